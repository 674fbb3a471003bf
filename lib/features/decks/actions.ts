'use server';

import { ok } from '@/lib/domain/result';
import { findImageSizes } from '@/lib/features/images/data';
import { defineAction } from '@/lib/server/action';
import { renderCard } from '@/lib/server/markup/render-card';
import {
  addCard,
  archiveCards,
  archiveDeck,
  createDeck,
  editCard,
  renameDeck,
  tagCards,
  typeAnswers,
} from './mutations';
import {
  addCardSchema,
  archiveCardsSchema,
  archiveDeckSchema,
  createDeckSchema,
  editCardSchema,
  previewCardSchema,
  renameDeckSchema,
  tagCardsSchema,
  typeAnswersSchema,
} from './schema';

export const createDeckAction = defineAction(createDeckSchema, (input, actor) => createDeck(actor, input));

export const renameDeckAction = defineAction(renameDeckSchema, (input, actor) => renameDeck(actor, input));

export const archiveDeckAction = defineAction(archiveDeckSchema, (input, actor) => archiveDeck(actor, input));

export const addCardAction = defineAction(addCardSchema, (input, actor) => addCard(actor, input));

export const editCardAction = defineAction(editCardSchema, (input, actor) => editCard(actor, input));

export const archiveCardsAction = defineAction(archiveCardsSchema, (input, actor) =>
  archiveCards(actor, input),
);

export const tagCardsAction = defineAction(tagCardsSchema, (input, actor) => tagCards(actor, input));

export const typeAnswersAction = defineAction(typeAnswersSchema, (input, actor) => typeAnswers(actor, input));

/** The faces of a card being typed, rendered as its learners will see them. */
export const previewCardAction = defineAction(previewCardSchema, async (card, actor) =>
  ok(renderCard(card, await findImageSizes(actor, [card]))),
);
