import { foldText, type FoldedText } from '@/lib/domain/notes/folded-text';
import { contextChip } from './context-chip';
import { readBlocks } from './sentences';
import { structure } from './structure';
import type { Span } from './types';
import { contentStems, stem, wordsOf } from './words';

/** What a text offers for checking drafts that were written elsewhere, read once for all of them. */
export interface Grounds {
  readonly notes: string;
  readonly folded: FoldedText;
  /** Sentences, and lines that are none, in the order of the notes. */
  readonly passages: readonly Span[];
  /** Every number of the notes: digits, without the commas of thousands. */
  readonly numbers: ReadonlySet<string>;
  /** Every word of the notes in lower case, and its stem; compound words also in their parts. */
  readonly words: ReadonlySet<string>;
  /** The context chip of what stands at an offset. */
  readonly chipAt: (offset: number) => string;
}

export interface Located {
  /** The passages that the quotation touches. */
  readonly source: Span;
  /** Those and one passage on either side, as text. */
  readonly window: string;
}

/** Reads notes as the grounds that drafts must stand on. */
export function groundsOf(notes: string): Grounds {
  const { blocks, page } = structure(notes);
  const sentences = readBlocks(
    notes,
    blocks,
    blocks.map((_, index) => index),
    () => undefined,
  );
  const read = new Set(sentences.map((sentence) => sentence.block));
  const unread = blocks.filter((_, index) => !read.has(index));
  const passages = [...sentences, ...unread]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  return {
    notes,
    folded: foldText(notes),
    passages,
    numbers: new Set(numbersIn(notes)),
    words: new Set(partsOf(notes).flatMap((word) => [word, stem(word)])),
    chipAt: (offset) =>
      contextChip(page, blocks.find((block) => block.start <= offset && offset < block.end)?.path ?? []),
  };
}

/** `1,000` and `1000` are one number; `1924–41` is 1924 and 1941; `1941` alone does not contain `41`. */
export const numbersIn = (text: string): string[] =>
  (text.replace(YEARS, '$1$2 $1$3').match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) =>
    number.replace(/,(?=\d{3}(?:\D|$))/g, ''),
  );

const YEARS = /(?<!\d)(\d\d)(\d\d)[-–—](\d\d)(?!\d)/g;

/** Words in lower case, cut at hyphens, dashes and the stops of `U.S.S.R.`. */
export const partsOf = (text: string): readonly string[] =>
  wordsOf(text.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replace(/[-‐‑–—/]/g, ' '));

/** Finds a quotation by its words, whatever its quotes, dashes and spacing; null when it is not in the notes. */
export function locate(quote: string, { notes, folded, passages }: Grounds): Located | null {
  const wanted = foldText(quote).text;
  const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
  if (at < 0) return null;
  const start = folded.offsets[at] ?? 0;
  const end = (folded.offsets[at + wanted.length - 1] ?? start) + 1;
  const first = passages.findIndex((passage) => passage.end > start);
  const touching = passages.filter((passage) => passage.end > start && passage.start < end);
  const source = {
    start: Math.min(start, touching[0]?.start ?? start),
    end: Math.max(end, touching.at(-1)?.end ?? end),
  };
  if (first < 0) return { source, window: notes.slice(source.start, source.end) };
  const before = passages[first - 1] ?? source;
  const after = passages[first + touching.length] ?? source;
  return {
    source,
    window: notes.slice(Math.min(before.start, source.start), Math.max(after.end, source.end)),
  };
}

/** The share of a text's content words that another text has too, 0–1; null when it has none. */
export function shareFoundIn(text: string, other: string): number | null {
  const wanted = [...contentStems(text)];
  if (wanted.length === 0) return null;
  const there = contentStems(other);
  return wanted.filter((word) => there.has(word)).length / wanted.length;
}
