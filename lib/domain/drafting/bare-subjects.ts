import type { Reading } from './reading';
import { isWord, type Range, type Token } from './token';

/** `the index, which was introduced in 1990,` → `the index`. */
export function withoutRelative(tokens: readonly Token[], [start, end]: Range): Range {
  const relative = tokens.slice(start, end).findIndex((token) => token.tag === 'REL');
  return [start, relative > 1 && tokens[start + relative - 1]?.text === ',' ? start + relative - 1 : end];
}

/** `Merton (1938)` → `Merton`. */
export function withoutYear(tokens: readonly Token[], [start, end]: Range): Range {
  const bracket = tokens.slice(start, end).findIndex((token) => token.text === '(');
  return [start, bracket > 0 && tokens[end - 1]?.text === ')' ? start + bracket : end];
}

/** `Charles Trevelyan | , the official in charge,`, `lignin | , a tough polymer,`: a thing is known by its name. */
export function withoutDescription(reading: Reading, [start, end]: Range): Range {
  const { tokens } = reading;
  const person = reading.entities.find(({ kind, range }) => kind === 'person' && range[0] === start);
  const first = tokens.slice(start, end).findIndex(({ text }) => text === ',') + start;
  const comma = person?.range[1] ?? first;
  const described = tokens[comma]?.text === ',' && isWord(tokens[comma + 1], 'the', 'a', 'an') && comma < end;
  // `the Crown, the Lords and the Commons` is a list.
  const list =
    person === undefined && tokens.slice(comma + 1, end).some((token) => isWord(token, 'and', 'or'));
  return described && comma > start && !list ? [start, comma] : [start, end];
}

/** `Bowlby's theory | , influenced by this work,`: what the aside points to does not matter. */
export function withoutParticiple(tokens: readonly Token[], [start, end]: Range): Range {
  for (let at = start + 1; at < end - 1; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.text === ',' && next?.tag === 'VERB' && tokens[end - 1]?.text === ',') return [start, at];
  }
  return [start, end];
}

/** `S. R. Gardiner, writing in 1880,` → the subject without the participle that describes it; list commas stay. */
export const withoutAside = (subject: string): string =>
  subject
    .replace(
      /, such as [^,]+(?=,|$)|,? (?:by contrast|in contrast|on the other hand|for instance|for example|perhaps|however|too)(?=,|$),?/g,
      '',
    )
    .replace(
      /, (?:\w+ing|\w+ed|paid|made|born|led|known|built|written|drawn|given|taken|driven|chosen|sent|said|held|won|torn|brought|caught|kept|left|lost|sold|set|whose|who|which)\b.*$/u,
      '',
    )
    .replace(/, in \d{4}(?=,?$)/, '')
    .replace(/,$/, '');
