import type { Span } from '../drafting/types';
import { splitLines } from './lines';
import { labelOnItsOwn, parseNotePage } from './note-page';
import { isPageFurniture } from './page-furniture';

/** So many words above the first label are a page of their own; fewer are a heading and what a web site left there. */
const PAGE_WORDS = 60;

/**
 * Parts a text at the labelled pages that were pasted into it, one after another or after other notes: each page has a
 * title and notes of its own. The pages follow each other without a gap; most texts are one.
 */
export function pagesOf(text: string): Span[] {
  const breaks: number[] = [];
  let words = 0;
  let labels = 0;
  let isInNotes = false;
  for (const line of splitLines(text)) {
    const content = text.slice(line.start, line.end);
    const label = labelOnItsOwn(content);
    if (label === null) {
      if (labels === 0 && !isPageFurniture(content)) words += content.match(/\S+/g)?.length ?? 0;
      continue;
    }
    const isNext = labels === 0 ? words > PAGE_WORDS : label === 'title' && isInNotes;
    if (isNext) breaks.push(line.start);
    labels += 1;
    isInNotes = label === 'notes' || (isInNotes && label !== 'title');
  }
  // One label alone makes no labelled page.
  if (labels < 2) return [{ start: 0, end: text.length }];
  const starts = [0, ...breaks];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** Whether an essay of a labelled page is not drawn from, because the notes beside it hold its facts. */
export function leavesEssayOut(text: string): boolean {
  return pagesOf(text).some((page) => {
    const { essay, notes, body } = parseNotePage(text.slice(page.start, page.end));
    return (
      essay !== null &&
      notes !== null &&
      !body.some(({ start, end }) => start < essay.end && end > essay.start)
    );
  });
}
