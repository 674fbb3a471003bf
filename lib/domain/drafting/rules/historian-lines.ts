import type { Asked, Subject } from './asked';
import { wordCount } from './candidate';

/** Headings under which notes say who holds which view. */
const DEBATES =
  /historian|historiograph|interpretation|\bcritics?\b|\bviews\b|\bdebates?\b|perspectives|scholars/i;
export const isDebate = (heading: string): boolean => DEBATES.test(heading);

/** Two names or more, or initials: "Pieter Geyl", "A. J. P. Taylor". */
const FULL_NAME = /^(?:\p{Lu}\.? ?){0,3}(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+$/u;
const SAYS =
  /^(argue|claim|say|believe|maintain|suggest|show|conclude|stresse|emphasise|blame|think)s (that )?(?=\S)/;
const SEES = /^(?:sees|views|regards|describes|calls) (?:him|her|it|them|this|the \p{Ll}+) as (?=\S)/u;
const PHRASE = /^(?:an?|the|not|neither|more|less) \p{Ll}/u;
const MOST_WORDS = 20;

/** "Pieter Geyl: sees him as …", "Paul Preston – a war on the poor": under such a heading, what stands behind a name is his view. */
export function historianQuestion({ term, heading, raw }: Subject, fact: string): Asked | null {
  if (!isDebate(heading) || !/ /.test(term) || !FULL_NAME.test(term) || raw.includes(' v ')) return null;
  const name = `${term}${term.endsWith('s') ? '’' : '’s'}`;
  const stop = endOf(fact);
  const asked = (front: string, start: number): Asked | null =>
    wordCount(fact.slice(start, stop)) < 3 || wordCount(fact.slice(start, stop)) > MOST_WORDS
      ? null
      : { rule: 'definition-view', front, answer: { start, end: stop } };
  const sees = SEES.exec(fact);
  if (sees) return asked(`What is ${name} view?`, sees[0].length);
  const says = SAYS.exec(fact);
  if (says?.[1]) {
    const verb = says[1].replace(/sse$/, 'ss');
    return asked(`What does ${term} ${verb}?`, says[0].length);
  }
  return PHRASE.test(fact) ? asked(`What is ${name} view?`, 0) : null;
}

/** Up to what follows from the view: `, so the consul only completed it`. */
function endOf(fact: string): number {
  const joint = fact.search(/, so |; |(?<=\p{L}{3})\. |, although /u);
  return joint < 0 ? fact.replace(/\.$/, '').length : joint;
}
