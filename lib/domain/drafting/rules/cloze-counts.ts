import type { Reading } from '../reading';
import { hasTag, isNoun, isWord, looksPlural } from '../token';
import type { Gap } from './cloze-gap';

const COUNTS = new Set(
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(
    ' ',
  ),
);

/** `has twelve justices`, `destroyed eleven farms`: what a number word counts behind a verb. */
export function countGaps({ tokens }: Pick<Reading, 'tokens'>): Gap[] {
  return tokens.flatMap((token, at) => {
    const counts =
      COUNTS.has(token.lower) && isNoun(tokens[at + 1]) && looksPlural(tokens[at + 1]?.lower ?? '');
    const had =
      hasTag(tokens[at - 1], 'VERB') ||
      isWord(tokens[at - 1], 'has', 'have', 'had', 'are', 'were', 'into') ||
      (isWord(tokens[at - 1], 'of') &&
        isWord(tokens[at - 2], 'consists', 'consist', 'consisted', 'up', 'composed'));
    return counts && had ? [{ kind: 'number' as const, range: [at, at + 1] as const }] : [];
  });
}
