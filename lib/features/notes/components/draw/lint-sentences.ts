import type { LintFault } from '@/lib/domain/drafting/lint';

/** What is wrong with a wording, as advice to the person who is writing it. */
export const LINT_SENTENCE: Readonly<Record<LintFault, string>> = {
  'front-short': 'The front is short: say what it asks about.',
  'front-long': 'The front is long: most good ones stay under 32 words.',
  'back-empty': 'The back is empty; write the answer.',
  'back-long': 'The back is long: shorten it to the one thing to know.',
  'not-a-question': 'The front has no question mark or full stop at its end.',
  'yes-no': 'A question with the answer yes or no is easy to guess.',
  'orphan-pronoun': 'The front says “it”, “they” or “this”: on the card, nobody knows what that is.',
  'orphan-possessive': 'The front says “its” or “their”: name whose.',
  deictic: 'The front points to a time or place in the notes, which the card will not show.',
  'dangling-front': 'The front breaks off before its end.',
  'repeated-word': 'A word stands twice in a row on the front.',
  unbalanced: 'A bracket or a quotation mark is not closed.',
  agreement: 'Check “do” and “does”, “is” and “are” on the front.',
  'thin-front': 'The front says little about what it wants; add the missing detail.',
  'answer-in-question': 'The front gives the answer away.',
  'dangling-back': 'The back breaks off before its end.',
  'fragment-back': 'The back begins in the middle of something.',
  'vague-back': 'The back is too vague to be right or wrong.',
  'orphan-back': 'The back says “it”, “they” or “this”: name the thing.',
  notation: 'The front holds signs of the notes, such as an arrow: say it in words.',
  'blank-count': 'There is not exactly one blank (_____), so this becomes a question and an answer.',
};
