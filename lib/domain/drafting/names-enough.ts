import { STOP_WORDS, VAGUE_NOUNS } from './lexicon/closed-classes';
import { EVERYDAY_ADJECTIVES, EVERYDAY_NOUNS } from './lexicon/everyday-words';
import { EVERYDAY_VERBS, UNNAMED_KINDS, WORKS } from './lexicon/unnamed-kinds';
import { baseForm } from './inflection';
import { MONTH_NAMES } from './lexicon/months';
import { contentWords, stem, wordsOf } from './words';

/** What a question asks with, which names nothing: `In which year`, `How many`, `What effect`. */
const ASKING =
  /^(?:(?:in|by|since|until|to|from|on|under|for|with|between|through|at) )?(?:what|who|whom|whose|which|why|when|where|how)\b(?: (?:year|decade|many|much|often|long|condition|percentage|effects?|happen(?:s|ed)?)\b)?/i;

const MONTH = new RegExp(`^(?:${MONTH_NAMES.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$`);
const SMALL_NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)$/;

/** `the Act`, `the Committee`: a capital, but no name. */
const BARE_TITLE =
  /\b[Tt]he (?:Act|Bill|Court|Treaty|Committee|Commission|Council|King|Queen|President|Emperor|War|Party|Pact|Convention|Bank|Company|Inquiry|Report|Parliament)(?! \p{Lu}| (?:of|for|on|in|against|between|to)\b)/gu;

const CAPITAL_INSIDE = /\p{Lu}/u;

/** Whether something has a name, a date, a sum or a symbol; a month without its year tells little. */
const isNamed = (asked: string): boolean =>
  /[“"]/.test(asked) ||
  (asked.match(/[\p{L}\d][\p{L}\p{N}.'’-]*/gu) ?? []).some(
    (word) =>
      (CAPITAL_INSIDE.test(word) && !MONTH.test(word)) || /\d\d/.test(word) || /^[b-hj-z]$/.test(word),
  );

const FINAL_S = /(?<=\p{L}{3})s$/u;
const formsOf = (word: string): readonly string[] => [
  word,
  word.replace(FINAL_S, ''),
  word.replace(/ie[sd]$/, 'y'),
  baseForm(word, word),
];
const isIn = (word: string, list: ReadonlySet<string>): boolean =>
  formsOf(word).some((form) => list.has(form));

/** A word of the subject taught says as much as two that any page may use. */
const WORD_OF_SUBJECT = 2;
const EVERYDAY_WORD = 1;

/** How much a word tells of what is asked about. `the creature` is the one of the page where the chip names the page. */
function told(word: string, isTheOne: boolean, shown: ReadonlySet<string>): number {
  if (/^\p{L}(?:\.\p{L})+$/u.test(word) || shown.has(stem(word))) return WORD_OF_SUBJECT;
  if (SMALL_NUMBER.test(word) || /ly$/.test(word)) return 0;
  if (isTheOne && WORKS.has(word)) return WORD_OF_SUBJECT;
  if (isIn(word, UNNAMED_KINDS) || isIn(word, VAGUE_NOUNS) || isIn(word, STOP_WORDS)) return 0;
  if (isIn(word, EVERYDAY_NOUNS)) return isTheOne ? WORD_OF_SUBJECT : EVERYDAY_WORD;
  if (isIn(word, EVERYDAY_VERBS)) return 0;
  return isIn(word, EVERYDAY_ADJECTIVES) ? EVERYDAY_WORD : WORD_OF_SUBJECT;
}

/** What follows `the city` and says which: `of Rome`, `that fell`, `in Poland`, `described by …`. */
const SAYS_WHICH =
  /^(?: \p{Lu}| ?[“"(\d]| (?:of|for|that|which|who|whose|where|when|between|against|about|from|called|known|in)\b)/u;

/** `the city`, `the acid`: one of a kind that nothing names, here or in the chip. */
function pointsElsewhere(asked: string, shown: ReadonlySet<string>): boolean {
  return [...asked.matchAll(/\bthe (\p{Ll}+)(?!\p{L})/gu)].some((match) => {
    const noun = match[1] ?? '';
    // `the novel`: a page about one has no other.
    if (shown.has(stem(noun)) || (shown.size > 0 && WORKS.has(noun))) return false;
    return UNNAMED_KINDS.has(noun) && !SAYS_WHICH.test(asked.slice(match.index + match[0].length));
  });
}

/** What somebody found, held or ruled: one of many, whoever else the question names. */
const POINTERS =
  /\bthe (thesis|judge?ment|decision|distinction|evidence|verdict|ruling|claim|criticism|objection|proposal|findings?|ban|material|ratio)(?!\p{L}|-| \p{Ll}+(?:s|ed) (?:of|in|by)\b)/gu;

/** `attacked the thesis`, `used the judgment to raise a tax`: which, the sentences before say, and no name beside it does. */
export const pointsBack = (front: string, chip: string): boolean =>
  [...front.matchAll(POINTERS)].some((match) => {
    const after = front.slice(match.index + match[0].length);
    return (
      !SAYS_WHICH.test(after) &&
      !/^(?:['’]| \p{Ll}+\p{L}*$)/u.test(after) &&
      !stemmed(chip).has(stem(match[1] ?? ''))
    );
  });

const stemmed = (chip: string): ReadonlySet<string> => new Set(wordsOf(chip).map(stem));

const LEAST_TOLD = { chip: 2, noChip: 3, whoNoChip: 6 } as const;

/**
 * Whether a front says, with the chip beside it, enough to have one right answer: a name, a date or a sum, or words that
 * tell what it is about. `Who sacked the city?` and `What does evidence come from?` do not; `Who sacked Rome?` does.
 */
export function namesEnough(front: string, chip: string): boolean {
  const shown = stemmed(chip);
  const asked = front
    .replace(ASKING, '')
    .replace(BARE_TITLE, (bare) =>
      shown.has(stem(bare.slice(4).toLowerCase())) ? bare : bare.toLowerCase(),
    );
  if (isNamed(asked)) return true;
  if (pointsElsewhere(asked, shown)) return false;
  const words = new Set(contentWords(asked).concat(asked.match(/\b\p{L}(?:\.\p{L})+/gu) ?? []));
  let sum = 0;
  for (const word of words) sum += told(word, chip !== '' && asked.includes(`the ${word}`), shown);
  const least = chip !== '' ? 'chip' : /^Whom?\b/.test(front) ? 'whoNoChip' : 'noChip';
  return sum >= LEAST_TOLD[least];
}
