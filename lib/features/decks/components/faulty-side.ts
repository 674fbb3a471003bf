import type { CardText } from '@/lib/domain/cards/card-text';
import { CARD_SIDE_MAX_CHARS } from '@/lib/domain/cards/check-card';
import { hasPictureWithoutAlt } from '@/lib/domain/cards/pictures';

const OF_THE_BACK = new Set([
  'CARD_BACK_EMPTY',
  'TYPED_ANSWER_WORDLESS',
  'TYPED_ANSWER_LONG',
  'ORDER_TOO_FEW',
  'ORDER_TOO_MANY',
  'ORDER_REPEATED',
]);

/** The side of a card that a fault of `checkCard` is about; what is about the whole card is told at its front. */
export function faultySide({ kind, front, back }: CardText, fault: string): 'front' | 'back' {
  // The text of a covered picture is read by nobody: its own length is no fault.
  const isFrontLong = kind !== 'occlusion' && front.trim().length > CARD_SIDE_MAX_CHARS;
  const isOfTheBack =
    OF_THE_BACK.has(fault) ||
    (fault === 'CARD_TOO_LONG' && !isFrontLong && back.trim().length > CARD_SIDE_MAX_CHARS) ||
    (fault === 'CARD_IMAGE_WITHOUT_ALT' && !hasPictureWithoutAlt(front) && hasPictureWithoutAlt(back));
  return isOfTheBack ? 'back' : 'front';
}
