import { checkCard } from '@/lib/domain/cards/check-card';
import { draftToCard } from '@/lib/domain/cards/draft-to-card';
import { sentenceFor } from '@/lib/ui/sentences';
import { splitAtBlank } from './cloze-blank';
import type { CardText } from './draw-item';

/** What is wrong with a wording while it is typed: an error keeps it from being saved, an advice does not. */
export interface EditLint {
  readonly error: string | null;
  readonly advice: readonly string[];
}

const MOST_FRONT_WORDS = 32;
const MOST_BACK_WORDS = 34;
const DEICTIC = /\b(?:above|below|the following|as mentioned|this (?:period|passage|text|section))\b/i;
const YES_NO = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b[^,]*\?$/i;

/** Checks a wording as the drafter's own are checked, but leaves the last word to the reader. */
export function lintEdit(kind: 'basic' | 'cloze', text: CardText): EditLint {
  const front = text.front.trim();
  const back = text.back.trim();
  const cloze = kind === 'cloze' && splitAtBlank(front) !== null;
  const checked = checkCard(
    front && back ? draftToCard({ kind, front, back }) : { kind: 'basic', front, back },
  );
  if (!checked.ok) return { error: sentenceFor(checked.error), advice: [] };
  const advice: string[] = [];
  if (kind === 'cloze' && !cloze) {
    advice.push(
      'There is no single blank (five underscores) left, so this becomes a question and an answer.',
    );
  }
  if (words(front).length > MOST_FRONT_WORDS)
    advice.push('The front is long: most good ones stay under 32 words.');
  if (words(back).length > MOST_BACK_WORDS)
    advice.push('The back is long: shorten it to the one thing to know.');
  if (gives(front, back)) advice.push('The front gives the answer away.');
  if (DEICTIC.test(front))
    advice.push('The front points to a place in the notes, which the card will not show.');
  if (!cloze && YES_NO.test(front)) advice.push('A question with the answer yes or no is easy to guess.');
  return { error: null, advice };
}

const words = (text: string) => text.match(/\S+/g) ?? [];

/** Whether at least half of the answer's longer words, digits included, stand in the front already. */
function gives(front: string, back: string): boolean {
  const content = (text: string) => text.toLowerCase().match(/\p{N}+|\p{L}{4,}/gu) ?? [];
  const shown = new Set(content(front));
  const asked = [...new Set(content(back))];
  return asked.length > 0 && asked.filter((word) => shown.has(word)).length * 2 >= asked.length;
}
