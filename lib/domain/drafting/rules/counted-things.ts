import type { Reading } from '../reading';
import { hasTag, isWord, looksPlural, type Range, type Token } from '../token';

/** Things that a sentence counts and then names one by one. */
export interface CountedThings {
  /** `four mediational processes`, without an article before it. */
  readonly counted: Range;
  /** The list, without the sign that opens it. */
  readonly list: Range;
  readonly count: number;
}

const NUMBERS = 'two three four five six seven eight'.split(' ');
const LONGEST_COUNTED = 9;
const LONGEST_LIST = 34;
/** Behind a mere comma, items of more words than this on the average are clauses. */
const LONGEST_ITEM = 6;

/** The first things that a sentence counts and then lists, as many as it says: `two demands: bread and peace`; or null. */
export function countedThings({ tokens }: Reading): CountedThings | null {
  for (const [at, token] of tokens.entries()) {
    const count = NUMBERS.indexOf(token.lower) + 2;
    if (count < 2) continue;
    const sign = signAfter(tokens, at);
    if (sign === null) continue;
    const list = listAfter(tokens, sign, count);
    if (list !== null) return { counted: [at, sign], list, count };
  }
  return null;
}

/** Where the sign stands that opens the list; between it and the number there is a plural and no verb. */
function signAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from + 1; at < tokens.length && at <= from + LONGEST_COUNTED; at += 1) {
    const token = tokens[at];
    if (token !== undefined && OPENS_LIST.test(token.text)) {
      const counted = tokens.slice(from + 1, at);
      return counted.some(isSeveral) ? at : null;
    }
    if (hasTag(token, 'PUNCT', 'AUX', 'REL', 'SCONJ') || isWord(token, 'and', 'or', 'than', 'as'))
      return null;
  }
  return null;
}

/** `processes`, and the `Vs` of big data. */
const isSeveral = (word: Token): boolean =>
  (hasTag(word, 'NOUN', 'PROPN') && looksPlural(word.lower)) || /^\p{Lu}s$/u.test(word.text);

const OPENS_LIST = /^[:,(–—]$/;

/** The list that a sign opens, when it has just so many items. */
function listAfter(tokens: readonly Token[], sign: number, count: number): Range | null {
  const opens = tokens[sign]?.text ?? '';
  const start = isWord(tokens[sign + 1], 'namely')
    ? sign + (tokens[sign + 2]?.text === ',' ? 3 : 2)
    : sign + 1;
  const bracketed = tokens.findIndex(({ text }, at) => at > sign && text === ')');
  if (opens === '(' && bracketed < 0) return null;
  const stop = tokens.findIndex(({ text }, at) => at > sign && (/^[;.!?–—]$/.test(text) || text === ':'));
  const end = opens === '(' ? bracketed : stop < 0 ? tokens.length : stop;
  const words = tokens.slice(start, end);
  if (words.length === 0 || words.length > LONGEST_LIST || itemsOf(words) !== count) return null;
  // Behind a comma a clause may follow as well as a list, or when and where: `rejected two petitions, in 1839 and 1842`.
  const plain =
    opens === ':' || (words[0]?.tag !== 'ADP' && !words.some((word) => hasTag(word, 'AUX', 'REL', 'SCONJ')));
  return plain && (opens === ':' || words.length <= count * LONGEST_ITEM) ? [start, end] : null;
}

/** How many items a list has, the last one after *and*; 0 when it is no list. */
function itemsOf(words: readonly Token[]): number {
  if (!words.some((token) => isWord(token, 'and', 'or')) || words.some(({ text }) => /^[(:]$/.test(text)))
    return 0;
  const commas = words.filter((token, at) => token.text === ',' && !isWord(words[at + 1], 'and', 'or'));
  return commas.length + 2;
}
