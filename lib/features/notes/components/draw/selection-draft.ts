import type { Draft, Span } from '@/lib/domain/drafting/types';
import { spanText, trimSpan } from '@/lib/domain/notes/lines';

/** The furthest one looks for the ends of a sentence, in characters: some notes have no full stop. */
const REACH = 400;

/**
 * A draft proposed from words the reader selected: a cloze of their sentence with those words blanked. When
 * the whole sentence is selected it becomes the answer, and the question is left for the reader to write.
 *
 * @returns null for a selection of nothing but white space.
 */
export function draftFromSelection(notes: string, selected: Span, context: string): Draft | null {
  const answer = trimSpan(notes, selected);
  if (answer.start === answer.end) return null;
  const source = sentenceAround(notes, answer);
  const before = notes.slice(source.start, answer.start);
  const after = notes.slice(answer.end, source.end);
  const whole = !/[\p{L}\p{N}]/u.test(before + after);
  return {
    kind: whole ? 'basic' : 'cloze',
    front: whole ? '' : `${before}_____${after}`.replace(/\s+/g, ' ').trim(),
    back: spanText(notes, answer),
    context,
    rule: 'by-hand',
    flags: [],
    score: 1,
    source: { exact: notes.slice(source.start, source.end), ...source },
    answer,
  };
}

function sentenceAround(notes: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !endsAt(notes, from - 1)) from -= 1;
  let to = end;
  while (to < notes.length && to - end < REACH && !endsAt(notes, to - 1)) to += 1;
  return trimSpan(notes, { start: from, end: to });
}

/** Whether a sentence ends with the character at `index`: "3.5", "e.g." and a wrapped line do not end one. */
function endsAt(notes: string, index: number): boolean {
  const here = notes.charAt(index);
  const next = notes.charAt(index + 1);
  if (here === '\n') return !/\p{Ll}/u.test(next);
  if (!/[.!?]/.test(here) || !/^\s?$/.test(next)) return false;
  return here !== '.' || !/(?:^|[\s.(])\p{L}$/u.test(notes.slice(Math.max(0, index - 2), index));
}
