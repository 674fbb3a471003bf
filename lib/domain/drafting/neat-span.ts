import type { Span } from './types';

export const odd = (text: string, mark: string): boolean => text.split(mark).length % 2 === 0;

/** Takes the mark of emphasis beside an answer in when only one of a pair stands inside it. */
export function balanced(text: string, span: Span): Span {
  let { start, end } = span;
  for (const mark of ['**', '==', '"', '`']) {
    if (!odd(text.slice(start, end), mark)) continue;
    if (text.slice(start - mark.length, start) === mark) start -= mark.length;
    else if (text.slice(end, end + mark.length) === mark) end += mark.length;
  }
  // One of a pair of single stars: "*a priori*" with its last left out.
  if (odd(text.slice(start, end).replaceAll('**', ''), '*')) {
    if (text[end] === '*' && text[end + 1] !== '*') end += 1;
    else if (text[start - 1] === '*' && text[start - 2] !== '*') start -= 1;
  }
  return { start, end };
}

/** The full stop of its sentence is none of an answer that is less than a sentence. */
function withoutStop(text: string, span: Span): Span {
  const exact = text.slice(span.start, span.end);
  return /[\p{L}\d)]{3}\.$/u.test(exact) && !/[.!?]\s|\b(?:etc|approx|Ltd|Inc|vol|cent)\.$/.test(exact)
    ? { start: span.start, end: span.end - 1 }
    : span;
}

/** The span of an answer as its ends should be: both marks of a pair or none, no full stop. */
export const neat = (text: string, span: Span): Span => withoutStop(text, balanced(text, span));
