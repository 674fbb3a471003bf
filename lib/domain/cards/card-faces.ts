import { type ClozeSegment, clozeNumbers, parseCloze } from './cloze';
import type { CardText } from './card-text';

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

/**
 * The Markdown of a card's two faces. A cloze hides all blanks of its lowest number (a stored card has only one, see
 * `splitCloze`) and shows the rest; its back repeats the text with the answer marked, then the extra text.
 */
export function cardFaces(card: CardText): { front: string; back: string } {
  const front = withoutClozeMarks(card.front);
  const back = withoutClozeMarks(card.back);
  if (card.kind === 'basic') return { front, back };
  const { segments } = parseCloze(front);
  const hiddenNumber = clozeNumbers(segments)[0];
  const face = (show: (blank: Extract<ClozeSegment, { kind: 'blank' }>) => string): string =>
    segments
      .map((segment) => {
        if (segment.kind === 'text') return segment.text;
        return segment.number === hiddenNumber ? show(segment) : segment.hidden;
      })
      .join('');
  const answered = face(({ hidden }) => CLOZE_MARKS.answerStart + hidden + CLOZE_MARKS.answerEnd);
  return {
    front: face(({ hint }) => `${CLOZE_MARKS.blankStart}${hint ?? BLANK}${CLOZE_MARKS.blankEnd}`),
    back: back.trim() === '' ? answered : `${answered}\n\n${back}`,
  };
}

/** The faces as one line of text each, for lists, titles and search results: a blank reads `[hint]` or `[…]`. */
export function plainFaces(card: CardText): { front: string; back: string } {
  const line = (text: string): string => withoutClozeMarks(text).replace(/\s+/g, ' ').trim();
  if (card.kind === 'basic') return { front: line(card.front), back: line(card.back) };
  const { segments } = parseCloze(withoutClozeMarks(card.front));
  const hiddenNumber = clozeNumbers(segments)[0];
  const answers: string[] = [];
  const shown = segments.map((segment) => {
    if (segment.kind === 'text') return segment.text;
    if (segment.number !== hiddenNumber) return segment.hidden;
    answers.push(segment.hidden);
    return `[${segment.hint ?? BLANK}]`;
  });
  return { front: line(shown.join('')), back: line(answers.join(', ')) };
}
