import { type ClozeSegment, clozeNumbers, parseCloze } from './cloze';
import type { CardText } from './card-text';
import { occlusionInWords } from './occlusion';
import { orderItems } from './order-items';
import { describePictures } from './pictures';

/**
 * Characters that fence a blank or an answer in the Markdown of a face. They come from Unicode's private use area, which
 * Markdown and KaTeX pass through untouched; `lib/server/markup` turns them into elements and strips any that a person
 * typed.
 */
export const CLOZE_MARKS = {
  blankStart: '\uE0C0',
  blankEnd: '\uE0C1',
  answerStart: '\uE0C2',
  answerEnd: '\uE0C3',
} as const;

/** Takes the marks out of text that a person wrote. */
export const withoutClozeMarks = (text: string): string => text.replace(/[\uE0C0-\uE0C3]/g, '');

/** What a blank without a hint shows. */
export const BLANK = '…';

/** What a cloze hides: the blanks of its lowest number; a stored card has only one, see `splitCloze`. */
function clozeParts(front: string) {
  const { segments } = parseCloze(front);
  const hiddenNumber = clozeNumbers(segments)[0];
  const face = (show: (blank: Extract<ClozeSegment, { kind: 'blank' }>) => string): string =>
    segments
      .map((segment) => {
        if (segment.kind === 'text') return segment.text;
        return segment.number === hiddenNumber ? show(segment) : segment.hidden;
      })
      .join('');
  return { face, hiddenNumber, segments };
}

/**
 * The Markdown of a card's two faces. A cloze hides all blanks of its lowest number and shows the rest; its back repeats
 * the text with the answer marked, then the extra text. The back of an order card is a numbered list.
 */
export function cardFaces(card: CardText): { front: string; back: string } {
  const front = withoutClozeMarks(card.front);
  const back = withoutClozeMarks(card.back);
  switch (card.kind) {
    case 'basic':
    case 'typed':
      return { front, back };
    case 'order': {
      const lines = orderItems(back).map((item, i) => `${i + 1}. ${item}`);
      return { front, back: lines.join('\n') };
    }
    case 'occlusion': {
      const words = occlusionInWords(front);
      return { front: words.front, back: back.trim() === '' ? words.back : `${words.back}\n\n${back}` };
    }
    case 'cloze': {
      const { face } = clozeParts(front);
      const answered = face(({ hidden }) => CLOZE_MARKS.answerStart + hidden + CLOZE_MARKS.answerEnd);
      return {
        front: face(({ hint }) => `${CLOZE_MARKS.blankStart}${hint ?? BLANK}${CLOZE_MARKS.blankEnd}`),
        back: back.trim() === '' ? answered : `${answered}\n\n${back}`,
      };
    }
  }
}

/** The faces as one line of text each, for lists, titles and search results: a blank reads `[hint]` or `[…]`. */
export function plainFaces(card: CardText): { front: string; back: string } {
  const line = (text: string): string =>
    describePictures(withoutClozeMarks(text)).replace(/\s+/g, ' ').trim();
  switch (card.kind) {
    case 'basic':
    case 'typed':
      return { front: line(card.front), back: line(card.back) };
    case 'order':
      return { front: line(card.front), back: orderItems(card.back).map(line).join(' → ') };
    case 'occlusion':
      return occlusionInWords(card.front);
    case 'cloze': {
      const { face, hiddenNumber, segments } = clozeParts(withoutClozeMarks(card.front));
      const answers = segments.flatMap((segment) =>
        segment.kind === 'blank' && segment.number === hiddenNumber ? [segment.hidden] : [],
      );
      return { front: line(face(({ hint }) => `[${hint ?? BLANK}]`)), back: line(answers.join(', ')) };
    }
  }
}
