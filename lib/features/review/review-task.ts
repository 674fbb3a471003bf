import 'server-only';
import { answerText } from '@/lib/domain/cards/answer-text';
import { taskOf, type CardTask } from '@/lib/domain/cards/card-task';
import { type ImageSizes, withImageSizes } from '@/lib/server/markup/image-sizes';
import { renderMarkdown } from '@/lib/server/markup/render-markdown';
import type { ContentRow } from './queue-statements';

/** An item to be put in order. */
export interface OrderItem {
  /** Safe HTML. */
  readonly html: string;
  /** The same in plain words, for what is read out. */
  readonly text: string;
}

/** A card's task, ready for the page. */
export type ReviewTask =
  | Extract<CardTask, { kind: 'typed' }>
  | { readonly kind: 'order'; /** In the right order. */ readonly items: readonly OrderItem[] };

/** The task of a card as a session shows it; null when there is none. */
export function reviewTaskOf(card: ContentRow, sizes: ImageSizes): ReviewTask | null {
  const task = taskOf(card, Boolean(card.typesAnswers));
  if (task?.kind !== 'order') return task;
  return {
    kind: 'order',
    items: task.items.map((item) => ({
      html: withImageSizes(renderMarkdown(item), sizes),
      text: answerText(item),
    })),
  };
}
