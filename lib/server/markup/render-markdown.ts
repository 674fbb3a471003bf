import { LRUCache } from 'lru-cache';
import { withoutClozeMarks } from '@/lib/domain/cards/card-faces';
import { runPipeline } from './markdown-pipeline';
import { renderPlainLine } from './plain-line';

/** By source text, since equal text renders equally; bounded by the size of what it holds, in UTF-16 code units. */
const rendered = new LRUCache<string, { html: string }>({
  maxSize: 16_000_000,
  sizeCalculation: ({ html }, source) => html.length + source.length + 1,
});

/** Renders Markdown with cloze marks in it; for `render-card.ts`. */
export function renderMarked(markedSource: string): string {
  const plain = renderPlainLine(markedSource);
  if (plain !== null) return plain;
  const known = rendered.get(markedSource);
  if (known !== undefined) return known.html;
  const html = runSafely(markedSource);
  rendered.set(markedSource, { html });
  return html;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** No side of a card has more dollars in earnest; setting hundreds of formulae takes seconds that others wait for. */
const MOST_DOLLARS = 120;

/**
 * Shows as typed what the pipeline breaks on (nesting exhausts its stack) or would take long over: one such card would
 * fail or hold up every page it is on.
 */
function runSafely(markedSource: string): string {
  try {
    if (markedSource.split('$').length - 1 > MOST_DOLLARS) throw new RangeError('too many formulae');
    return runPipeline(markedSource);
  } catch {
    return `<p>${withoutClozeMarks(markedSource).replace(/[&<>]/g, (sign) => ESCAPES[sign]!)}</p>`;
  }
}

/**
 * Renders Markdown (GFM tables, lists, links; `$…$` and `$$…$$` by KaTeX) to HTML that is safe to put on a page: no
 * script, no handler, no frame, nothing loaded from elsewhere. HTML in the source is shown as text. Memoised.
 */
export function renderMarkdown(source: string): string {
  return renderMarked(withoutClozeMarks(source));
}
