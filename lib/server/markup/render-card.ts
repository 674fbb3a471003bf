import type { CardText } from '@/lib/domain/cards/card-text';
import { cardFaces } from '@/lib/domain/cards/card-faces';
import { renderMarked } from './render-markdown';

/** A card's two faces as safe HTML. */
export interface RenderedCard {
  readonly frontHtml: string;
  readonly backHtml: string;
}

/** Renders a card of either kind; the back of a cloze is its whole text with the answer marked. */
export function renderCard(card: CardText): RenderedCard {
  const { front, back } = cardFaces(card);
  return { frontHtml: renderMarked(front), backHtml: renderMarked(back) };
}
