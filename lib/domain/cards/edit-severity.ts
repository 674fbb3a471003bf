import type { CardText } from './card-text';

/**
 * Judges an edit: `none` when both texts are the same, `typo` when only spacing, capitals, punctuation or single letters
 * of longer words differ, `meaning` otherwise. Doubt counts as `meaning`: digits, short words (`not`, `now`) and first
 * letters (`import`, `export`) never pass as spelling.
 */
export function editSeverity(
  before: Pick<CardText, 'front' | 'back'>,
  after: Pick<CardText, 'front' | 'back'>,
): 'none' | 'typo' | 'meaning' {
  if (before.front === after.front && before.back === after.back) return 'none';
  return isSpelling(before.front, after.front) && isSpelling(before.back, after.back) ? 'typo' : 'meaning';
}

/** Words and numbers; signs of maths count, since `a < b` and `a > b` differ in nothing else. */
const TOKENS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\p{P}\s]|[-−+*/^%_\\{}]/gu;

function isSpelling(before: string, after: string): boolean {
  const a = before.toLowerCase().match(TOKENS) ?? [];
  const b = after.toLowerCase().match(TOKENS) ?? [];
  return a.length === b.length && a.every((word, i) => isSameWord(word, b[i] ?? ''));
}

const SHORTEST_MISSPELT = 5;

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < SHORTEST_MISSPELT || b.length < SHORTEST_MISSPELT) return false;
  if (/\d/.test(a + b) || a[0] !== b[0]) return false;
  return isOneSlipApart(a, b);
}

/** One letter added, dropped, exchanged, or two neighbours swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
