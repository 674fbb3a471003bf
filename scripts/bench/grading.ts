import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { recordReviews } from '@/lib/features/review/mutations';
import type { Answer } from '@/lib/features/review/schema';
import { createTestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { atLeast, quantile, type BenchLine } from './line';
import { openRawGrading, type GradedRow } from './raw-grading';

const CARDS = 400;
const ROUNDS = 1_000;
const BATCH = 50;
const BATCH_ROUNDS = 60;

/**
 * Grading through Recto's own mutation (parse excluded; check, replay, store, roll up) against raw better-sqlite3
 * writing the same rows. The two take turns, so that whatever else the machine does strikes both.
 */
export async function benchGrading(): Promise<BenchLine[]> {
  const database = await createTestDatabase();
  const user = await createUser(database.db);
  const deck = await createDeck(database.db, user);
  const cards: { id: string; versionId: string }[] = [];
  for (let position = 0; position < CARDS; position++) {
    const { id, version } = await createCard(database.db, deck, { position });
    cards.push({ id, versionId: version.id });
  }
  await database.db.$executeRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  const rawFile = `${database.path}.raw`;
  copyFileSync(database.path, rawFile);
  const raw = openRawGrading(rawFile);
  const actor = { userId: user.id, isGuest: false };

  let turn = 0;
  const start = Date.now() - 30 * 24 * 3_600_000;
  const makeAnswer = (): Answer => {
    const card = cards[turn++ % CARDS]!;
    return {
      id: randomUUID(),
      cardId: card.id,
      cardVersionId: card.versionId,
      rating: 'Good',
      reviewedAt: new Date(start + turn * 1_000),
      durationMs: 4_000,
      utcOffsetMinutes: 0,
      mode: 'review',
      voidedAt: null,
    };
  };
  const asRow = ({ cardId, cardVersionId, rating, reviewedAt }: Answer): GradedRow => ({
    id: randomUUID(),
    userId: user.id,
    cardId,
    cardVersionId,
    deckId: deck.id,
    rating,
    at: reviewedAt.getTime(),
    studyDay: reviewedAt.toISOString().slice(0, 10),
  });

  const timed = async (size: number, rounds: number) => {
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const answers = Array.from({ length: size }, makeAnswer);
      const rows = answers.map(asRow);
      let before = performance.now();
      const result = await recordReviews(actor, answers);
      ours.push(performance.now() - before);
      if (!result.ok) throw new Error(result.error);
      before = performance.now();
      raw.grade(rows);
      floor.push(performance.now() - before);
    }
    const perReview = (samples: number[]) => samples.reduce((sum, ms) => sum + ms, 0) / rounds / size;
    return { ours: perReview(ours), floor: perReview(floor), p95: quantile(ours, 0.95) };
  };

  try {
    await timed(1, 100); // warm up
    const single = await timed(1, ROUNDS);
    const batched = await timed(BATCH, BATCH_ROUNDS);
    return [
      atLeast(0.35, {
        name: 'grading one review at a time',
        value: single.floor / single.ours,
        unit: '× raw rate',
        against: `raw better-sqlite3, synchronous=FULL, interleaved: ${(1000 / single.floor).toFixed(0)}/s, Recto ${(1000 / single.ours).toFixed(0)}/s`,
      }),
      atLeast(10, {
        name: `grading in batches of ${BATCH}`,
        value: single.ours / batched.ours,
        unit: '× single rate per review',
        against: `Recto one at a time: ${(1000 / single.ours).toFixed(0)}/s, in batches ${(1000 / batched.ours).toFixed(0)}/s`,
      }),
    ];
  } finally {
    raw.close();
    await database.close();
  }
}
