import { checkCard } from '@/lib/domain/cards/check-card';
import { draftToCard } from '@/lib/domain/cards/draft-to-card';
import { lint } from '@/lib/domain/drafting/lint';
import { sentenceFor } from '@/lib/ui/sentences';
import type { CardText } from './draw-item';
import { LINT_SENTENCE } from './lint-sentences';

/** What is wrong with a wording while it is typed: an error keeps it from being saved, advice does not. */
export interface EditLint {
  readonly error: string | null;
  readonly advice: readonly string[];
}

/** "Who signed it?", "Name three causes." */
const ASKS =
  /[?？]|^(?:give|name|list|state|say|define|describe|explain|outline|complete|compare|how|what|which|who|when|where|why)\b/i;

/** Holds a wording to the checks that the drafter's own must pass, but leaves the last word to the reader. */
export function lintEdit(kind: 'basic' | 'cloze', text: CardText): EditLint {
  const front = text.front.trim();
  const back = text.back.trim();
  // A cloze without its answer cannot be one yet; what it lacks is said as of any card.
  const card = front && back ? draftToCard({ kind, front, back }) : { kind: 'basic' as const, front, back };
  const checked = checkCard(card);
  if (!checked.ok) return { error: sentenceFor(checked.error), advice: [] };
  if (kind === 'cloze' && !/_{5,}/.test(front) && !ASKS.test(front)) {
    return { error: sentenceFor('DRAFT_ASKS_NOTHING'), advice: [] };
  }
  return { error: null, advice: lint({ kind, front, back }).map((fault) => LINT_SENTENCE[fault]) };
}
