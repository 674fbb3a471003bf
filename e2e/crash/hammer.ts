import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RATINGS } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { Answer } from '@/lib/features/review/schema';
import { createClient } from '@/lib/server/db/create-client';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import type { RectoServer } from '../server';
import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { sessionToken } from '../sign-in';
import { actionId, callAction } from './action-caller';
import { randomFrom, type Random } from './random';

/** One learner's device: it sends batches, and sends a batch again until the server has acknowledged it. */
interface Device {
  readonly userId: string;
  readonly cookie: string;
  readonly cards: readonly { readonly id: string; readonly versionId: string }[];
  readonly random: Random;
  /** Every answer the server has acknowledged, in its last form (undone or not). */
  readonly acknowledged: Map<string, Answer>;
}

const CARDS_PER_DEVICE = 25;
const LARGEST_BATCH = 12;

async function makeDevice(server: RectoServer, seed: number): Promise<Device> {
  const db = createClient(server.databaseUrl);
  try {
    const user = await createUser(db, { username: `sample-learner-${seed}` });
    const deck = await createDeck(db, user);
    const cards: { id: string; versionId: string }[] = [];
    for (let position = 0; position < CARDS_PER_DEVICE; position++) {
      const card = await createCard(db, deck, { position });
      cards.push({ id: card.id, versionId: card.version.id });
    }
    const cookie = `${SESSION_COOKIE}=${await sessionToken(user)}`;
    return { userId: user.id, cookie, cards, random: randomFrom(seed), acknowledged: new Map() };
  } finally {
    await db.$disconnect();
  }
}

/** Practice every fourth time and an early answer every eighth: what counts and what does not lie side by side in a log. */
const modeOf = (chance: number): Answer['mode'] => (chance < 2 ? 'cram' : chance < 3 ? 'ahead' : 'review');

/** New answers, and now and then one that undoes an answer given earlier. */
function nextBatch({ cards, random, acknowledged }: Device): Answer[] {
  const earlier = [...acknowledged.values()];
  const batch = new Map<string, Answer>();
  const size = 1 + random.below(LARGEST_BATCH);
  for (let i = 0; i < size; i++) {
    const card = cards[random.below(cards.length)]!;
    const undone =
      earlier.length > 0 && random.below(10) === 0 ? earlier[random.below(earlier.length)] : null;
    const answer: Answer = undone
      ? { ...undone, voidedAt: undone.voidedAt ?? new Date() }
      : {
          id: randomUUID(),
          cardId: card.id,
          cardVersionId: card.versionId,
          rating: RATINGS[random.below(RATINGS.length)]!,
          reviewedAt: new Date(Date.now() - random.below(40 * 24 * 3_600_000)),
          durationMs: random.below(20_000),
          utcOffsetMinutes: 0,
          mode: modeOf(random.below(8)),
          voidedAt: null,
        };
    batch.set(answer.id, answer);
  }
  return [...batch.values()];
}

/** Sends until told to stop; a batch that was not acknowledged is the next to be sent, unchanged. */
async function work(
  device: Device,
  server: RectoServer,
  action: string,
  stopped: () => boolean,
): Promise<void> {
  let pending: Answer[] | null = null;
  while (pending !== null || !stopped()) {
    const batch: Answer[] = pending ?? nextBatch(device);
    pending = batch;
    try {
      const result = await callAction(`${server.url}/review`, action, device.cookie, {
        userId: device.userId,
        answers: batch,
      });
      if (!result.ok && result.error !== 'UNAVAILABLE') throw new RefusedError(result.error ?? 'no reason');
      if (!result.ok) continue;
      for (const answer of batch) device.acknowledged.set(answer.id, answer);
      pending = null;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      await delay(20); // the server is down: try again shortly
    }
  }
}

class RefusedError extends Error {
  constructor(reason: string) {
    super(`the server refused a good batch: ${reason}`);
  }
}

export interface Hammering {
  readonly kills: number;
  /** Every answer the server acknowledged, by id. */
  readonly acknowledged: ReadonlyMap<string, Answer>;
}

/** Ends the server at random moments under the load of several devices, starting it again each time. */
export async function hammer(
  server: RectoServer,
  { kills, devices = 4, seed = 1 }: { kills: number; devices?: number; seed?: number },
): Promise<Hammering> {
  const action = actionId('recordReviewsAction');
  const random = randomFrom(seed);
  const all: Device[] = [];
  for (let i = 0; i < devices; i++) all.push(await makeDevice(server, seed * 1000 + i));

  let done = false;
  const working = Promise.all(all.map((device) => work(device, server, action, () => done)));
  const killing = (async () => {
    for (let kill = 0; kill < kills; kill++) {
      await delay(50 + random.below(700));
      await server.kill();
      await server.start();
    }
    await delay(200);
    done = true;
  })();
  await Promise.all([killing, working]);
  return { kills, acknowledged: new Map(all.flatMap((device) => [...device.acknowledged])) };
}
