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

/** A piece of a paragraph: lit when the draft in hand came from it, its answer marked further; drawn when any draft did. */
export interface Piece extends Span {
  readonly light: 'none' | 'drawn' | 'source' | 'answer';
}

/**
 * Cuts a paragraph where the lit sentence and its answer begin and end, and so do the others that have a draft.
 * @param drawn the sentences with a draft that meet the paragraph
 */
export function litPieces(
  paragraph: Span,
  source: Span | null,
  answer: Span | null,
  drawn: readonly Span[] = [],
): Piece[] {
  const clamp = (at: number) => Math.min(paragraph.end, Math.max(paragraph.start, at));
  const inside = (span: Span | null, start: number, end: number) =>
    span !== null && span.start <= start && end <= span.end;
  const cuts = [paragraph, source, answer, ...drawn].flatMap((span) =>
    span ? [clamp(span.start), clamp(span.end)] : [],
  );
  const ordered = [...new Set(cuts)].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!;
    if (inside(source, start, end))
      return { start, end, light: inside(answer, start, end) ? 'answer' : 'source' };
    return { start, end, light: drawn.some((span) => inside(span, start, end)) ? 'drawn' : 'none' };
  });
}

/** For each paragraph, the spans that meet it. Both in the order of the notes; spans may overlap one another. */
export function meetingEach(
  paragraphs: readonly Span[],
  spans: readonly Span[],
): readonly (readonly Span[])[] {
  let first = 0;
  return paragraphs.map(({ start, end }) => {
    while ((spans[first]?.end ?? Infinity) <= start) first += 1;
    const meeting: Span[] = [];
    for (let at = first; (spans[at]?.start ?? Infinity) < end; at += 1)
      if (spans[at]!.end > start) meeting.push(spans[at]!);
    return meeting;
  });
}
