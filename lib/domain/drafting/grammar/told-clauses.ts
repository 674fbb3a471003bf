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
  () => {
    const { kind, connector, connectorAt, opens } = place;
    const denied = subject !== null && isOneOf(chart.at(subject[0]), NEGATIVE_OPENERS);
    const shared = { root: kind, subject, pronounAt: connectorAt, relative: connector, denied };
    return host.predicates.map((predicate, order) =>
      order === 0
        ? {
            ...predicate,
            ...shared,
            kind,
            connector,
            connectorAt,
            opens,
            lead,
            adverbs: adverbs ?? predicate.adverbs,
          }
        : {
            ...predicate,
            ...shared,
            kind: 'same-subject',
            connector: chart.at(predicate.joint)?.lower ?? '',
            connectorAt: predicate.joint,
            opens: predicate.joint,
            lead: null,
          },
    );
  };

/** The predicates of `host` as clauses of a subject that stands elsewhere: what is left is no predicate of anything else. */
export const told = (host: Found, clauses: Told, cost: number): Found =>
  found(host.end, host.cost + cost, both(clauses, host.clauses));

/** `, as | was shown in 1922`: predicates that make no clause of their own. */
export const untold = (host: Found, cost: number): Found => found(host.end, host.cost + cost, host.clauses);
