import type { Span } from '../types';
import { trimAnswer, wordCount } from './candidate';
import { listItems, shift, withoutRemark } from './pieces';
import { isPlural } from './term-question';
import { lowerFirst } from '../words';

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const COUNTED = new RegExp(`^(?:the )?(${NUMBERS.join('|')}|[2-8]) (.{2,40})$`, 'i');

/** Nouns that a list under their name gives all of. */
const PARTS =
  /(?:layers|stages|phases|levels|steps|parts|components|elements|principles|factors|types|kinds|classes|branches|levers|pillars|strands|senses|states|domains|divisions|chambers|tiers|rungs|noble truths|poisons)$/i;

/** Whether a list with this name is one of something: "five levels". */
export const hasParts = (term: string): boolean => PARTS.test(term);

/** "Four Noble Truths: a, b, c, d" and "TCP/IP layers: a, b, c": a list that is whole by its number or its name. */
export function countedList(
  term: string,
  text: string,
  from: number,
): { front: string; items: Span[] } | null {
  const counted = COUNTED.exec(term);
  // Where they are counted, an aside is none of them.
  const said = counted ? text.slice(from).replace(/ \([^()]*\)/g, '') : text.slice(from);
  if (/[.!?:=→()]|->| [–—-] /.test(said.replace(/[.\s]+$/, ''))) return null;
  const items = listItems(text.replace(/[.\s]+$/, '').slice(from)).map((item) =>
    trimAnswer(text, withoutRemark(text, shift(item, from))),
  );
  if (items.length < 2 || items.length > 8) return null;
  if (!items.every((item) => wordCount(text.slice(item.start, item.end)) <= 4)) return null;
  if (counted?.[1] && counted[2]) {
    // "two things interact" is no name of several.
    if (!isPlural(counted[2]) && !/^\p{Lu}s$/u.test(counted[2])) return null;
    const count = NUMBERS.indexOf(counted[1].toLowerCase()) + 2 || Number(counted[1]);
    if ((count < 2 ? Number(counted[1]) : count) !== items.length) return null;
    const number = NUMBERS[items.length - 2] ?? '';
    // "the Four Noble Truths" are called so, "the four Latin states" counted.
    const isName = counted[2].split(' ').every((word) => /^\p{Lu}/u.test(word));
    return { front: `What are the ${isName ? counted[1] : number} ${counted[2]}?`, items };
  }
  const numbered = new RegExp(`^(.{3,30}) (${NUMBERS.join('|')})$`, 'i').exec(term)?.[2];
  if (numbered !== undefined)
    return NUMBERS.indexOf(numbered.toLowerCase()) + 2 === items.length
      ? { front: `What are the ${lowerFirst(term)}?`, items }
      : null;
  const isWhole =
    PARTS.test(term) && / /.test(term) && items.length > 2 && !/^(?:some|other|main|key|many)\b/i.test(term);
  return isWhole
    ? { front: `What are the ${/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(term) ? lowerFirst(term) : term}?`, items }
    : null;
}
