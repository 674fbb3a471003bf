import { startBacklogPlan } from '@/lib/features/review/backlog-mutations';
import { loadToday } from '@/lib/features/review/today';
import { createTestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { writeCollection } from './large-learner';
import { atMost, quantile, type BenchLine } from './line';

const ROUNDS = 20;

/** Half of the second in which Today must have painted. */
const LIMIT_MS = 500;

/**
 * Today after a long break: 2,500 of 100,000 cards are due, all of which are ranked to offer a plan, and again while
 * the plan runs. Beside it a learner with 1,000 cards and a usual day, who is offered nothing.
 */
export async function benchToday(): Promise<BenchLine[]> {
  const database = await createTestDatabase();
  try {
    const [away, usual] = [await createUser(database.db), await createUser(database.db)];
    const at = new Date();
    await database.db.$disconnect();
    writeCollection(database.path, { userId: away.id, cards: 100_000, due: 2_500, unseen: 3_000 }, at);
    writeCollection(database.path, { userId: usual.id, cards: 1_000, due: 40, unseen: 100 }, at);

    const time = async (userId: string, expected: 'offer' | 'plan' | 'neither'): Promise<number[]> => {
      const samples: number[] = [];
      for (let round = 0; round < ROUNDS + 3; round++) {
        const before = performance.now();
        const { offer, plan } = await loadToday({ userId, isGuest: false }, at);
        if (round >= 3) samples.push(performance.now() - before); // warm
        const found = offer ? 'offer' : plan ? 'plan' : 'neither';
        if (found !== expected) throw new Error(`expected ${expected} on Today, found ${found}`);
      }
      return samples;
    };
    const offering = await time(away.id, 'offer');
    const started = await startBacklogPlan({ userId: away.id, isGuest: false }, { minutes: 25 }, at);
    if (!started.ok) throw new Error(started.error);
    const planned = await time(away.id, 'plan');
    const usually = await time(usual.id, 'neither');
    const median = (samples: number[]): string => quantile(samples, 0.5).toFixed(0);
    return [
      atMost(LIMIT_MS, {
        name: 'Today with 2,500 due of 100,000 cards, p95',
        value: quantile(offering, 0.95),
        unit: 'ms',
        against: `median ${median(offering)} ms; while the plan runs ${median(planned)} ms; with 40 due of 1,000 cards ${median(usually)} ms`,
      }),
    ];
  } finally {
    await database.close();
  }
}
