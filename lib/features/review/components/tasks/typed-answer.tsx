import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { compareTyped, type TypedOutcome, type TypedVerdict } from '@/lib/domain/cards/typed-answer';
import type { CardTaskProps } from './task-props';

const SENTENCES: Readonly<Record<TypedVerdict, string>> = {
  blank: 'You typed nothing.',
  exact: 'That is the answer.',
  tolerated: 'That is the answer: accents, capitals, spaces and the like do not count.',
  slip: 'Almost: a slip of a letter or two.',
  different: 'That differs from the answer.',
};

/** Far longer than any answer that is asked to be typed. */
const LONGEST = 400;

/** A line to type the answer in; once the card is turned, what was typed laid against the answer. */
export function TypedAnswer({
  answer,
  isTurned,
  onTurn,
  onSuggest,
}: Omit<CardTaskProps, 'task' | 'seed'> & { answer: string }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const outcome = isTurned ? compareTyped(typed, answer) : null;
  const suggested = outcome?.suggested;
  useEffect(() => {
    if (suggested) onSuggest(suggested);
  }, [suggested, onSuggest]);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="flex flex-col gap-1.5">
      {outcome === null && (
        <>
          <label htmlFor={id} className="font-medium">
            Your answer
          </label>
          <input
            ref={box}
            id={id}
            className="input min-h-11 w-full font-serif text-xl"
            maxLength={LONGEST}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="done"
            aria-describedby={`${id}-hint`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Escape') leave(event.currentTarget);
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onTurn();
            }}
          />
          <p id={`${id}-hint`} className="text-muted text-sm">
            <span className="pointer-coarse:hidden">
              Enter shows the answer. Escape leaves the box, for the other keys.
            </span>
          </p>
        </>
      )}
      <div role="status" className="flex flex-col gap-1.5">
        {outcome && (
          <>
            <p className="font-medium">
              {SENTENCES[outcome.verdict]}
              <span className="sr-only"> Suggested: {outcome.suggested}.</span>
            </p>
            {outcome.verdict !== 'exact' && outcome.verdict !== 'blank' && (
              <p className="card-text text-xl wrap-anywhere">
                {outcome.runs.map(({ kind, text }, i) => (
                  <Fragment key={i}>
                    {standsForWords(outcome.runs, i) && ' '}
                    <Run kind={kind} text={text} />
                  </Fragment>
                ))}
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Whether a run stands for the one before it, both of them whole words: a space parts them, and parts no word. */
function standsForWords(runs: TypedOutcome['runs'], i: number): boolean {
  const [before, replaced, by, after] = [runs[i - 2], runs[i - 1], runs[i], runs[i + 1]];
  if (!replaced || !by || replaced.kind === 'same' || by.kind === 'same') return false;
  return /(^|\s)$/.test(before?.text ?? '') && /^(\s|$)/.test(after?.text ?? '');
}

/** Letters too many are struck through, letters missing underlined; a screen reader is told in words. */
function Run({ kind, text }: { kind: 'same' | 'missing' | 'extra'; text: string }) {
  if (kind === 'same') return text;
  if (kind === 'extra') {
    return (
      <del className="text-error decoration-2">
        <span className="sr-only"> not: </span>
        {text}
        <span className="sr-only">, </span>
      </del>
    );
  }
  return (
    <ins className="text-primary font-semibold decoration-2 underline-offset-4">
      <span className="sr-only"> but: </span>
      {text}
      <span className="sr-only">, </span>
    </ins>
  );
}

/** Gives the focus to the card around, where the keys of the session work. */
function leave(box: HTMLElement): void {
  box.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}
