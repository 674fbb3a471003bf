import { buildReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { findLearner } from '@/lib/features/review/data';
import { loadDayLeft, sourceQueue } from '@/lib/features/review/queue-source';
import { createTestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { writeCollection } from './large-learner';
import { atMost, quantile, type BenchLine } from './line';

const ROUNDS = 200;

interface Loaded {
  /** Reading: every statement of the queue, with the driver's work, in milliseconds. */
  readonly reading: number;
  /** Reading and putting in order. */
  readonly whole: number;
}

/**
 * The queue of a session for a learner with 100,000 cards beside one with 1,000.
 * Both have more due than a day's limit and new cards left, so both fill a session.
 */
export async function benchQueue(): Promise<BenchLine[]> {
  const database = await createTestDatabase();
  try {
    const large = await createUser(database.db);
    const small = await createUser(database.db);
    const at = new Date();
    await database.db.$disconnect();
    writeCollection(database.path, { userId: large.id, cards: 100_000, due: 2_500, unseen: 3_000 }, at);
    writeCollection(database.path, { userId: small.id, cards: 1_000, due: 300, unseen: 100 }, at);

    const time = async (userId: string): Promise<Loaded> => {
      const actor = { userId, isGuest: false };
      const before = performance.now();
      const { parameters, limits } = await findLearner(actor);
      const day = await loadDayLeft(actor, limits, at, parameters);
      const { queue, cards } = await sourceQueue(actor, {}, day, parameters, at);
      const whole = performance.now() - before;
      if (queue.main.length < limits.reviewsPerDay) throw new Error('the session is not full');
      // The ordering is done once more by itself, to be taken off.
      const ordering = performance.now();
      buildReviewQueue({ cards: cards.values(), now: at, parameters, limits: day });
      return { reading: whole - (performance.now() - ordering), whole };
    };
    const samples = { large: [] as Loaded[], small: [] as Loaded[] };
    for (let round = 0; round < ROUNDS + 20; round++) {
      const [l, s] = [await time(large.id), await time(small.id)];
      if (round < 20) continue; // warming up, and letting the cursor for new cards settle
      samples.large.push(l);
      samples.small.push(s);
    }
    const reading = samples.large.map((sample) => sample.reading);
    const whole = samples.large.map((sample) => sample.whole);
    const medianLarge = quantile(whole, 0.5);
    const medianSmall = quantile(
      samples.small.map((sample) => sample.whole),
      0.5,
    );
    return [
      atMost(10, {
        name: 'queue for 100,000 cards, reading it, p95',
        value: quantile(reading, 0.95),
        unit: 'ms',
        against: `with the ordering of a session of 220: p95 ${quantile(whole, 0.95).toFixed(2)} ms, median ${medianLarge.toFixed(2)} ms; reading alone, median ${quantile(reading, 0.5).toFixed(2)} ms`,
      }),
      atMost(2, {
        name: 'queue for 100,000 cards against 1,000',
        value: medianLarge / medianSmall,
        unit: '× the time',
        against: `1,000 cards, interleaved: median ${medianSmall.toFixed(2)} ms`,
      }),
    ];
  } finally {
    await database.close();
  }
}
