import { type Result, err, ok } from '../result';
import { answerText } from './answer-text';
import { TYPED_MAX_CHARS } from './card-task';
import type { CardText } from './card-text';
import { clozeNumbers, parseCloze } from './cloze';
import { type OcclusionFault, checkOcclusion } from './occlusion';
import { ORDER_MAX_ITEMS, ORDER_MIN_ITEMS, orderItems } from './order-items';
import { hasPictureWithoutAlt } from './pictures';

/** The longest side of a card, in UTF-16 code units: far beyond what anybody can recall at once. */
export const CARD_SIDE_MAX_CHARS = 4_000;

export type CardFault =
  | 'CARD_FRONT_EMPTY'
  | 'CARD_BACK_EMPTY'
  | 'CARD_TOO_LONG'
  | 'CLOZE_WITHOUT_BLANK'
  | 'CLOZE_UNCLOSED'
  | 'CLOZE_BLANK_EMPTY'
  | 'TYPED_ANSWER_WORDLESS'
  | 'TYPED_ANSWER_LONG'
  | 'ORDER_TOO_FEW'
  | 'ORDER_TOO_MANY'
  | 'ORDER_REPEATED'
  | OcclusionFault;

/**
 * Checks what a person typed as a card and returns it trimmed. All but a cloze need both sides; a cloze needs at least
 * one blank, none of them empty or left open; a typed answer has words, and not too many; an order has 2–12 different
 * items, which come back one a line. A picture says what it shows; for an occlusion see `checkOcclusion`.
 */
export function checkCard(card: CardText): Result<CardText, CardFault> {
  const { kind } = card;
  const front = card.front.trim();
  const back = card.back.trim();
  if (kind === 'occlusion') return checkCovered(front, back);
  if (front === '') return err('CARD_FRONT_EMPTY');
  if (front.length > CARD_SIDE_MAX_CHARS || back.length > CARD_SIDE_MAX_CHARS) return err('CARD_TOO_LONG');
  if (hasPictureWithoutAlt(front) || hasPictureWithoutAlt(back)) return err('CARD_IMAGE_WITHOUT_ALT');
  if (kind !== 'cloze' && back === '') return err('CARD_BACK_EMPTY');
  switch (kind) {
    case 'basic':
      return ok({ kind, front, back });
    case 'cloze':
      return checkCloze({ kind, front, back });
    case 'typed': {
      const answer = answerText(back);
      if (answer === '') return err('TYPED_ANSWER_WORDLESS');
      return answer.length > TYPED_MAX_CHARS ? err('TYPED_ANSWER_LONG') : ok({ kind, front, back });
    }
    case 'order': {
      const items = orderItems(back);
      if (items.length < ORDER_MIN_ITEMS) return err('ORDER_TOO_FEW');
      if (items.length > ORDER_MAX_ITEMS) return err('ORDER_TOO_MANY');
      // Two that read the same could stand in either order, and only one of them would be right.
      if (new Set(items.map((item) => item.toLowerCase())).size < items.length) return err('ORDER_REPEATED');
      return ok({ kind, front, back: items.join('\n') });
    }
  }
}

function checkCloze(card: CardText): Result<CardText, CardFault> {
  const { segments, unclosed } = parseCloze(card.front);
  if (unclosed > 0) return err('CLOZE_UNCLOSED');
  if (clozeNumbers(segments).length === 0) return err('CLOZE_WITHOUT_BLANK');
  if (segments.some((segment) => segment.kind === 'blank' && segment.hidden.trim() === '')) {
    return err('CLOZE_BLANK_EMPTY');
  }
  return ok(card);
}

/** The front is as long as its places make it: nobody reads it as text. */
function checkCovered(front: string, back: string): Result<CardText, CardFault> {
  const checked = checkOcclusion(front);
  if (!checked.ok) return checked;
  if (back.length > CARD_SIDE_MAX_CHARS) return err('CARD_TOO_LONG');
  if (hasPictureWithoutAlt(back)) return err('CARD_IMAGE_WITHOUT_ALT');
  return ok({ kind: 'occlusion', front: checked.value, back });
}
