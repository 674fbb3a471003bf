import { baseForm } from './inflection';
import { genderOf, lexiconTags } from './language';
import { EVERYDAY_NOUNS } from './lexicon/everyday-words';
import { DEMONYMS } from './lexicon/gazetteer';
import { VIEW_VERBS } from './lexicon/word-classes';
import type { Reading } from './reading';
import { textOf } from './sentence';
import { isWrittenSmall } from './written-small';
import { isCapitalised, isInSmall, isThirdPerson, isWord, type Range, type Token } from './token';

/** `Marxists`, `Catholics`: followers keep the capital of whom they follow. */
const NAMED_AFTER =
  /^(?:Marx|Lenin|Stalin|Trotsky|Darwin|Kant|Freud|Keynes|Thatcher|Christ|Catholic|Protestant|Calvin|Luther|Puritan|Quaker|Buddh|Hindu|Muslim|Jew|Sikh|Nazi|Fascis|Bolshev|Menshev|Tory|Tories|Whig|Chartis|Jacobi|Victorian|Platon|Aristotel|Newton|Orwell|Malthus|Ricard)/;

/** An office that stands before a name and is written with it. */
const OFFICE =
  /^(?:Justice|Judge|President|Prime Minister|Chancellor|King|Queen|Lord|Lady|Sir|Pope|Tsar|General|Admiral|Professor|Senator|Bishop|Archbishop|Cardinal|Prince|Princess|Duke|Earl|Emperor|Saint|Father|Captain) \p{Lu}/u;

const NAME_TAGS = /Demonym|Country|Person|Organization|Place|FirstName|LastName|City/;

const COMMON_ENDING =
  /(?:[a-z]{2}(?:tion|sion|ment|ness|ity|ism|ance|ence|osis|esis|asis|ology|graphy|sal|ture|ite|ide|ase)|[a-z]{3}(?:age|ency|ancy))$/;

/** `Rehearsal, the repetition of …`: a capital that opens a sentence makes no name of a word that ends like a common noun. */
const isCommonNoun = (
  { tokens, entities, sentence }: Pick<Reading, 'tokens' | 'entities' | 'sentence'>,
  token: Token,
): boolean =>
  (COMMON_ENDING.test(token.text.slice(1)) ||
    isDoing(tokens, token) ||
    // `Moral virtues`
    (lexiconTags(token.lower) === 'Adjective' && tokens[token.index + 1]?.tag === 'NOUN') ||
    ([token.lower, token.lower.replace(/s$/, '')].some((word) => EVERYDAY_NOUNS.has(word)) &&
      genderOf(token.text) === null) ||
    isWrittenSmall(sentence.notes, token.text)) &&
  !entities.some(({ kind, range }) => kind === 'person' && range[0] === token.index) &&
  !/\p{Lu}/u.test(token.text.slice(1)) &&
  tokens[token.index + 1]?.tag !== 'PROPN' &&
  !isWord(tokens[token.index + 1], '(', 'et') &&
  !NAME_TAGS.test(lexiconTags(token.lower));

/** `Paging divides …`: what ends in -ing and does something in the present is no name. */
const isDoing = (tokens: readonly Token[], token: Token): boolean => {
  const next = tokens[token.index + 1];
  return (
    /[a-z]{3}ing$/.test(token.text) &&
    next?.tag === 'VERB' &&
    isThirdPerson(next) &&
    !VIEW_VERBS.has(baseForm(next.text, next.lemma))
  );
};

/** Verbs, with those of views, that only somebody can do. */
const PERSONAL_VERBS = new Set(
  'call name describe tell ask marry kill order refuse fear imagine meet become'.split(' '),
);

/** `A United Nations Emergency Force`: one of a kind, and no title. */
const KIND_OF_BODY =
  /\b(?:Force|Act|Bill|Commission|Committee|Council|Army|Treaty|Court|Conference|Government|Union|Agency|Board|Bank|Plan|Party)$/;

/** Words of a range as they stand within a sentence: the capital of a first word goes when it is no name's. */
export function phrase(reading: Pick<Reading, 'sentence' | 'tokens' | 'entities'>, range: Range): string {
  const first = reading.tokens[range[0]];
  const text = textOf(reading.sentence, range).replace(
    /,\s*(however|therefore|for example|in turn|in fact|then|on the other hand)\s*,?\s*$/i,
    '',
  );
  if (first === undefined || !isCapitalised(first.text)) return text;
  const opensSentence = reading.tokens.slice(0, range[0]).every((token) => !/[\p{L}\d]/u.test(token.text));
  // `The Krebs cycle`: what names end in small letters are no titles.
  const article = opensSentence && isWord(first, 'the', 'a', 'an');
  if (
    article &&
    reading.tokens.slice(...range).some(({ tag, text: word }) => tag === 'NOUN' && isInSmall(word))
  )
    return text.charAt(0).toLowerCase() + text.slice(1);
  if (first.tag === 'PROPN' && !(opensSentence && isCommonNoun(reading, first))) return text;
  if (!opensSentence || /^\p{Lu}{2}|^\p{Lu}.*\p{Lu}|^I$|^\p{Lu}[-–]/u.test(first.text)) return text;
  if (isWord(reading.tokens[range[0] + 1], 'and', '&') && reading.tokens[range[0] + 2]?.tag === 'PROPN')
    return text;
  // `A Streetcar Named Desire`: an indefinite article before nothing but names opens a title.
  const others = reading.tokens.slice(range[0] + 1, range[1]);
  if (
    isWord(first, 'a', 'an') &&
    others.length > 1 &&
    others.every(({ tag }) => tag === 'PROPN') &&
    !KIND_OF_BODY.test(text)
  )
    return text;
  // `Wyatt's Rebellion`, `Browning's Ordinary Men`
  const owned = reading.tokens[range[0] + 2];
  if (reading.tokens[range[0] + 1]?.tag === 'GEN' && owned !== undefined && isCapitalised(owned.text))
    return text;
  // `Roe v Wade`, `Justice Scalia`: a name all the same.
  if (isWord(reading.tokens[range[0] + 1], 'v', 'vs', 'versus') || OFFICE.test(text)) return text;
  if (NAMED_AFTER.test(first.text)) return text;
  // `Malcolm calls …`: a first name, and what only somebody does.
  const verb = reading.tokens[range[1]];
  if (range[1] - range[0] === 1 && verb?.tag === 'VERB' && genderOf(first.text) !== null) {
    const base = baseForm(verb.text, verb.lemma);
    if (PERSONAL_VERBS.has(base) || VIEW_VERBS.has(base)) return text;
  }
  if (DEMONYMS.has(first.text) || NAME_TAGS.test(lexiconTags(first.lower))) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
