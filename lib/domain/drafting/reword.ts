import { err, ok, type Result } from '../result';
import { foreignWord, SIDE_CHARS_MOST, type Ungrounded } from './grounding';
import { shareFoundIn, type Grounds } from './grounds';
import { firstFault } from './lint';
import type { Draft } from './types';

/** Another wording of a draft's front. The answer comes along so that it can be seen to be the same. */
export interface Rewording {
  readonly front: string;
  readonly back: string;
}

export type NotReworded =
  Ungrounded | 'not-a-basic-card' | 'answer-changed' | 'same-wording' | 'other-question';

/** The share of the new front's content words that the old front or the sentence has: below it, it asks something else. */
const SAME_QUESTION_SHARE = 2 / 3;

/**
 * Takes over a repaired wording of a draft's front. The answer must come back character for character, and the new front
 * passes the same checks as a new draft; the answer, its place and the warnings stay as they were.
 */
export function reword(
  draft: Draft,
  { front, back }: Rewording,
  grounds: Grounds,
): Result<Draft, NotReworded> {
  if (draft.kind !== 'basic') return err('not-a-basic-card');
  if (front.length > SIDE_CHARS_MOST) return err('front-long');
  if (back !== draft.back) return err('answer-changed');
  const wording = front.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (wording === draft.front) return err('same-wording');
  const foreign = foreignWord(wording, grounds);
  if (foreign !== null) return err(foreign);
  const about = `${draft.front} ${draft.source.exact} ${draft.context}`;
  if ((shareFoundIn(wording, about) ?? 0) < SAME_QUESTION_SHARE) return err('other-question');
  // The family of the rule stays in front, for the ranking.
  const reworded = { ...draft, front: wording, rule: `${draft.rule}-reworded` };
  const fault = firstFault(reworded);
  return fault === null ? ok(reworded) : err(fault);
}
