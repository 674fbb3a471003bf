import type { DraftFlag } from '@/lib/domain/drafting/types';
import type { Twin } from './near-duplicates';

/** Each warning of the drafter as a sentence that says what to look at before accepting. */
export const FLAG_SENTENCE: Readonly<Record<DraftFlag, string>> = {
  'resolved-pronoun':
    'The notes say “it”, “this” or “they” here; check that the question names the right thing.',
  'several-answers': 'More than one answer would be right; check that yours is the one you want to learn.',
  'long-answer': 'The answer is long; shorten it to the part worth remembering.',
  'long-list': 'The list is long; a card for each few items is easier to learn.',
  'thin-question': 'The question says little about what it wants; add the missing detail.',
  hedged: 'The notes give this as a view or a possibility; check that the card does not make it a fact.',
  'near-duplicate': 'Another card asks nearly the same; keep one of the two.',
  rough: 'Recto is not sure that it read this sentence rightly; check the wording before you keep the card.',
};

/** The warning of a near-duplicate where it is known of what. */
export const twinSentence = ({ front, back, isKept, contradicts }: Twin): string =>
  contradicts
    ? `Your card asks this already and answers “${back}”: update it, or reject this one.`
    : isKept
      ? `Your card “${front}” asks nearly the same already; two of them teach no more than one.`
      : `The draft “${front}” asks nearly the same; keep one of the two.`;
