import { isCommonNoun } from '../language';
import type { Reading } from '../reading';
import { isWord, wordCount, type Range } from '../token';
import { isKnownToAll } from './cloze-worth';

const PRONOUNS = ['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their'];
const LONGEST_STAND_IN = 5;

/** What stands in a front for a pronoun that would mean nothing there: for `he`, `Stanley Kowalski`. */
export interface StandIn {
  readonly range: Range;
  readonly text: string;
  /** The pronoun, in lower case. */
  readonly pronoun: string;
}

/** A name, three words or more, or a term that only one subject has: `the price` of the sentence before is one of many. */
function saysWhich(text: string): boolean {
  // `Mary’s aunt Mary Hooper`
  const words = text.toLowerCase().split(/[\s’']+/);
  if (words.some((word, at) => word.length > 2 && words.indexOf(word) < at)) return false;
  if (/^(?:\d|(?:over|about|nearly|almost|some|most|many|few|half|all|both|only)\b)/i.test(text))
    return false;
  // `Rumour had it that he …`: the capital is that of the sentence.
  const plain = text.toLowerCase();
  if (/^\p{Lu}\S*$/u.test(text) && (isCommonNoun(plain) || isKnownToAll(plain))) return false;
  if (/\p{Lu}|\S+ \S+ \S+/u.test(text)) return true;
  const head = text.split(' ').at(-1) ?? '';
  return !/^the\b/.test(text) && !isKnownToAll(head);
}

/** Whether a stretch lies within one of those that make up a front. */
export const isWithinShown = (shown: readonly Range[], [start, end]: Range): boolean =>
  shown.some(([from, to]) => from <= start && end <= to);

/**
 * Says of a front which pronoun in it gives way to a name: the first that is the subject of a clause whose subject was found,
 * `He | invokes the Code`, `In 23 | he | fell ill`; null where there is none, or the front names it already.
 */
export function standsIn({ tokens, statements }: Reading): (shown: readonly Range[]) => StandIn | null {
  const stands = statements.flatMap(({ clause, subject }): StandIn[] => {
    const [start] = clause.subject;
    const main = clause.root === 'main' || clause.root === 'coordinate';
    if (!main || !subject.resolved || !isWord(tokens[start], ...PRONOUNS)) return [];
    if (!saysWhich(subject.text) || wordCount(subject.text) > LONGEST_STAND_IN) return [];
    return [{ range: clause.subject, text: subject.text, pronoun: tokens[start]?.lower ?? '' }];
  });
  const isNamed = (shown: readonly Range[], { range, text }: StandIn): boolean => {
    const name = text.toLowerCase().split(' ').at(-1);
    return shown.some(([from, to]) =>
      tokens.slice(from, Math.min(to, range[0])).some(({ lower }) => lower === name),
    );
  };
  return (shown) => {
    const stand = stands.find(({ range }) => isWithinShown(shown, range));
    return stand === undefined || isNamed(shown, stand) ? null : stand;
  };
}
