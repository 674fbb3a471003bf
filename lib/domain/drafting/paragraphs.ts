import { definitionParts, isFormula, isTelegraphic } from './line-shapes';
import { isExplicitLine } from './runs';
import type { Span } from './types';

interface TextLine extends Span {
  readonly text: string;
}

const WIDEST_WRAP = 130;

/**
 * Groups neighbouring lines into paragraphs. A line goes on in the next when it ends a sentence (the paragraph
 * does not), when the next begins in small letters, or when the next one's first word would not have fitted
 * into the width of the paragraph: then the break was made by an editor, not by the writer.
 */
export function paragraphsOf(source: string, lines: readonly TextLine[]): Span[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.trimEnd().length), 0);
  const spans: { start: number; end: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = spans.at(-1);
    if (before && open && goesOn(before.text.trimEnd(), line.text.trimStart(), width)) open.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  });
  return spans;
}

function goesOn(before: string, next: string, width: number): boolean {
  if (/[:;]$/.test(before) && before.length < 0.7 * width) return false;
  if (isTelegraphic(next) || isTelegraphic(before.slice(0, 300)) || isFormula(next.slice(0, 300)))
    return false;
  if (definitionParts(next) || / ::/.test(before) || isExplicitLine(before.slice(0, 300))) return false;
  if (/^[\p{Ll}(]/u.test(next)) return true;
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0;
  const wrapped = width <= WIDEST_WRAP && before.length >= 45 && before.length + 1 + firstWord > width - 2;
  if (wrapped) return true;
  return /[.!?]["')]?$/.test(before) && /[.!?]["')]?$/.test(next);
}
