import { answerText } from './answer-text';
import { plainFaces } from './card-faces';
import type { CardText } from './card-text';
import { orderItems } from './order-items';

/** What a learner does before a card is turned, beyond thinking. */
export type CardTask =
  /** Types the answer; `answer` is plain text, for `compareTyped`. */
  | { readonly kind: 'typed'; readonly answer: string }
  /** Puts the items, Markdown in their right order, into order. */
  | { readonly kind: 'order'; readonly items: readonly string[] };

/** The longest answer to be typed, in UTF-16 code units: more than that is a recital. A deck only shows those that are longer. */
export const TYPED_MAX_CHARS = 200;

/**
 * The task of a card; null when there is none.
 *
 * @param typesAnswers whether the answers of its deck's basic and cloze cards are typed
 */
export function taskOf(card: CardText, typesAnswers: boolean): CardTask | null {
  switch (card.kind) {
    case 'order':
      return { kind: 'order', items: orderItems(card.back) };
    case 'typed':
      return { kind: 'typed', answer: answerText(card.back) };
    case 'occlusion':
      return null;
    case 'basic':
    case 'cloze': {
      if (!typesAnswers) return null;
      const answer = answerText(card.kind === 'basic' ? card.back : plainFaces(card).back);
      return answer === '' || answer.length > TYPED_MAX_CHARS ? null : { kind: 'typed', answer };
    }
  }
}
