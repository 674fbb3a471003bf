import type { Reading } from '../reading';
import { hasTag } from '../token';
import type { Held } from './held';
import type { Holder } from './holders';

/** Whoever a paragraph speaks of, for `He argued` and `Critics object` in the sentences after. */
export interface Speaker {
  readonly holder: Holder;
  /** Nothing that he holds has been told yet: the sentence only names him. */
  readonly inferred: boolean;
}

/** Whoever the notes speak of behind a sentence: who holds a view in it, else the one person it names, else whoever it was before. */
export function speakerAfter(
  reading: Reading,
  before: Speaker | null,
  held: readonly Held[],
): Speaker | null {
  const named = held.filter(({ holder }) => !holder.resolved);
  const [only] = named;
  if (only !== undefined) {
    if (named.length > 1 || !only.opens || only.holder.kind === 'critics') return null;
    return { holder: only.holder, inferred: false };
  }
  if (held.length > 0 && before !== null) return { ...before, inferred: false };
  const names = reading.entities.filter(({ kind }) => kind === 'person' || kind === 'name');
  const others = names.filter(
    ({ text, range, kind }) =>
      !(before !== null && before.holder.name.includes(text)) &&
      (kind === 'person' || !hasTag(reading.tokens[range[0] - 1], 'DET')),
  );
  if (others.length === 0) return before;
  const [someone] = others;
  if (someone === undefined || someone.kind !== 'person' || others.some(({ text }) => text !== someone.text))
    return null;
  const holder: Holder = {
    name: someone.text,
    year: '',
    plural: false,
    kind: 'person',
    end: someone.range[1],
    resolved: false,
  };
  return before === null || !names.some(({ text }) => before.holder.name.includes(text))
    ? { holder, inferred: true }
    : null;
}
