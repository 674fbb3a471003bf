import { hasTag, isWord, looksPlural, type Token } from '../token';

/** `used the same files`: as whom? Not `at the same time as`, `have the same charge`, `the same as …`. */
const isSameAsWhat = (shown: readonly Token[], at: number): boolean => {
  const next = shown[at + 1];
  if (isWord(next, 'year', 'day', 'month', 'time', 'period', 'week')) return true;
  if (shown.slice(at).some((word) => isWord(word, 'as', 'for'))) return false;
  return isWord(shown[at - 2], 'used', 'uses', 'took', 'take', 'tells', 'told', 'studied', 'made', 'makes');
};

/** Words that count or compare: with none of them nothing is counted from elsewhere. */
const COUNTING = new Set(
  `later earlier afterwards before after other others another both each either neither rest remainder same one ones two three
   four five eleven second third first following next previous preceding further so`.split(/\s+/),
);

/** `two years later`, `all eleven`, `the other`, `the following year`, `the second`, `went further`, `another`. */
export function isCountedFromElsewhere(shown: readonly Token[], at: number): boolean {
  const token = shown[at];
  if (token === undefined || !COUNTING.has(token.lower)) return false;
  const [before, next] = [shown[at - 1], shown[at + 1]];
  const ends = next === undefined || hasTag(next, 'PUNCT', 'AUX', 'VERB', 'ADP', 'CCONJ', 'ADV');
  const told = shown.slice(0, at);
  if (isWord(token, 'later', 'earlier') && at < 4 && hasTag(before, 'NOUN') && next?.tag !== 'NUM')
    return true;
  if (isWord(token, 'later', 'earlier', 'afterwards', 'before', 'after'))
    return (
      ends &&
      next?.tag !== 'NUM' &&
      !hasTag(next, 'ADP') &&
      told.slice(-2).some((word) => hasTag(word, 'NUM', 'NOUN')) &&
      !told.some((word) => /^\d{4}$/.test(word.text))
    );
  if (
    isWord(
      token,
      'other',
      'others',
      'another',
      'both',
      'each',
      'either',
      'neither',
      'rest',
      'remainder',
      'same',
      'one',
      'ones',
      'two',
      'three',
      'four',
      'five',
      'eleven',
      'second',
      'third',
      'first',
    )
  ) {
    if (isWord(token, 'same')) return isWord(before, 'the', 'that') && isSameAsWhat(shown, at);
    if (isWord(token, 'another')) return !told.some((word) => isWord(word, 'one', 'a', 'an', 'from'));
    if (isWord(token, 'both')) return ends && at === 0;
    if (isWord(token, 'each', 'either', 'neither')) return ends && at === 0;
    // `The other part is …`
    if (isWord(token, 'other') && at === 1 && isWord(before, 'the') && next?.tag === 'NOUN')
      return !looksPlural(next.lower) && !shown.some((word) => isWord(word, 'one', 'each'));
    if (isWord(token, 'other', 'others'))
      return ends && isWord(before, 'the', 'of') && !told.some((word) => isWord(word, 'one', 'each'));
    if (isWord(token, 'rest', 'remainder')) return isWord(before, 'the') && !isWord(next, 'of');
    if (isWord(token, 'one', 'ones'))
      return (
        ends &&
        !isWord(next, 'of', 'another') &&
        hasTag(before, 'ADJ', 'DET', 'VERB', 'NOUN') &&
        !isWord(before, 'no', 'any', 'every')
      );
    if (isWord(token, 'first', 'second', 'third'))
      return ends && isWord(before, 'the') && !isWord(next, 'to', 'of');
    return ends && isWord(before, 'all', 'the', 'these', 'other') && !isWord(next, 'of');
  }
  if (isWord(token, 'following', 'next', 'previous', 'preceding'))
    return (
      isWord(
        next,
        'year',
        'day',
        'month',
        'week',
        'century',
        'decade',
        'spring',
        'summer',
        'autumn',
        'winter',
      ) && !told.some((word) => /^\d{4}$/.test(word.text))
    );
  // `went further`: than whom?
  if (isWord(token, 'further'))
    return (
      hasTag(before, 'VERB') ||
      (isWord(before, 'much', 'even', 'still', 'far') && hasTag(shown[at - 2], 'VERB')) ||
      (hasTag(next, 'NOUN') && isWord(before, 'a', 'the'))
    );
  // `so has to be made again`: what has?
  if (isWord(token, 'so') && hasTag(next, 'AUX') && !hasTag(shown[at + 2], 'DET', 'PROPN', 'NOUN', 'PRON'))
    return true;
  return (
    isWord(token, 'so') &&
    hasTag(before, 'VERB', 'AUX') &&
    ends &&
    isWord(before, 'do', 'does', 'did', 'doing', 'done')
  );
}
