import { hasTag, isWord } from '../token';
import { disagreement } from './agreement';
import { onceCheapest, type Chart } from './chart';
import { both, found, type Offers } from './found';
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
export const relative = onceCheapest(
  (chart, start) => pronounFrom(chart, start) >= 0,
  (chart, start, offers) => {
    const pronoun = pronounFrom(chart, start);
    const token = chart.at(pronoun);
    const that = pronoun === start && isWord(token, 'that');
    if (token === undefined || (token.tag !== 'REL' && !that)) return;
    if (that && token.tag === 'DET' && chart.isNoun(pronoun + 1)) return;
    const { lower } = token;
    if (lower === 'whose') {
      whose(chart, pronoun, start, offers);
      return;
    }
    const place = { kind: 'relative', connector: lower, connectorAt: pronoun, opens: start } as const;
    const bound = pronoun > start && chart.at(pronoun - 1)?.tag === 'ADP';
    const partitive = pronoun > start + 1;
    if ((!bound || partitive) && lower !== 'whom')
      for (const rest of chart.rules.predicates(chart, chart.afterAdverbs(pronoun + 1)))
        offers.add(
          told(rest, asClauses(chart, rest, place, { subject: partitive ? [start, pronoun + 1] : null }), 0),
        );
    offers.addAll(chart.rules.plainClause(chart, pronoun + 1, place), bound ? 0 : 0.2);
  },
);

function whose(chart: Chart, pronoun: number, opens: number, offers: Offers): void {
  const place = { kind: 'relative', connector: 'whose', connectorAt: pronoun, opens } as const;
  for (const owned of chart.rules.subjects(chart, pronoun + 1))
    for (const rest of chart.rules.predicates(chart, chart.afterAdverbs(owned.end))) {
      const cost = owned.cost + rest.cost + disagreement(chart, [pronoun + 1, owned.end], rest);
      const clauses = asClauses(chart, rest, place, { subject: [pronoun + 1, owned.bare ?? owned.end] });
      offers.add(found(rest.end, cost, both(both(owned.clauses, clauses), rest.clauses)));
    }
}

const OPEN_PRONOUNS = new Set('something anything everything nothing all'.split(' '));
const PERSONAL = new Set('he she they we it i you'.split(' '));

const mayContact = (chart: Chart, start: number): boolean =>
  (chart.isNoun(start - 1) || isOneOf(chart.at(start - 1), OPEN_PRONOUNS)) &&
  (chart.isPronoun(start) || chart.isDeterminer(start) || hasTag(chart.at(start), 'PROPN')) &&
  hasShortSubject(chart, start);

/** `the route | she has taken`: dear without a pronoun, as two noun phrases side by side are rather two things. */
export const contact = onceCheapest(mayContact, (chart, start, offers) => {
  const cost = isOneOf(chart.at(start), PERSONAL) ? 0.9 : 2.2;
  const place = { kind: 'relative', connector: '', connectorAt: start - 1, opens: start } as const;
  offers.addAll(chart.rules.plainClause(chart, start, place), cost);
});

/** At most four words, then the verb. */
const hasShortSubject = (chart: Chart, start: number): boolean =>
  chart.verbFollows(start + 1) ||
  chart.verbFollows(start + 2) ||
  chart.verbFollows(start + 3) ||
  chart.verbFollows(start + 4);
