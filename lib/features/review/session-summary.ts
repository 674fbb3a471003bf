import type { SessionState } from './session-state';

/** Sums up the session for the closing page. */
export function summarise({ session, memories }: Pick<SessionState, 'session' | 'memories'>): {
  readonly answers: number;
  readonly remembered: number;
  readonly minutes: number;
  readonly nextDue: Date | null;
} {
  const answers = session.answered.map(({ receipt }) => receipt.answer);
  const touched = new Set(answers.map(({ cardId }) => cardId));
  const dues = [...touched].flatMap((id) => memories.get(id)?.due ?? []);
  return {
    answers: answers.length,
    remembered: answers.filter(({ rating }) => rating !== 'Again').length,
    minutes: Math.ceil(answers.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000),
    nextDue: dues.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null),
  };
}
