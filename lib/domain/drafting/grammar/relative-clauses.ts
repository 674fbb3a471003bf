import { hasTag, isWord } from '../token';
import { disagreement } from './agreement';
import { onceCheapest, type Chart } from './chart';
import { allDearer, both, dearer, found, type Found } from './found';
import { asClauses, told } from './told-clauses';
import { isOneOf } from './words';

/** Where the relative pronoun stands: `in | which`, `most of | which`; -1 where no relative clause opens. */
function pronounFrom(chart: Chart, start: number): number {
  const token = chart.at(start);
  if (token?.tag === 'ADP') return start + 1;
  if (token?.tag === 'REL' || isWord(token, 'that')) return start;
  const counted =
    chart.isDeterminer(start) && isWord(chart.at(start + 1), 'number', 'majority', 'rest', 'result');
  if (!counted && !chart.isPronoun(start) && token?.tag !== 'NUM' && !isWord(token, 'certain')) return -1;
  const of = start + (counted ? 2 : 1);
  return isWord(chart.at(of), 'of') && chart.at(of + 1)?.tag === 'REL' ? of + 1 : -1;
}

/**
 * `which only a surgeon can reach`, `who led it`, `most of which failed`. Behind a preposition, a clause with a subject of its
 * own is as likely as any; else one whose subject is the pronoun is likelier.
 */
export const relative = onceCheapest((chart, start) => {
  const pronoun = pronounFrom(chart, start);
  if (pronoun < 0) return [];
  const token = chart.at(pronoun);
  const that = pronoun === start && isWord(token, 'that');
  if (token === undefined || (token.tag !== 'REL' && !that)) return [];
  if (that && token.tag === 'DET' && chart.isNoun(pronoun + 1)) return [];
  const { lower } = token;
  if (lower === 'whose') return whose(chart, pronoun, start);
  const place = { kind: 'relative', connector: lower, connectorAt: pronoun, opens: start } as const;
  const all: Found[] = [];
  const bound = pronoun > start && chart.at(pronoun - 1)?.tag === 'ADP';
  const partitive = pronoun > start + 1;
  if ((!bound || partitive) && lower !== 'whom')
    for (const rest of chart.rules.predicates(chart, chart.afterAdverbs(pronoun + 1)))
      all.push(
        told(rest, asClauses(chart, rest, place, { subject: partitive ? [start, pronoun + 1] : null }), 0),
      );
  for (const inner of chart.rules.plainClause(chart, pronoun + 1, place))
    all.push(dearer(inner, bound ? 0 : 0.2));
  return all;
});

function whose(chart: Chart, pronoun: number, opens: number): readonly Found[] {
  const place = { kind: 'relative', connector: 'whose', connectorAt: pronoun, opens } as const;
  const all: Found[] = [];
  for (const owned of chart.rules.subjects(chart, pronoun + 1))
    for (const rest of chart.rules.predicates(chart, chart.afterAdverbs(owned.end))) {
      const cost = owned.cost + rest.cost + disagreement(chart, [pronoun + 1, owned.end], rest);
      const clauses = asClauses(chart, rest, place, { subject: [pronoun + 1, owned.bare ?? owned.end] });
      all.push(found(rest.end, cost, both(both(owned.clauses, clauses), rest.clauses)));
    }
  return all;
}

const OPEN_PRONOUNS = new Set('something anything everything nothing all'.split(' '));
const PERSONAL = new Set('he she they we it i you'.split(' '));

/** `the route | she has taken`: dear without a pronoun, as two noun phrases side by side are rather two things. */
export const contact = onceCheapest((chart, start) => {
  if (!chart.isNoun(start - 1) && !isOneOf(chart.at(start - 1), OPEN_PRONOUNS)) return [];
  if (!chart.isPronoun(start) && !chart.isDeterminer(start) && !hasTag(chart.at(start), 'PROPN')) return [];
  if (!hasShortSubject(chart, start)) return [];
  const cost = isOneOf(chart.at(start), PERSONAL) ? 0.9 : 2.2;
  const place = { kind: 'relative', connector: '', connectorAt: start - 1, opens: start } as const;
  return allDearer(chart.rules.plainClause(chart, start, place), cost);
});

/** At most four words, then the verb. */
const hasShortSubject = (chart: Chart, start: number): boolean =>
  chart.verbFollows(start + 1) ||
  chart.verbFollows(start + 2) ||
  chart.verbFollows(start + 3) ||
  chart.verbFollows(start + 4);
