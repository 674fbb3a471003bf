import { clozeNumbers, parseCloze } from '@/lib/domain/cards/cloze';

/**
 * Wraps the selected part of a cloze text as a new blank with the next free number; with nothing selected it writes an
 * empty blank to fill in. The new selection is what the blank hides.
 */
export function hideSelection(
  text: string,
  from: number,
  to: number,
): { text: string; from: number; to: number } {
  const next = Math.min(999, (clozeNumbers(parseCloze(text).segments).at(-1) ?? 0) + 1);
  const opening = `{{c${next}::`;
  const hidden = text.slice(from, to);
  return {
    text: `${text.slice(0, from)}${opening}${hidden}}}${text.slice(to)}`,
    from: from + opening.length,
    to: from + opening.length + hidden.length,
  };
}
