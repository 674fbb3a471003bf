import type { Chart, ClausePlace } from './chart';
import { both, found, type Found, type Stretch, type Told } from './found';
import { isOneOf } from './words';

export const NEGATIVE_OPENERS = new Set(
  'not no few little neither none nobody nothing hardly nowhere'.split(' '),
);

/** What is known of a clause beside its predicates. */
interface Around {
  readonly subject: Stretch | null;
  readonly lead?: Stretch | null;
  /** Between the subject and its verb. */
  readonly adverbs?: readonly number[];
}

/** The predicates of `host` as clauses: the first in its place, the others with the same subject. */
export const asClauses =
  (chart: Chart, host: Found, place: ClausePlace, { subject, lead = null, adverbs }: Around): Told =>
  (all) => {
    const { kind, connector, connectorAt, opens } = place;
    const denied = subject !== null && isOneOf(chart.at(subject[0]), NEGATIVE_OPENERS);
    for (const predicate of host.predicates) {
      const { group, joint, adverbs: own, rest } = predicate;
      const first = predicate === host.predicates[0];
      all.push({
        kind: first ? kind : 'same-subject',
        root: kind,
        connector: first ? connector : (chart.at(joint)?.lower ?? ''),
        connectorAt: first ? connectorAt : joint,
        opens: first ? opens : joint,
        lead: first ? lead : null,
        subject,
        pronounAt: connectorAt,
        relative: connector,
        denied,
        group,
        joint,
        adverbs: first ? (adverbs ?? own) : own,
        rest,
      });
    }
  };

/** The predicates of `host` as clauses of a subject that stands elsewhere: what is left is no predicate of anything else. */
export const told = (host: Found, clauses: Told, cost: number): Found =>
  found(host.end, host.cost + cost, both(clauses, host.clauses));

/** `, as | was shown in 1922`: predicates that make no clause of their own. */
export const untold = (host: Found, cost: number): Found => found(host.end, host.cost + cost, host.clauses);
