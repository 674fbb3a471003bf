import 'server-only';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';

const PAGE = 500;
/** Pictures are some hundred kilobytes each. */
const PICTURES_PAGE = 4;

/**
 * Writes everything Recto keeps about a person as one JSON text, in pieces small enough for a learner of
 * 100,000 cards. The password's hash is left out: it is of no use to them, and a prize for a thief.
 */
export async function* exportOf(actor: Actor): AsyncGenerator<string> {
  const mine = { userId: actor.userId };
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    omit: { passwordHash: true, sessionVersion: true },
    include: { accounts: { select: { provider: true, providerAccountId: true } } },
  });
  yield `{"format":"recto","version":1,"user":${JSON.stringify(user)}`;
  yield* list('notes', (page) => db.note.findMany({ where: mine, ...page }));
  yield* list('decks', (page) => db.deck.findMany({ where: { ownerId: actor.userId }, ...page }));
  yield* list('cards', (page) =>
    db.card.findMany({
      where: { deck: { ownerId: actor.userId } },
      include: { versions: { orderBy: { createdAt: 'asc' } }, anchor: true, tags: { select: { tag: true } } },
      ...page,
    }),
  );
  yield* list(
    'images',
    async (page) => {
      const images = await db.image.findMany({ where: { ownerId: actor.userId }, ...page });
      return images.map(({ data, ...image }) => ({
        ...image,
        type: 'image/webp',
        base64: Buffer.from(data).toString('base64'),
      }));
    },
    PICTURES_PAGE,
  );
  yield* list('exams', async (page) => {
    const exams = await db.exam.findMany({
      where: mine,
      include: { decks: { select: { deckId: true }, orderBy: { deckId: 'asc' } } },
      ...page,
    });
    return exams.map(({ decks, ...exam }) => ({ ...exam, deckIds: decks.map(({ deckId }) => deckId) }));
  });
  yield `,"backlogPlan":${JSON.stringify(await db.backlogPlan.findUnique({ where: mine }))}`;
  yield* list('draftDecisions', (page) => db.draftDecision.findMany({ where: mine, ...page }));
  yield* list('reviewEvents', (page) => db.reviewEvent.findMany({ where: mine, ...page }));
  yield* list('cardStates', async ({ cursor, ...page }) => {
    const after = cursor && { userId_cardId: { userId: actor.userId, cardId: cursor.id } };
    const states = await db.cardState.findMany({
      where: mine,
      ...page,
      orderBy: { cardId: 'asc' },
      ...(after && { cursor: after }),
    });
    return states.map((state) => ({ id: state.cardId, ...state }));
  });
  const days = await db.dayStat.findMany({ where: mine, orderBy: [{ day: 'asc' }, { deckId: 'asc' }] });
  yield `,"dayStats":${JSON.stringify(days)}}\n`;
}

interface Page {
  readonly take: number;
  readonly skip?: number;
  readonly cursor?: { id: string };
  readonly orderBy: { readonly id: 'asc' };
}

async function* list(
  name: string,
  read: (page: Page) => Promise<readonly { id: string }[]>,
  take = PAGE,
): AsyncGenerator<string> {
  yield `,"${name}":[`;
  let last: string | undefined;
  do {
    const from = last === undefined ? {} : { skip: 1, cursor: { id: last } };
    const rows = await read({ take, orderBy: { id: 'asc' }, ...from });
    if (rows.length > 0) yield (last === undefined ? '' : ',') + JSON.stringify(rows).slice(1, -1);
    last = rows.length === take ? rows.at(-1)!.id : undefined;
  } while (last !== undefined);
  yield ']';
}
