import 'server-only';
import type { CardText } from '@/lib/domain/cards/card-text';
import { findImageSizes } from '@/lib/features/images/data';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { renderCard } from '@/lib/server/markup/render-card';
import { studyableBy } from './access';
import { findContents } from './queue-statements';
import { reviewTaskOf, type ReviewTask } from './review-task';

/** What a card says, ready to be shown and to be edited: all of it that an edit can change. */
export interface ReviewContent extends CardText {
  readonly versionId: string;
  /** What the learner does before the card is turned, beyond thinking. */
  readonly task: ReviewTask | null;
  readonly deckName: string;
  /** Safe HTML. */
  readonly frontHtml: string;
  readonly backHtml: string;
  /** Where in the notes it belongs, such as “1924–28”; may be empty. */
  readonly context: string;
  /** The sentence it was drawn from; null when it was made by hand or the note is gone. */
  readonly source: { readonly noteId: string; readonly sentence: string } | null;
}

/** Reads and renders the present text of cards that are known to be the actor's, in no order. */
export async function loadContents(
  actor: Actor,
  cardIds: readonly string[],
): Promise<(ReviewContent & { readonly id: string })[]> {
  const rows = await findContents(cardIds);
  const sizes = await findImageSizes(actor, rows);
  return rows.map((row) => {
    const { id, versionId, kind, front, back, deckName, context, noteId, sentence } = row;
    return {
      id,
      versionId,
      kind,
      front,
      back,
      task: reviewTaskOf(row, sizes),
      deckName,
      ...renderCard(row, sizes),
      context,
      source: noteId !== null && sentence !== null ? { noteId, sentence } : null,
    };
  });
}

/** The present text of a card, and of the card that swaps its sides, which an edit changes too. */
export async function loadEdited(
  actor: Actor,
  cardId: string,
): Promise<(ReviewContent & { readonly id: string })[]> {
  const cards = await db.card.findMany({
    where: {
      deck: studyableBy(actor),
      OR: [{ id: cardId }, { mirrorOfId: cardId }, { mirror: { is: { id: cardId } } }],
    },
    select: { id: true },
  });
  return loadContents(
    actor,
    cards.map(({ id }) => id),
  );
}
