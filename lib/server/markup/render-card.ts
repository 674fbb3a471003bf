import type { CardText } from '@/lib/domain/cards/card-text';
import { cardFaces } from '@/lib/domain/cards/card-faces';
import { type ImageSizes, withImageSizes } from './image-sizes';
import { renderMarked } from './render-markdown';
import { renderOcclusion } from './render-occlusion';

/** A card's two faces as safe HTML. */
export interface RenderedCard {
  readonly frontHtml: string;
  readonly backHtml: string;
}

/**
 * Renders a card of any kind; the back of a cloze is its whole text with the answer marked.
 *
 * @param sizes those of the pictures that the card may show
 */
export function renderCard(card: CardText, sizes: ImageSizes): RenderedCard {
  const { front, back } = cardFaces(card);
  const render = (marked: string): string => withImageSizes(renderMarked(marked), sizes);
  const covered = card.kind === 'occlusion' ? renderOcclusion(card.front, sizes) : null;
  if (covered)
    return { ...covered, backHtml: covered.backHtml + (card.back === '' ? '' : render(card.back)) };
  return { frontHtml: render(front), backHtml: render(back) };
}
