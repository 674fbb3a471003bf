import type { Span } from '@/lib/domain/drafting/types';

/**
 * Splits a text into lines, without their terminators. CRLF, CR, LF, form feed and the Unicode line and
 * paragraph separators all end a line.
 */
export function splitLines(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const lines: Span[] = [];
  const terminator = /\r\n|[\n\r\f\u2028\u2029]/g;
  let start = within.start;
  terminator.lastIndex = start;
  for (let match = terminator.exec(text); match && match.index < within.end; match = terminator.exec(text)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < within.end) lines.push({ start, end: within.end });
  return lines;
}

const isSpace = (text: string, at: number): boolean => /[\s\u200B\uFEFF]/.test(text[at] ?? '');

/** Narrows a span to what it holds without white space at either end; an empty span stays where it began. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

/** The text of a span with every run of white space collapsed to one space: the only change ever made to an answer. */
export const spanText = (text: string, span: Span): string =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
