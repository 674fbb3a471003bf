import type { ModelNews } from './ask-model-for-drawing';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What there is to say of the model's work, beside what went wrong. */
export function modelSentences({ task, over, written, dropped }: ModelNews): string[] {
  const drawing = task === 'draw';
  if (!over) return [`The model is writing: ${counted(written, drawing ? 'draft' : 'new wording')} so far.`];
  const result = drawing
    ? written > 0 && `${counted(written, 'draft')} by the model, each checked against your notes.`
    : `${counted(written, 'question')} reworded; every answer is as it was.`;
  const lost =
    dropped > 0 &&
    `${counted(dropped, drawing ? 'draft' : 'rewording')} dropped: not supported by your notes, or unclear.`;
  return [result, lost].filter((sentence) => sentence !== false);
}
