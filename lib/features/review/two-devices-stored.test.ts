import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counts } from '@/lib/domain/scheduling/review-mode';
import { db } from '@/lib/server/db';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { CARDS, histories } from '@/lib/testing/histories';
import { playOut, VERSIONS, type Names, type Played } from '@/lib/testing/two-devices';
import { recordReviews } from './mutations';
import { queueBand } from './queue-band';
import type { Answer } from './schema';
import type { SettledAnswer } from './settle-answers';

const RUNS = 5_000;
/** Learners written together: a commit costs more than their rows. */
const CLASS = 250;

let database: TestDatabase;
/** The same file, read and prepared without Prisma, of which thousands of histories would take minutes. */
let file: Database.Database;

beforeAll(async () => {
  database = await createTestDatabase();
  file = new Database(database.path);
  // What survives a power cut is tried elsewhere; here only what is written counts.
  await db.$queryRawUnsafe('PRAGMA synchronous = OFF');
  file.pragma('synchronous = OFF');
});

afterAll(async () => {
  file.close();
  await database.close();
});

const waiting: Names[] = [];

function newLearner(): Names {
  if (waiting.length === 0) enrol();
  return waiting.pop()!;
}

/** Learners, each with a deck of cards that have several versions. */
function enrol(): void {
  const now = Date.now();
  const user = file.prepare(
    `INSERT INTO "User" ("id", "name", "createdAt") VALUES (?, 'Sample student', ${now})`,
  );
  const deck = file.prepare(
    `INSERT INTO "Deck" ("id", "ownerId", "name", "createdAt") VALUES (?, ?, 'Sample', ${now})`,
  );
  const card = file.prepare(
    `INSERT INTO "Card" ("id", "deckId", "kind", "position", "createdAt") VALUES (?, ?, 'basic', ?, ${now})`,
  );
  const version = file.prepare(
    `INSERT INTO "CardVersion" ("id", "cardId", "front", "back", "severity", "createdAt", "supersededAt")
     VALUES (?, ?, 'front', 'back', 'created', ${now}, ?)`,
  );
  file.transaction(() => {
    for (let i = 0; i < CLASS; i++) {
      const names = namesOf(randomUUID());
      waiting.push(names);
      user.run(names.userId);
      deck.run(names.deckId, names.userId);
      names.cards.forEach(({ id, versions }, position) => {
        card.run(id, names.deckId, position);
        versions.forEach((versionId, j) => version.run(versionId, id, j === 0 ? null : now));
      });
    }
  })();
}

const namesOf = (userId: string): Names => ({
  userId,
  deckId: `deck of ${userId}`,
  cards: Array.from({ length: CARDS }, (_, i) => ({
    id: `card ${i} of ${userId}`,
    versions: Array.from({ length: VERSIONS }, (__, j) => `version ${j} of card ${i} of ${userId}`),
  })),
  // Not in the order of time: answers of one moment are ordered by id.
  answerId: (index) => `answer ${(index * 37) % 101} of ${userId}`,
});

const line = (event: Answer & { readonly studyDay: string }) =>
  [event.id, event.cardVersionId, event.rating, event.mode, event.studyDay, event.durationMs].join(' ') +
  ` at ${Number(event.reviewedAt)}${event.voidedAt === null ? '' : ' undone'}`;

/** The log, the states and the roll-ups as they are stored. */
function stored({ userId, cards }: Names) {
  const rowsOf = <T>(table: string) =>
    file.prepare(`SELECT * FROM "${table}" WHERE "userId" = ?`).all(userId) as T[];
  const states = new Map(
    rowsOf<{ cardId: string; state: string }>('CardState').map((row) => [row.cardId, row]),
  );
  return {
    log: rowsOf<SettledAnswer>('ReviewEvent').map(line).sort(),
    states: cards.map(({ id }) => states.get(id)),
    days: rowsOf<{ day: string; reviews: number; correct: number; durationMs: number }>('DayStat')
      .map(({ day, reviews, correct, durationMs }) => `${day} ${reviews} ${correct} ${durationMs}`)
      .filter((row) => !row.endsWith(' 0 0 0'))
      .sort(),
  };
}

/** The same by brute force: the log as it should be, each card replayed, each answer counted. */
function expected({ server }: Played, { cards }: Names) {
  const log = [...server.log.values()];
  const days = new Map<string, [number, number, number]>();
  for (const { studyDay, rating, durationMs } of log.filter((a) => !a.voidedAt && counts(a))) {
    const [reviews, correct, ms] = days.get(studyDay) ?? [0, 0, 0];
    days.set(studyDay, [reviews + 1, correct + (rating === 'Again' ? 0 : 1), ms + durationMs]);
  }
  return {
    log: log.map(line).sort(),
    states: cards.map(({ id }) => {
      const { due, lastReviewedAt, ...memory } = server.memoryOf(id);
      const band = queueBand({ ...memory });
      if (memory.state === 'New') return undefined;
      return { ...memory, due: due?.getTime(), lastReviewedAt: lastReviewedAt?.getTime(), queueBand: band };
    }),
    days: [...days].map(([day, sums]) => [day, ...sums].join(' ')).sort(),
  };
}

it('stores what two devices send through any history: each answer once, states and days equal to the log', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const names = newLearner();
      const actor = { userId: names.userId, isGuest: false };
      const played = playOut(history, names);
      for (const told of played.told) {
        if (told.what === 'archive') {
          const { id } = names.cards[told.card]!;
          file.prepare(`UPDATE "Card" SET "archivedAt" = ? WHERE "id" = ?`).run(told.at.getTime(), id);
        } else {
          const result = await recordReviews(actor, told.answers, told.at);
          if (!result.ok) throw new Error(result.error);
        }
      }
      const { log, states, days } = stored(names);
      const should = expected(played, names);
      if (!isDeepStrictEqual({ log, days }, { log: should.log, days: should.days })) {
        expect({ log, days }).toEqual({ log: should.log, days: should.days });
      }
      should.states.forEach((state, i) => {
        if (state) expect(states[i]).toMatchObject(state);
        else expect(states[i]?.state ?? 'New').toBe('New');
      });
    }),
    { numRuns: RUNS },
  );
}, 300_000);
