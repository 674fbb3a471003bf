import { type ClozeSegment, formatCloze, parseCloze } from './cloze';

/** What a cloze text reads with every blank filled in. */
export const filledCloze = (source: string): string =>
  parseCloze(source)
    .segments.map((segment) => (segment.kind === 'text' ? segment.text : segment.hidden))
    .join('');

/** Words between which a text was changed: `start` to `end` of the old one now reads `text`. UTF-16 code units. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes the same change in another cloze of the same text, whose blank is elsewhere: what was changed around the blank, or
 * within it.
 *
 * @param before what the text read, filled in, and so what `other` reads
 * @param after what it reads now
 * @returns the other cloze; null where the change goes across the edge of a blank or takes all of it away, so that nobody
 *   can say what it would hide now
 */
export function carryClozeEdit(before: string, after: string, other: string): string | null {
  const { segments } = parseCloze(other);
  const changes = changesBetween(before, after);
  const made = new Set<Change>();
  let at = 0;
  const carried: ClozeSegment[] = [];
  for (const segment of segments) {
    const start = at;
    const length = segment.kind === 'text' ? segment.text.length : segment.hidden.length;
    at += length;
    const isText = segment.kind === 'text';
    const own = changes.filter((change) => !made.has(change) && isWithin(change, start, at, isText));
    for (const change of own) made.add(change);
    const text = applied(before.slice(start, at), start, own);
    if (isText) carried.push({ ...segment, text });
    else if (text.trim() === '') return null;
    else carried.push({ ...segment, hidden: text });
  }
  const tail = changes.filter((change) => !made.has(change));
  // Words may be added where a blank ends the text, with no shown text behind it to take them.
  if (tail.every(({ start }) => start === before.length)) {
    carried.push({ kind: 'text', text: tail.map(({ text }) => text).join('') });
  } else return null;
  const text = formatCloze(carried);
  return filledCloze(text) === after ? text : null;
}

/** Words added at the edge of a blank are shown, not hidden. */
const isWithin = (change: Change, start: number, end: number, isText: boolean): boolean =>
  isText || change.end > change.start
    ? start <= change.start && change.end <= end
    : start < change.start && change.end < end;

const applied = (text: string, offset: number, changes: readonly Change[]): string =>
  changes.reduceRight(
    (result, { start, end, text: put }) => result.slice(0, start - offset) + put + result.slice(end - offset),
    text,
  );

const WORDS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** What differs between the words that both texts have, in order; white space that both have around it is left out. */
function changesBetween(before: string, after: string): Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const edges = [
    ...commonWords(old, now).map(([a, b]) => [old[a]!, now[b]!] as const),
    [
      { text: '', start: before.length, end: before.length },
      { text: '', start: after.length, end: after.length },
    ] as const,
  ];
  let [oldAt, nowAt] = [0, 0];
  return edges.flatMap(([a, b]) => {
    const change = trimmed(before.slice(oldAt, a.start), after.slice(nowAt, b.start), oldAt);
    [oldAt, nowAt] = [a.end, b.end];
    return change;
  });
}

function trimmed(old: string, now: string, offset: number): Change[] {
  if (old === now) return [];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head] && /\s/.test(old[head]!)) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail) && /\s/.test(old.at(-1 - tail)!))
    tail += 1;
  return [
    { start: offset + head, end: offset + old.length - tail, text: now.slice(head, now.length - tail) },
  ];
}

/** The longest series of words that both have in the same order, as pairs of indices. Quadratic between the common ends. */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.text === b[head]!.text) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail)!.text === b.at(-1 - tail)!.text)
    tail += 1;
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[head + i]!.text === b[head + j]!.text
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < head; i += 1) pairs.push([i, i]);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[head + i]!.text === b[head + j]!.text) pairs.push([head + i++, head + j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  for (let i = tail; i > 0; i -= 1) pairs.push([a.length - i, b.length - i]);
  return pairs;
}
