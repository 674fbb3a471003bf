import type { Span } from '../types';

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|eg|ie|etc|approx|govt|esp|incl|vs?|cf|c|ca|no|nos|fig|p|pp|st|dr|mr|mrs|ms|prof|al|indep|dept|max|min|temp|vol|conc|dil|soln|est|ed|chs?|inc|refs?|spp?|adj|equiv|avg|poss|probs?|b|d|r)|\b[A-Z])\.$/i;

/**
 * Splits a text at the marks in `stops`, never inside brackets or quotes and never after an abbreviation.
 * The spans are trimmed and count from the start of the text.
 */
export function splitAt(text: string, stops: string): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  const close = (end: number): void => {
    let [start, stop] = [from, end];
    while (start < stop && /\s/.test(text[start] ?? '')) start += 1;
    while (stop > start && /\s/.test(text[stop - 1] ?? '')) stop -= 1;
    if (start < stop) pieces.push({ start, end: stop });
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '"')
      quoted = !quoted && text.indexOf('"', at + 1) > 0 && text.indexOf('"', at + 1) - at < 240;
    if (depth > 0 || quoted || !stops.includes(char)) continue;
    const next = text[at + 1];
    if (next !== undefined && !/\s/.test(next)) continue;
    if (char === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 9), at + 1))) continue;
    close(at);
    from = at + 1;
  }
  close(text.length);
  return pieces;
}

/** Sentences and the parts between semicolons. */
export const facts = (text: string): Span[] => splitAt(text, '.;!?');

/** The items of a list in a line: by commas, or by "and" in the last. */
export function listItems(text: string): Span[] {
  return splitAt(text, ',;').flatMap((piece, index, all) => {
    const item = text.slice(piece.start, piece.end);
    const joint = /^(?:and|or|&)\s+/.exec(item);
    if (joint) return [{ start: piece.start + joint[0].length, end: piece.end }];
    const inner = index === all.length - 1 ? /\s(?:and|or|&)\s/.exec(item) : null;
    if (!inner || (all.length < 2 && item.split(/\s+/).length > 7)) return [piece];
    return [
      { start: piece.start, end: piece.start + inner.index },
      { start: piece.start + inner.index + inner[0].length, end: piece.end },
    ];
  });
}

/** A span without a bracketed remark at its end. */
export function withoutRemark(text: string, span: Span): Span {
  // "sodium chlorate(I)" and "1 / (1 - MPC)" are wrong without it.
  const remark = /(?<![\s/×*+=x–-])\s+\([^()]*\)\s*[.!]*$/.exec(text.slice(span.start, span.end));
  return remark && remark.index > 2 ? { start: span.start, end: span.start + remark.index } : span;
}

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
