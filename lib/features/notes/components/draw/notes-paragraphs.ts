import type { Span } from '@/lib/domain/drafting/types';
import { splitLines } from '@/lib/domain/notes/lines';
import { parseNotePage } from '@/lib/domain/notes/note-page';

/** A paragraph longer than this is cut, so that lighting a sentence never lays out a megabyte again. */
const LONGEST = 4_000;

/** What of the notes the page shows: the parts that are drawn from, paragraph by paragraph, as spans of the text. */
export function paragraphsOf(notes: string): Span[] {
  return parseNotePage(notes)
    .body.flatMap((run) => splitLines(notes, run))
    .filter(({ start, end }) => notes.slice(start, end).trim() !== '')
    .flatMap(cut);
}

function cut({ start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; from += LONGEST)
    pieces.push({ start: from, end: Math.min(end, from + LONGEST) });
  return pieces;
}

/** A piece of a paragraph: lit when the draft in hand came from it, its answer marked further. */
export interface Piece extends Span {
  readonly light: 'none' | 'source' | 'answer';
}

/** Cuts a paragraph where the lit sentence and its answer begin and end. */
export function litPieces(paragraph: Span, source: Span | null, answer: Span | null): Piece[] {
  const clamp = (at: number) => Math.min(paragraph.end, Math.max(paragraph.start, at));
  const inside = (span: Span | null, start: number, end: number) =>
    span !== null && span.start <= start && end <= span.end;
  const cuts = [paragraph, source, answer].flatMap((span) =>
    span ? [clamp(span.start), clamp(span.end)] : [],
  );
  const ordered = [...new Set(cuts)].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!;
    const light = !inside(source, start, end) ? 'none' : inside(answer, start, end) ? 'answer' : 'source';
    return { start, end, light };
  });
}
