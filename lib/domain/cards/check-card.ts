import { type Result, err, ok } from '../result';
import type { CardText } from './card-text';
import { clozeNumbers, parseCloze } from './cloze';

/** The longest side of a card, in UTF-16 code units: far beyond what anybody can recall at once. */
export const CARD_SIDE_MAX_CHARS = 4_000;

export type CardFault =
  | 'CARD_FRONT_EMPTY'
  | 'CARD_BACK_EMPTY'
  | 'CARD_TOO_LONG'
  | 'CLOZE_WITHOUT_BLANK'
  | 'CLOZE_UNCLOSED'
  | 'CLOZE_BLANK_EMPTY';

/**
 * Checks what a person typed as a card and returns it trimmed. A basic card needs both sides; a cloze needs at least one
 * blank, none of them empty or left open.
 */
export function checkCard(card: CardText): Result<CardText, CardFault> {
  const front = card.front.trim();
  const back = card.back.trim();
  if (front === '') return err('CARD_FRONT_EMPTY');
  if (front.length > CARD_SIDE_MAX_CHARS || back.length > CARD_SIDE_MAX_CHARS) return err('CARD_TOO_LONG');
  if (card.kind === 'basic') {
    return back === '' ? err('CARD_BACK_EMPTY') : ok({ kind: 'basic', front, back });
  }
  const { segments, unclosed } = parseCloze(front);
  if (unclosed > 0) return err('CLOZE_UNCLOSED');
  if (clozeNumbers(segments).length === 0) return err('CLOZE_WITHOUT_BLANK');
  if (segments.some((segment) => segment.kind === 'blank' && segment.hidden.trim() === '')) {
    return err('CLOZE_BLANK_EMPTY');
  }
  return ok({ kind: 'cloze', front, back });
}
