import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { hasTag, isWord, type Range, type Token } from '../token';

/** What somebody said to a question that only the sentences before tell, or a part of what they show. */
const LEANS =
  /(?:answer|reply|response|solution|story|left-hand side|right-hand side|whole thing)$|^(?:the ones?|the (?:\p{L}+ )?things?|(?!.*['’]s? ).* examples?|(?:step|point|question|figure|table) \d+)\b/iu;

/** `the most powerful`, `the pigment responsible`, `the causes usually given`: of what or for what, the notes have just said. */
function endsLoose(words: readonly Token[]): boolean {
  const [before, last] = [words.at(-2), words.at(-1)];
  if (last === undefined || before === undefined || !isWord(words[0], 'the')) return false;
  return hasTag(last, 'ADJ') || (hasTag(last, 'VERB') && hasTag(before, 'ADV'));
}

/** `water`, `the world`: a word that needs no notes to be known, so that what is said of it is no definition. */
function isKnownThing(words: readonly Token[]): boolean {
  const noun = words.at(-1)?.lower ?? '';
  const isBare = words.length === 1 || (words.length === 2 && isWord(words[0], 'the'));
  return isBare && EVERYDAY_NOUNS.has(noun);
}

/** Whether a subject names nothing that a question could ask for: it leans on the sentences before, or anybody knows it. */
export function isVagueSubject(tokens: readonly Token[], [start, end]: Range, text: string): boolean {
  const words = tokens.slice(start, end);
  return LEANS.test(text) || /^\p{L}$/u.test(text) || endsLoose(words) || isKnownThing(words);
}
