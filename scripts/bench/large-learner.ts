import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { queueBand } from '@/lib/features/review/queue-band';

const DAY_MS = 86_400_000;
const CARDS_PER_DECK = 1_000;

/** A learner's collection: how many cards, how many of them due, how many never seen. */
export interface Collection {
  readonly userId: string;
  readonly cards: number;
  readonly due: number;
  readonly unseen: number;
}

/** Writes a collection straight into a migrated file: a hundred thousand cards through the product would take hours. */
export function writeCollection(file: string, { userId, cards, due, unseen }: Collection, at: Date): void {
  const database = new Database(file);
  const deck = database.prepare(
    `INSERT INTO "Deck" ("id", "ownerId", "name", "createdAt") VALUES (?, ?, ?, ?)`,
  );
  const card = database.prepare(
    `INSERT INTO "Card" ("id", "deckId", "kind", "position", "siblingGroup", "createdAt") VALUES (?, ?, 'basic', ?, ?, ?)`,
  );
  const version = database.prepare(
    `INSERT INTO "CardVersion" ("id", "cardId", "front", "back", "severity", "createdAt") VALUES (?, ?, ?, ?, 'created', ?)`,
  );
  const state = database.prepare(`
    INSERT INTO "CardState" ("userId", "cardId", "state", "due", "stability", "difficulty", "learningStep", "reps",
      "lapses", "lastReviewedAt", "introducedOn", "queueBand")
    VALUES (?, ?, 'Review', ?, ?, 5.5, 0, 6, 0, ?, '2026-01-05', ?)`);
  const now = at.getTime();
  database.transaction(() => {
    let deckId = '';
    for (let i = 0; i < cards; i++) {
      if (i % CARDS_PER_DECK === 0) {
        deckId = randomUUID();
        deck.run(deckId, userId, `Sample deck ${i / CARDS_PER_DECK + 1}`, now);
      }
      const id = randomUUID();
      card.run(id, deckId, i % CARDS_PER_DECK, randomUUID(), now);
      version.run(randomUUID(), id, `Sample question ${i}?`, `Sample answer ${i}`, now);
      if (i >= cards - unseen) continue;
      const stability = 2 * 1.7 ** (i % 10); // from two days to eight months
      // Every so-many-th card is due, by up to a month; the others lie ahead.
      const isDue = (i * due) % cards < due;
      const overdueDays = isDue ? 1 + (i % 30) : -(1 + (i % 200));
      const dueAt = now - overdueDays * DAY_MS;
      state.run(
        userId,
        id,
        dueAt,
        stability,
        dueAt - stability * DAY_MS,
        queueBand({ state: 'Review', stability }),
      );
    }
  })();
  database.exec('ANALYZE');
  database.close();
}
