import type { Span } from '../drafting/types';

/** A line that begins a piece of its own, whatever stands before it: a bullet, a step, a heading, a row, a quotation. */
const OWN_LINE = /^\s*(?:[-*•–—+>|#]|\d{1,3}[.)]\s|$)/;
/** A shorter line was ended on purpose; a longer one may have been wrapped. */
const WRAPPED_AT_LEAST = 50;
const SENTENCE_END = /[.!?]["'\u2019\u201d)\]]*(?=\s)/g;
const LINE_MARK = /^\s*(?:[-*•–—+>#]+\s+|\d{1,3}[.)]\s+)*/;

/**
 * Cuts a text into sentence-like passages, in order, without the white space and list marks around them. Rougher than the
 * drafter's sentences and far cheaper: it only proposes places where an edited sentence may have gone.
 */
export function passagesOf(body: string): Span[] {
  const passages: Span[] = [];
  const add = (start: number, end: number): void => {
    const piece = body.slice(start, end);
    const from = start + (LINE_MARK.exec(piece)?.[0].length ?? 0);
    const to = start + piece.trimEnd().length;
    if (to > from) passages.push({ start: from, end: to });
  };
  for (const { start, end } of paragraphs(body)) {
    let from = start;
    const paragraph = body.slice(start, end);
    for (const match of paragraph.matchAll(SENTENCE_END)) {
      const to = start + match.index + match[0].length;
      add(from, to);
      from = to;
    }
    add(from, end);
  }
  return passages;
}

/** Lines, with those joined that were only wrapped at some width. */
function* paragraphs(body: string): Generator<Span> {
  let start = 0;
  let lineStart = 0;
  while (lineStart < body.length) {
    const newline = body.indexOf('\n', lineStart);
    if (newline === -1) break;
    const line = body.slice(lineStart, newline).trimEnd();
    const nextEnd = body.indexOf('\n', newline + 1);
    // A long line tells its kind by its beginning.
    const next = body.slice(newline + 1, Math.min(nextEnd === -1 ? body.length : nextEnd, newline + 80));
    if (line.length < WRAPPED_AT_LEAST || OWN_LINE.test(next)) {
      yield { start, end: newline };
      start = newline + 1;
    }
    lineStart = newline + 1;
  }
  if (start < body.length) yield { start, end: body.length };
}
