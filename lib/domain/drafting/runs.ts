import { definitionParts, isDate, isFormula, isTelegraphic } from './line-shapes';

/** A run of lines that make up one block of a kind that lines alone do not show. */
export interface Run {
  readonly kind: 'explicit' | 'table';
  /** Index of the last line of the run. */
  readonly last: number;
}

interface RunLine {
  readonly text: string;
  readonly blank: boolean;
  /** What marks the line as an item of a list: such a line is no row of a table. */
  readonly item: 'bullet' | 'step' | null;
}

const QUESTION = /^\s*(?:\*\*)?(?:Q|Question)\s?\d{0,3}(?:\*\*)?(?:\s?[:.)]|\s[-–—](?=\s))(?:\*\*)?\s*\S/;
const ANSWER = /^\s*(?:\*\*)?(?:A|Ans|Answer)\s?\d{0,3}(?:\*\*)?(?:\s?[:.)]|\s[-–—](?=\s))(?:\*\*)?\s*/;
const INLINE_ANSWER = /\s(?:A|Ans|Answer)\s?[:.)]\s+\S/;
const LOOK_AHEAD = 12;

/** Says whether a line holds a card already: `a :: b`, `a ::: b`, `{{c1::…}}`, `==…==`. */
export const isExplicitLine = (line: string): boolean =>
  /\{\{c\d{1,3}::[^{}]{1,400}\}\}|(?<!=)==(?=[^\s=])[^=]{1,200}==(?!=)/.test(line.slice(0, 20_000)) ||
  /^[^:]{1,200}\s:::?\s\S/.test(line.slice(0, 400));

function questionRun(lines: readonly RunLine[], at: number): Run | null {
  if (!QUESTION.test(lines[at]!.text.slice(0, 40))) return null;
  let last = at;
  let answered = INLINE_ANSWER.test(lines[at]!.text.slice(0, 600));
  for (let next = at + 1; next <= at + LOOK_AHEAD && next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line.blank) {
      // One blank line may stand between the question and its answer, but not inside either.
      if (answered || !ANSWER.test(lines[next + 1]?.text.slice(0, 40) ?? '')) break;
      continue;
    }
    const head = line.text.slice(0, 40);
    if (ANSWER.test(head)) {
      if (answered) break;
      answered = true;
    } else if (QUESTION.test(head) || /^\s*#/.test(head)) break;
    else if (answered && beginsAnew(lines[last]!.text, line.text)) break;
    last = next;
  }
  return answered ? { kind: 'explicit', last } : null;
}

/** A line shorter than this that ends a sentence was ended by its writer. */
const WRAPPED = 60;

/** After an answer: a line that is a note of its own, or follows a sentence that was ended. */
function beginsAnew(before: string, line: string): boolean {
  const text = line.trim().slice(0, 600);
  if (/^[-*+•] |^\(?\d{1,3}[.)]\s/.test(text)) return false;
  return (
    definitionParts(text) !== null ||
    isTelegraphic(text) ||
    isFormula(text) ||
    isExplicitLine(text) ||
    (/[.!?]["')]?\s*$/.test(before) && before.length < WRAPPED && /^\p{Lu}/u.test(text))
  );
}

/** `front`, a line with `?` or `??` alone, `back`. */
function turnedRun(lines: readonly RunLine[], at: number): Run | null {
  let turn = -1;
  for (let next = at; next <= at + LOOK_AHEAD && next < lines.length && !lines[next]!.blank; next += 1) {
    const mark = /^\s*\?\??\s*$/.test(lines[next]!.text.slice(0, 20));
    if (mark && turn >= 0) break;
    if (mark) turn = next;
  }
  if (turn <= at || !lines[turn + 1] || lines[turn + 1]!.blank) return null;
  let last = turn + 1;
  while (last + 1 < lines.length && last < turn + LOOK_AHEAD && !lines[last + 1]!.blank) last += 1;
  return { kind: 'explicit', last };
}

/** Finds a card over several lines (`Q:`/`A:`, `?`) that begins at a line. */
export const explicitRun = (lines: readonly RunLine[], at: number): Run | null =>
  questionRun(lines, at) ?? turnedRun(lines, at);

const RULED = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function markdownTable(lines: readonly RunLine[], at: number): Run | null {
  if (
    !lines[at]!.text.includes('|') ||
    !lines[at + 1]?.text.includes('|') ||
    !RULED.test(lines[at + 1]!.text.slice(0, 400))
  ) {
    return null;
  }
  let last = at + 1;
  while (lines[last + 1]?.text.includes('|')) last += 1;
  return last > at + 1 ? { kind: 'table', last } : null;
}

/** Where cells begin in a line whose columns are set apart by tabs or by two spaces and more. */
export function cellStarts(line: string): number[] {
  const starts: number[] = [];
  for (const match of line.slice(0, 1000).matchAll(/\S+(?: \S+)*/g)) starts.push(match.index);
  return starts;
}

const MOST_IN_ROW = 1200;

/** How wide a line of a table is, whose cells are told apart by single tabs or by bars between spaces; 0 for another line. */
function cellsBetween(line: string, sign: '\t' | '|'): number {
  if (line.length > MOST_IN_ROW || !line.includes(sign)) return 0;
  const cells = line.split(sign === '|' ? /\s\|\s/ : sign).map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').length > 1 ? cells.findLastIndex((cell) => cell !== '') + 1 : 0;
}

/** Two columns alone are more often a list than a table, unless a head of a few words stands over them. */
const LONGEST_HEAD = 32;

/** Rows as wide as the first, or narrower where their last cells are empty: a table pasted from a word processor or a spreadsheet. */
function separatedTable(lines: readonly RunLine[], at: number, sign: '\t' | '|'): Run | null {
  const { text, item } = lines[at]!;
  const width = item === null ? cellsBetween(text, sign) : 0;
  if (width < (sign === '|' ? 3 : 2) || text.split(sign).some((cell) => cell.trim().length > LONGEST_HEAD))
    return null;
  let last = at;
  for (let line = lines[at + 1]; line && !line.blank && line.item === null; line = lines[last + 1]) {
    const cells = cellsBetween(line.text, sign);
    if (cells < 2 || cells > width) break;
    last += 1;
  }
  return last - at + 1 >= (width > 2 ? MIN_ROWS : MIN_ALIGNED_ROWS) ? { kind: 'table', last } : null;
}

/** A head and one row. */
const MIN_ROWS = 2;
const MIN_ALIGNED_ROWS = 3;

function alignedTable(lines: readonly RunLine[], at: number): Run | null {
  const first = lines[at]!.text;
  if (first.length > 400 || lines[at]!.item !== null || !/\S {2,}\S/.test(first)) return null;
  const columns = cellStarts(first);
  const heads = new Set(columns);
  // "1815  Congress of Vienna": a list of dates.
  if (columns.length < 2 || (columns.length === 2 && isDate(first.slice(0, columns[1])))) return null;
  let last = at;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next]!;
    const starts = line.blank || line.item !== null ? [] : cellStarts(line.text);
    if (starts.length < 2 || !starts.slice(1).every((start) => heads.has(start))) break;
    if (starts.length > columns.length + 1) break;
    last = next;
  }
  return last - at + 1 >= MIN_ALIGNED_ROWS ? { kind: 'table', last } : null;
}

/** Finds a table that begins at a line: Markdown's, or one with its columns set by tabs, bars or spaces. */
export const tableRun = (lines: readonly RunLine[], at: number): Run | null =>
  markdownTable(lines, at) ??
  separatedTable(lines, at, '\t') ??
  separatedTable(lines, at, '|') ??
  alignedTable(lines, at);
