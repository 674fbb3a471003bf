import { isPastForm, isWord, type Token } from '../token';
import type { Chart } from './chart';
import type { Found, Stretch } from './found';
import { isOneOf } from './words';

const OBJECT_PRONOUNS = new Set('him them me us himself themselves itself herself'.split(' '));
const PRONOUNS_OF_EITHER = new Set('there some most all none i you that much more half'.split(' '));
const PLURAL_PRONOUNS = new Set('they we these those many both few others several'.split(' '));
/** `most of her sample`, `part of the cells` */
const SHARES = new Set('most some all half none part any what'.split(' '));
/** `a pair of`, `the number of`: of either number. */
const COLLECTIVES = new Set('number majority variety range series group data pair'.split(' '));

/** What it costs that a subject and its verbs are of different number, or the subject is an object by its form. */
export const disagreement = (chart: Chart, subject: Stretch, rest: Found): number =>
  rest.predicates.reduce((sum, { group }) => sum + clash(chart, subject, chart.tokens[group.start]), 0);

function clash(chart: Chart, subject: Stretch, verb: Token | undefined): number {
  if (verb === undefined) return 0;
  const first = chart.at(subject[0]);
  if (subject[1] - subject[0] === 1 && first !== undefined) {
    if (isOneOf(first, OBJECT_PRONOUNS)) return 4;
    if (isOneOf(first, PRONOUNS_OF_EITHER)) return 0;
    const many = isOneOf(first, PLURAL_PRONOUNS);
    if (many || first.tag === 'PRON') return numberClash(verb, many);
  }
  if (isOneOf(first, SHARES)) return 0;
  if (isWord(first, 'each', 'every', 'one')) return numberClash(verb, false);
  if (isOneOf(chart.at(subject[0] + 1), COLLECTIVES)) return 0;
  return numberClash(verb, chart.isSeveral(subject));
}

function numberClash(verb: Token, several: boolean): number {
  if (isWord(verb, 'is', 'was', 'has', 'does')) return several ? 2 : 0;
  if (isWord(verb, 'are', 'were', 'have', 'do')) return several ? 0 : 1.6;
  if (verb.tag === 'AUX' || isPastForm(verb)) return 0;
  const third = /[^s]s$/.test(verb.lower);
  return third === several ? 2.4 : 0;
}
