import type { Clause } from './clause-shape';
import { phrase } from './phrase';
import type { Reading } from './reading';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, wordCount, type Token } from './token';

const DEICTIC = new Set([
  'this',
  'that',
  'these',
  'those',
  'it',
  'its',
  'their',
  'his',
  'her',
  'such',
  'same',
  'they',
  'them',
  'him',
  'he',
  'following',
  'next',
  'previous',
]);

const LEAD_WORDS = new Set(
  'in at under for within during by on after before without throughout following since until over between among despite like'.split(
    ' ',
  ),
);

/** A fronted adjunct said after the verb; '' when there is none to say, null when it cannot be said but matters. */
export function leadPhrase(reading: Reading, clause: Clause): string | null {
  if (clause.lead === null) return '';
  const tokens = reading.tokens.slice(...clause.lead);
  const text = phrase(reading, clause.lead);
  // `in his view` makes what follows a view.
  if (/\b(?:view|opinion|eyes|judgement|account)$/.test(text)) return null;
  // `For him the school is a bridge`
  if (/^for (?:him|her|them|us|\p{Lu}\S*(?: \p{Lu}\S*)?)$/iu.test(text)) return null;
  // `Having won, …`, `Encouraged by this, …`: the rest holds without it.
  if (tokens[0]?.tag === 'VERB' && (isIngForm(tokens[0]) || isPastForm(tokens[0]))) return '';
  if (tokens.some((token) => DEICTIC.has(token.lower))) return '';
  // `On ethnicity, Weber thought …`: what is spoken of, not where it was.
  if (isWord(tokens[0], 'on') && tokens.length === 2 && tokens[1]?.tag === 'NOUN') return '';
  if (saysHow(tokens)) return ` ${text}`;
  if (!LEAD_WORDS.has(tokens[0]?.lower ?? ''))
    return isWord(tokens[0], 'as', 'from', 'to', 'unlike', 'because', 'through', 'with') ? '' : null;
  if (tokens.some((token) => token.text === ',' || token.tag === 'AUX' || token.text === ';'))
    return clause.verb.passive ? '' : null;
  if (
    reading.entities.some(
      (entity) =>
        entity.kind === 'date' &&
        entity.range[0] >= clause.lead![0] &&
        entity.range[1] <= clause.lead![1] &&
        tokens.length <= 4,
    )
  )
    return '';
  return wordCount(text) <= 8 ? ` ${text}` : null;
}

const LONGEST_MEANS = 6;

/** `To ventilate, the fish …`, `With white light the fringe …`: to what end and with what, in a few words. */
const saysHow = (tokens: readonly Token[]): boolean =>
  tokens.length <= LONGEST_MEANS &&
  ((isWord(tokens[0], 'to') && tokens[1]?.tag === 'VERB') ||
    (isWord(tokens[0], 'with') && tokens.some(isNoun))) &&
  !tokens.slice(2).some((token) => hasTag(token, 'VERB', 'AUX', 'PUNCT'));
