import { baseForm } from './inflection';
import { isCommonNoun } from './language';
import { VIEW_VERBS } from './lexicon/word-classes';
import { withoutYear } from './bare-subjects';
import type { Reading } from './reading';
import { textOf } from './sentence';
import { toldIn } from './told-front';
import type { Candidate } from './types';

const THINKING_VERBS = new Set('link see view regard define reject describe'.split(' '));
const FINDING_VERBS = new Set('find discover show demonstrate report estimate'.split(' '));

/**
 * Whose theory a sentence begins to tell: `Parsons (1955) believed that …`. What stands in the sentences after it, up to the
 * next person, is his view too, not a fact.
 */
export function voiceAfter(reading: Reading, before: string): string {
  const main = reading.clauses[0];
  const head = reading.tokens[main?.verb.head ?? -1];
  if (main === undefined || head === undefined) return before;
  const persons = reading.entities.filter(({ kind }) => kind === 'person');
  const bare = withoutYear(reading.tokens, main.subject);
  const cited = main.kind === 'main' && bare[1] < main.subject[1];
  const verb = baseForm(head.text, head.lemma);
  const thinks = (VIEW_VERBS.has(verb) && !FINDING_VERBS.has(verb)) || THINKING_VERBS.has(verb);
  if (cited && thinks && persons.some(({ range }) => range[1] <= bare[1]))
    return textOf(reading.sentence, bare);
  return persons.some(({ text }) => !before.includes(text)) ? '' : before;
}

/** Words of whoever judges a theory, not of the one who holds it. */
const JUDGING =
  /\b(?:critic\w*|however|but|weakness\w*|strengths?|limitations?|views?|theory|theories|argument|evidence|support\w*|reading|historians?|later|today|useful|example|instance|neat|account|explains?|approach)\b/i;

/**
 * A blank in a sentence within somebody’s theory: as it stands if it says whose, otherwise `According to Parsons, …`. What judges the theory
 * is not his.
 */
export function blankVoiced(candidate: Candidate, voice: string, { sentence, tokens }: Reading): Candidate[] {
  const name = voice.split(' ').at(-1) ?? '';
  if (name === '' || candidate.front.includes(name) || candidate.back.includes(name)) return [candidate];
  const told = sentence.notes.slice(sentence.start, sentence.end);
  if (JUDGING.test(told) || /\b(?:he|she|they|his|her)\b/i.test(candidate.front)) return [];
  const [first = ''] = candidate.front.split(' ');
  const opener = tokens.find(({ text }) => text.toLowerCase() === first.toLowerCase());
  const named = opener === undefined ? !isCommonNoun(first.toLowerCase()) : opener.tag === 'PROPN';
  const front = named ? candidate.front : candidate.front.charAt(0).toLowerCase() + candidate.front.slice(1);
  return [{ ...candidate, front: `According to ${voice}, ${front}` }];
}

/**
 * Asks of a sentence within somebody’s theory as of that theory: `According to Parsons, why …?` What a front tells before it
 * asks would be told as a fact, so it is not asked.
 */
export function asVoiced(candidate: Candidate, voice: string): Candidate[] {
  const name = voice.split(' ').at(-1) ?? '';
  if (name !== '' && toldIn(candidate.front) !== null && !candidate.front.includes(name)) return [];
  const asks = candidate.kind === 'basic' && /^(?:why|how-(?!many))/.test(candidate.rule);
  if (name === '' || !asks || candidate.front.includes(name)) return [candidate];
  const { front } = candidate;
  return [
    { ...candidate, front: `According to ${voice}, ${front.charAt(0).toLowerCase()}${front.slice(1)}` },
  ];
}
