import { withoutEmphasis } from './normalise';
import type { Range, Token } from './token';
import type { Span } from './types';

export interface Sentence extends Span {
  readonly id: number;
  /** Index of the block that the sentence stands in. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** The notes as given, for slicing. */
  readonly notes: string;
}

/** Marks of emphasis that wrap words in Markdown notes. */
const MARKERS = /[*=_]/;

/**
 * Where the tokens of a range stand in the notes. Widened over a mark of emphasis that would otherwise be
 * left hanging on one side.
 */
export function spanOf(sentence: Sentence, [start, end]: Range): Span {
  const first = sentence.tokens[start];
  const last = sentence.tokens[end - 1];
  if (first === undefined || last === undefined || end <= start)
    return { start: sentence.start, end: sentence.start };
  const { notes } = sentence;
  const inside = notes.slice(first.start, last.end);
  const span = { start: first.start, end: last.end };
  for (const marker of ['*', '_', '='] as const) {
    const marks = inside.split(marker).length - 1;
    if (marks === 0) continue;
    let before = 0;
    while (notes[span.start - 1 - before] === marker) before += 1;
    let after = 0;
    while (notes[span.end + after] === marker) after += 1;
    const runs = inside.match(new RegExp(`\\${marker}+`, 'g'))?.length ?? 0;
    if (runs % 2 === 0) continue;
    if (before > 0) span.start -= before;
    else span.end += after;
  }
  return span;
}

/** The notes between two offsets, as they stand but for white space and marks of emphasis. */
export const verbatim = (notes: string, span: Span): string =>
  withoutEmphasis(notes.slice(span.start, span.end)).replace(/\s+/g, ' ').trim();

/** The words of a range, for use in a question: white space collapsed, marks of emphasis gone. */
export function textOf(sentence: Sentence, [start, end]: Range): string {
  const first = sentence.tokens[start];
  const last = sentence.tokens[end - 1];
  if (first === undefined || last === undefined || end <= start) return '';
  const raw = sentence.notes.slice(first.start, last.end).replace(/\s+/g, ' ');
  return MARKERS.test(raw) ? raw.replace(/\*+|={2,}|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, '') : raw;
}
