import { isFirstName } from './language';
import { TITLES_OF_PERSONS } from './lexicon/gazetteer';
import { isPersonNoun } from './lexicon/people';
import { HUMAN_NOUNS } from './lexicon/word-classes';
import { headOf } from './noun-phrases';
import { headEntity, type Reading } from './reading';
import { hasTag, isCapitalised, isWord, type Range, type Token } from './token';

/**
 * Whether a noun phrase means somebody, by its nouns: `landless day-labourers`, `the tribune Sulpicius Rufus`, `Bishop Acuña
 * of Zamora`, `Burgundians`, `William of Orange, Egmont and Hoorn`. That a name by itself is a person's, the entities tell.
 */
export function isSomebody(reading: Reading, range: Range): boolean {
  const { tokens } = reading;
  const [start, end] = range;
  const head = headOf(tokens, range);
  const noun = tokens[head];
  // `the Crown Prosecutor’s office`, `a general's error`: what is somebody's is a thing.
  if (noun === undefined || hasTag(tokens[head + 1], 'GEN')) return false;
  // `the National Guard`: within a name a noun seldom means what it says.
  if (
    noun.tag === 'NOUN' ? isPersonNoun(noun.lower) : HUMAN_NOUNS.has(noun.lower) || /ists$/.test(noun.lower)
  )
    return true;
  if (headEntity(reading, range)?.kind === 'organisation') return false;
  return holdsOffice(tokens, [start, head]) || isPeople(noun) || listsNames(reading, [start, end]);
}

/** An office, and the name of whoever holds it: `the tribune | Rufus`, `Bishop | Acuña`. */
function holdsOffice(tokens: readonly Token[], [start, head]: Range): boolean {
  let name = head;
  while (name > start && isName(tokens[name])) {
    const office = tokens[name - 1]?.lower ?? '';
    if (isPersonNoun(office) || TITLES_OF_PERSONS.has(office)) return true;
    name -= 1;
  }
  return false;
}

const isName = (token: Token | undefined): boolean => token?.tag === 'PROPN' && isCapitalised(token.text);

/** `Burgundians`, `Norsemen`: a people, in the plural. */
const isPeople = (token: Token): boolean =>
  hasTag(token, 'PROPN', 'NOUN') && /^\p{Lu}\p{Ll}+(?:[gdtnrls]ians|women|smen|chmen)$/u.test(token.text);

/** `William of Orange, Egmont and Hoorn`: names alone, joined, of which the first is somebody's. */
function listsNames(reading: Reading, [start, end]: Range): boolean {
  const words = reading.tokens.slice(start, end);
  const entity = headEntity(reading, [start, end]);
  const first = words[0];
  return (
    first !== undefined &&
    words.some((token) => isWord(token, 'and', '&')) &&
    words.every((token) => token.tag === 'PROPN' || /^(?:,|and|&|of|de|von|van)$/.test(token.lower)) &&
    (entity === undefined || entity.kind === 'name' || entity.kind === 'person') &&
    isFirstName(first.text)
  );
}
