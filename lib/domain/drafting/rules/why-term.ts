import { baseForm, thirdPerson } from '../inflection';
import { lexiconTags, readSentences } from '../language';
import { lowerFirst } from '../words';
import type { Asked } from './asked';
import { wordCount } from './candidate';
import type { NoteContext } from './note-context';
import type { Term } from './term-over';
import { isAdjective } from './adjectives';
import { startsWithVerb } from './verb-first';

const MOST_TOLD = 8;

/** Where a reason begins. */
const BECAUSE =
  /,? (?:because(?! of)|b\/c|bc|since(?! (?:\d{3,4}\b|\p{Lu}\p{Ll}))|because of|due to) (?=\S)/u;

/** Whether a fact gives its reason. */
export const givesReason = (fact: string): boolean => BECAUSE.test(fact);

/** Measures of a thing, which it has high or low; several of them, and what is not counted, without an article. */
const MEASURE =
  /^(?:very |relatively )?(?:high|low|large|small|big|long|short|strong|weak|good|poor|great) (?:(mp|bp|melting point|boiling point|density|surface area|heat capacity|specific heat capacity|cost|price|status|turnout|birth rate|death rate)|(?:melting|boiling) points|melting and boiling points|prices|costs|profits|conductivity|electrical conductivity|reactivity|solubility|life expectancy)$/;
const QUALITY = /^(?:very |quite |relatively |so )?(\p{Ll}+(?:-\p{Ll}+)?)(?: and (\p{Ll}+))?$/u;
const COMPARED = /^(?:much |far )?(?:(?:more|less) \p{Ll}+|\p{Ll}{2,}er) than [\p{L} -]+$/u;

/** "under-consumed", "unloved": a participle that no past tense looks like. */
const isPrefixed = (word: string): boolean => /^(?:under|over|un|non|well)-?\p{Ll}{3,}ed$/u.test(word);

const isQuality = (said: string): boolean =>
  QUALITY.exec(said)
    ?.slice(1)
    .every((word) => word === undefined || isPrefixed(word) || (isAdjective(word) && !word.endsWith('ed'))) ??
  false;

/** "conducts because its electrons are free", "brittle since …", "high mp because …" under "Graphite": why it is so. */
export function reasonOf(term: Term, fact: string, notes: NoteContext): Asked | null {
  const match = BECAUSE.exec(fact);
  if (!match || term.phrase === '') return null;
  const said = lowerFirst(fact.slice(0, match.index).trim());
  const start = match.index + match[0].length;
  if (/[,;:()/&+=]/.test(said) || wordCount(said) > MOST_TOLD || wordCount(fact.slice(start)) < 2)
    return null;
  const front = whyOf(term, said, notes.past);
  return front === null ? null : { rule: 'why-note', front, answer: { start, end: fact.length } };
}

/** "Why are metals malleable?"; null where what is said is no whole predicate. */
function whyOf(term: Term, said: string, isPast: boolean): string | null {
  const { phrase, isSeveral } = term;
  if (isQuality(said) || COMPARED.test(said))
    return `Why ${isSeveral ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is'} ${phrase} ${said}?`;
  const measure = MEASURE.exec(said);
  if (measure)
    return isPast
      ? null
      : `Why ${isSeveral ? 'do' : 'does'} ${phrase} have ${measure[1] === undefined ? '' : 'a '}${said}?`;
  const negated = /^(does|do|did|can|could)(?: ?n't| ?not) (\p{Ll}.+)$/u.exec(said);
  if (negated?.[1] && negated[2])
    return (negated[1] === 'does') === isSeveral && /^do/.test(negated[1])
      ? null
      : `Why ${negated[1]} ${phrase} not ${negated[2]}?`;
  return whyDone(term, said, isPast);
}

/** "Why does graphite conduct?", "Why did the rising fail?": what begins with the verb of its term. */
function whyDone({ phrase, isSeveral, isName }: Term, said: string, isPast: boolean): string | null {
  const [first = '', ...rest] = said.split(' ');
  if (/^(?:is|are|was|were|has|have|had|does|do|did|only|also)$/.test(first)) return null;
  // "bases because …": what the things are.
  if (rest.length === 0 && /Plural/.test(lexiconTags(first))) return null;
  const token = readSentences(`${isSeveral ? 'They' : 'It'} ${said}`)[0]?.[1];
  if (token?.tag !== 'VERB') return null;
  const predicate = [baseForm(first, token.lemma), ...rest].join(' ');
  if (/Past/.test(lexiconTags(first)) || /[^e]ed$/.test(first))
    return isPast ? `Why did ${phrase} ${predicate}?` : null;
  if (isName) return null;
  if (!isSeveral) return /[^s]s$/.test(first) ? `Why does ${phrase} ${predicate}?` : null;
  const isBare = thirdPerson(first) !== first && startsWithVerb([thirdPerson(first), ...rest].join(' '));
  return isBare ? `Why do ${phrase} ${said}?` : null;
}
