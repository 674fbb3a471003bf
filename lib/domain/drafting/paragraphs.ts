import { definitionParts, isFormula, isTelegraphic } from './line-shapes';
import { isExplicitLine } from './runs';
import type { Span } from './types';

interface TextLine extends Span {
  readonly text: string;
}

const WIDEST_WRAP = 130;
/** Lines that an editor broke end within about a word of each other. */
const NEAR_WIDTH = 12;

/** A writer who begins this share of the lines in small letters does so by habit. */
const HABIT = 0.3;

/**
 * Says whether the writer begins lines in small letters: of the lines that surely begin something (after a blank one,
 * or a term with what is said of it), not few do. Then a small letter shows no going on.
 */
export function beginsSmall(lines: readonly { readonly text: string; readonly blank: boolean }[]): boolean {
  let [small, all] = [0, 0];
  lines.forEach(({ text, blank }, index) => {
    const opens = lines[index - 1]?.blank ?? true;
    const line = text.trimStart();
    if (blank || !/^\p{L}/u.test(line) || !(opens || definitionParts(line) || isTelegraphic(line))) return;
    all += 1;
    if (/^\p{Ll}/u.test(line)) small += 1;
  });
  return small >= 2 && small >= HABIT * all;
}

/**
 * Groups neighbouring lines into paragraphs. A line goes on in the next when it ends a sentence (the paragraph
 * does not), when the next begins in small letters (where the writer begins lines with capitals), or when the next
 * one's first word would not have fitted into the width of the paragraph: then the break was made by an editor, not
 * by the writer.
 */
export function paragraphsOf(source: string, lines: readonly TextLine[], small = false): Span[] {
  const lengths = lines.map((line) => line.text.trimEnd().length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  // Where lines are written apart, one long line alone shows no width that an editor broke them to.
  const isWidth =
    (!small || lengths.filter((length) => length > widest - NEAR_WIDTH).length > 1) &&
    !isWrittenApart(lines, widest);
  const width = isWidth ? widest : Number.POSITIVE_INFINITY;
  const spans: { start: number; end: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = spans.at(-1);
    if (before && open && goesOn(before.text.trimEnd(), line.text.trimStart(), width, small))
      open.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  });
  return spans;
}

/**
 * Whether each line was written as one: nearly all of four or more begin with a capital or a figure, as the lines of running
 * text do not; or few are full, so that the next word would not have fitted.
 */
function isWrittenApart(lines: readonly TextLine[], widest: number): boolean {
  if (lines.length < 3) return false;
  const opened = lines.filter(({ text }) => /^\s*["“'‘(]?[\p{Lu}\d]/u.test(text)).length;
  const full = lines.filter(({ text }, at) => {
    const next = lines[at + 1]?.text.trimStart();
    return (
      next !== undefined && text.trimEnd().length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) > widest - 2
    );
  }).length;
  return (
    (lines.length > 3 && opened >= 0.8 * lines.length) ||
    full * (lines.length > 3 ? 3 : 2) <= lines.length - 1
  );
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const OPENS_WITH_DATE = new RegExp(
  `^(?:\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{2,4}|1\\d{3}|20\\d\\d) (?=\\p{L})`,
  'u',
);
const OPEN_WORDS =
  'in|on|by|of|from|to|until|since|and|or|the|a|an|about|between|after|before|for|with|was|were|is|are|had|that|which|than|at|as';
const LEAVES_OPEN = new RegExp(`(?:[,;(–-]|\\b(?:${OPEN_WORDS}))$`);
/** A date may still follow, also behind a month or a day. */
const BREAKS_OFF = new RegExp(
  `(?:[,;(–-]|\\b(?:${OPEN_WORDS}|around|early|late|mid|\\p{Lu}\\p{Ll}{2,8}|\\d{1,2}))$`,
  'u',
);

function goesOn(before: string, next: string, width: number, small: boolean): boolean {
  if (/[:;]$/.test(before) && before.length < 0.7 * width) return false;
  if (isTelegraphic(next) || isTelegraphic(before.slice(0, 300)) || isFormula(next.slice(0, 300)))
    return false;
  if (/^(?:N\.?B\.?|EVAL|Eval|Key terms?|Exam tip)\b/.test(next)) return false;
  if (/^\d{1,2}\.\d{1,2}[.)]?\s+\p{Lu}/u.test(next)) return false;
  // "Conclusion: …" begins a note of its own, whatever stands above it.
  if (/^\p{Lu}\p{Ll}{3,}: \S/u.test(next) && !/\b(?:the|an?|of|in|to|and|or)$/i.test(before)) return false;
  // "1922 Rathenau assassinated": a date at the head begins a line of its own, unless the line before breaks off at one.
  if (OPENS_WITH_DATE.test(next) && !BREAKS_OFF.test(before)) return false;
  if (definitionParts(next) || / ::/.test(before) || isExplicitLine(before.slice(0, 300))) return false;
  if (/^[\p{Ll}(]/u.test(next) && (!small || /^\(/.test(next)))
    return small || Number.isFinite(width) || LEAVES_OPEN.test(before);
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0;
  const wrapped = width <= WIDEST_WRAP && before.length >= 45 && before.length + 1 + firstWord > width - 2;
  if (wrapped) return true;
  return /[.!?]["')]?$/.test(before) && /[.!?]["')]?$/.test(next);
}
