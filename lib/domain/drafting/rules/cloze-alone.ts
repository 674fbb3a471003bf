import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { nounPhraseEnd } from '../noun-phrases';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, looksPlural, type Token } from '../token';
import { stem, stemsIn } from '../words';
import { pointsElsewhere } from './cloze-pointers';
import { wordsOf, type Counts, type Shown, type StandOf } from './cloze-shown';
import type { StandIn } from './cloze-stands';

/** Signs of code, of menus and of maths, which a sentence to be read has none of. */
const SIGNS = /[`<>=≤≥|→]/;

export const LEADING_VERBS = ['is', 'was', 'are', 'were'];

/** The words of a front; what a pronoun is replaced by is none of the notes'. */
function ownWords({ tokens }: Reading, shown: Shown, stand: StandIn | null): Token[] {
  const words = shown.flatMap((range) => tokens.slice(...range));
  if (stand === null) return words;
  const [from, to] = stand.range;
  return words.filter(({ index }) => index < from || index >= to);
}

/** Says of a front, whatever is blanked in it, whether it names whatever it speaks of; each is looked at once. */
export function selfContained(reading: Reading, counts: Counts, standOf: StandOf): (shown: Shown) => boolean {
  const known = new Map<string, boolean>();
  return (shown) => {
    const key = shown.join(';');
    const told = known.get(key) ?? isSelfContained(reading, shown, counts, standOf(shown));
    known.set(key, told);
    return told;
  };
}

const QUANTIFIERS = ['each', 'some', 'most', 'many', 'both', 'all', 'few', 'several', 'two'];

function isSelfContained(reading: Reading, shown: Shown, counts: Counts, stand: StandIn | null): boolean {
  const words = ownWords(reading, shown, stand);
  // `Sets up a council`, `Filter the _____, which …`: a note or an order, which tells of nobody.
  const named = stand !== null && stand.range[0] === shown[0]?.[0];
  if (!named && words[0]?.tag === 'VERB' && !isIngForm(words[0]) && !isPastForm(words[0])) return false;
  // `Each contains a million`, `Some work inside cells`: of what?
  const start = shown[0]?.[0] ?? -1;
  if (
    isWord(words[0], ...QUANTIFIERS) &&
    reading.clauses.some(({ subject }) => subject[0] === start && subject[1] === start + 1)
  )
    return false;
  const cut = wordsOf(counts, shown) < reading.tokens.length - 3;
  // `It was Cromwell`: who did what comes after.
  if (
    cut &&
    isWord(words[0], 'it') &&
    isWord(words[1], ...LEADING_VERBS) &&
    !words.some((token) => token.tag === 'REL')
  )
    return false;
  // `which is soothing, so not reckless`
  if (
    words.some(
      (token, at) => isWord(token, 'so') && words[at - 1]?.text === ',' && words[at + 1]?.tag === 'NEG',
    )
  )
    return false;
  // `not only by taxes but …`, `Few ideas have …`: said for effect, to lead in to something else.
  if (
    isWord(words[0], 'few', 'perhaps', 'little') ||
    words.some((token, at) => isWord(token, 'not') && isWord(words[at + 1], 'only'))
  )
    return false;
  // `yet | only two litres are lost`, `Nobody can say which …`, `What remains is …`: turned against what came before, or leading in.
  if (cut && isWord(reading.tokens[start - 1], 'yet')) return false;
  if (isWord(words[0], 'nobody') || (isWord(words[0], 'what') && isWord(words[2], ...LEADING_VERBS)))
    return false;
  if (speaksOfAnother(words)) return false;
  if (shown.some((range) => SIGNS.test(textOf(reading.sentence, range)))) return false;
  return !pointsElsewhere(words, reading.entities, stand?.pronoun ?? '') && !opensWithKnown(reading, words);
}

/** `Cellulose is made from it`: within one clause, *it* is never its own subject. */
function speaksOfAnother(words: readonly Token[]): boolean {
  const at = words.findIndex((token, index) => isWord(token, 'it') && hasTag(words[index - 1], 'ADP'));
  return (
    at > 0 &&
    !words
      .slice(0, at)
      .some((token) => hasTag(token, 'CCONJ', 'SCONJ', 'REL', 'PUNCT') || isWord(token, 'to', 'that'))
  );
}

/** Things of which there is one, or that everybody has. */
const UNIQUE = new Set(
  `government king queen emperor president state army navy church pope world sun earth moon sky sea economy public press law
   country nation people poor rich population working middle upper majority heart brain liver kidney stomach skin blood body
   nucleus atmosphere constitution crown monarchy war peasants nobility future past mind self universe bank
   prime party police cabinet parliament play novel poem reader audience narrator speaker poet playwright author
   monarch tsar kaiser internet cpu processor nazis bolsheviks allies axis`
    .trim()
    .split(/\s+/),
);

/** `The city was sacked`, `The crop has to be worth more`: which, only the sentences before say. */
function opensWithKnown({ tokens, topic }: Reading, words: readonly Token[]): boolean {
  const [first, noun, next] = words;
  if (!isWord(first, 'the') || noun === undefined || next === undefined) return false;
  // `The legatine court | held at Blackfriars | was …`, `The catalyst used in … is iron`
  const described =
    next.tag === 'VERB' &&
    isPastForm(next) &&
    hasTag(words[3], 'ADP') &&
    words.slice(3).some((token) => hasTag(token, 'AUX', 'VERB'));
  const bare =
    noun.tag === 'NOUN' &&
    !described &&
    hasTag(next, 'VERB', 'AUX', 'ADV', 'PUNCT') &&
    !looksPlural(noun.lower);

  // `The hippocampus plays …` needs no telling which.
  if (
    !bare ||
    !EVERYDAY_NOUNS.has(noun.lower) ||
    UNIQUE.has(noun.lower) ||
    stemsIn(topic).includes(stem(noun.lower))
  )
    return false;
  const end = nounPhraseEnd(tokens, first?.index ?? 0, tokens.length);
  return tokens.slice(first?.index ?? 0, end).filter(isNoun).length === 1;
}
