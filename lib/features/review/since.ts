import type { Taken } from './outbox-lane';
import type { Answer, ByHand } from './schema';

/** What was done on this device that a page, or a copy of it, may not know. */
export interface Since {
  /** Not with the server yet. */
  readonly waiting: { readonly answers: readonly Answer[]; readonly changes: readonly ByHand[] };
  /** With the server, but perhaps later than the page. */
  readonly acknowledged: {
    readonly answers: readonly Taken<Answer>[];
    readonly changes: readonly Taken<ByHand>[];
  };
}

/**
 * What the server took after it made a page. Told by the server's clock alone: by the device's, a phone that is a
 * minute ahead would lay every answer over the page that was made of it.
 */
export const takenAfter = <T>(page: Date, taken: readonly Taken<T>[]): T[] =>
  taken.filter(({ at }) => at > page).map(({ item }) => item);

/** The answers that a page may not know: the newest version of each, oldest answer first. */
export function answersSince({ waiting, acknowledged }: Since, page: Date): Answer[] {
  const answers = [...takenAfter(page, acknowledged.answers), ...waiting.answers];
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return [...byId.values()].sort(
    (a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** The changes by hand that a page may not know. */
export const changesSince = ({ waiting, acknowledged }: Since, page: Date): ByHand[] => [
  ...takenAfter(page, acknowledged.changes),
  ...waiting.changes,
];
