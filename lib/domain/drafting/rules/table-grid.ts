import type { NotePage } from '@/lib/domain/notes/note-page';
import { splitLines, trimSpan } from '@/lib/domain/notes/lines';
import { normaliseCharacters } from '../normalise';
import { cellStarts } from '../runs';
import type { Block, Span } from '../types';

/** A table as spans of the notes; a missing cell is null. */
export interface Grid {
  readonly head: readonly (Span | null)[];
  readonly rows: readonly (readonly (Span | null)[])[];
}

/** A dollar opens maths when its partner stands right after a character of the same cell's: "$1,200 | $14,000" is money. */
const closesMaths = (text: string, at: number, end: number): boolean =>
  /^\$(?!\s)[^$]{0,300}[^\s$]\$(?!\d)/.test(text.slice(at, end));

function pipeCells(text: string, line: Span): (Span | null)[] {
  const cells: (Span | null)[] = [];
  let from = line.start;
  let maths = false;
  for (let at = line.start; at <= line.end; at += 1) {
    const char = at < line.end ? text[at] : '|';
    if (char === '$') maths = !maths && closesMaths(text, at, line.end);
    if (char !== '|' || (maths && at < line.end) || text[at - 1] === '\\') continue;
    const cell = trimSpan(text, { start: from, end: at });
    cells.push(cell.start < cell.end ? cell : null);
    from = at + 1;
  }
  const inner = text.slice(line.start, line.end).trim();
  return cells.slice(inner.startsWith('|') ? 1 : 0, inner.endsWith('|') ? -1 : undefined);
}

/** Cells of a line that tabs tell apart. */
function tabbedCells(text: string, line: Span): (Span | null)[] {
  let from = line.start;
  return text
    .slice(line.start, line.end)
    .split('\t')
    .map((cell) => {
      const span = trimSpan(text, { start: from, end: from + cell.length });
      from += cell.length + 1;
      return span.start < span.end ? span : null;
    });
}

/** Lines that tabs tell apart, without the columns that no line fills: a table that was indented, or set wide. */
function tabbedGrid(text: string, lines: readonly Span[]): Grid {
  const all = lines.map((line) => tabbedCells(text, line));
  const isFilled = (_: Span | null, column: number): boolean => all.some((row) => row[column]);
  const [head = [], ...rows] = all.map((row) => row.filter(isFilled));
  return { head, rows };
}

/** Cells of a line by the columns of the table: a cell belongs to the last column that begins no later. */
function alignedCells(text: string, line: Span, columns: readonly number[]): (Span | null)[] {
  const raw = text.slice(line.start, line.end);
  const starts = cellStarts(normaliseCharacters(raw));
  const cells: (Span | null)[] = columns.map(() => null);
  starts.forEach((start, index) => {
    const column = columns.findLastIndex((at) => at <= start + 1);
    const end = starts[index + 1] ?? raw.length;
    const span = trimSpan(text, { start: line.start + start, end: line.start + end });
    if (column >= 0 && !cells[column]) cells[column] = span;
  });
  return cells;
}

/** Reads a table block as head and rows; null when it has no usable rows. */
export function gridOf(block: Block, page: NotePage): Grid | null {
  const { text } = page;
  const lineStart =
    Math.max(text.lastIndexOf('\n', block.start - 1), text.lastIndexOf('\r', block.start - 1)) + 1;
  const lines = splitLines(text, { start: lineStart, end: block.end });
  const first = lines[0];
  if (!first) return null;
  if (text.slice(first.start, first.end).includes('|')) {
    const isRuled = lines[1] !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(lines[1].start, lines[1].end));
    const rows = lines.slice(isRuled ? 2 : 1).map((line) => pipeCells(text, line));
    return { head: pipeCells(text, first), rows };
  }
  if (text.slice(first.start, first.end).includes('\t')) return tabbedGrid(text, lines);
  const indented = /^\s{2,}/.test(text.slice(first.start, first.end));
  const second = lines[1];
  if (!second) return null;
  const columns = [
    ...new Set([
      ...(indented ? [0] : []),
      ...cellStarts(normaliseCharacters(text.slice(first.start, first.end))),
    ]),
  ];
  return {
    head: alignedCells(text, first, columns),
    rows: lines.slice(1).map((line) => alignedCells(text, line, columns)),
  };
}
