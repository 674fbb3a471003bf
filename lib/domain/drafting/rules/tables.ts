import { spanText } from '@/lib/domain/notes/lines';
import { isDate } from '../line-shapes';
import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { columnQuestion } from './column-question';
import type { NoteContext } from './note-context';
import { rowNames } from './row-names';
import { gridOf, type Grid } from './table-grid';

const MAX_ROWS = 60;
const MAX_COLUMNS = 8;
const MAX_CELL_WORDS = 20;

/** Heads of a first column that hold what is compared, not the things themselves. */
const COMPARED =
  /^(?:features?|aspects?|factors?|propert(?:y|ies)|characteristics?|criteri(?:on|a)|comparison|points?|measures?|indicators?|statistics?|data|issues?)?$/i;

/** Rows and columns changed over: for tables that set their things side by side, one a column. */
function turned({ head, rows }: Grid): Grid {
  const at = (row: number, column: number): Span | null => rows[row]?.[column] ?? null;
  return {
    head: [head[0] ?? null, ...rows.map((row) => row[0] ?? null)],
    rows: head.slice(1).map((cell, column) => [cell, ...rows.map((_, row) => at(row, column + 1))]),
  };
}

function drawTable(block: NoteBlock, notes: NoteContext): Candidate[] {
  const read = (span: Span | null | undefined): string =>
    span ? plainText(spanText(notes.page.text, span)).replace(/\s+/g, ' ').trim() : '';
  const written = gridOf(block, notes.page);
  if (!written || written.rows.length > MAX_ROWS || written.head.length > MAX_COLUMNS) return [];
  const sideBySide = COMPARED.test(read(written.head[0])) && written.rows.length > 1;
  const isNamed = (span: Span | null | undefined): boolean => /^\p{Lu}/u.test(read(span));
  const grid =
    sideBySide && written.head.slice(1).every(isNamed) && written.rows.every((row) => isNamed(row[0]))
      ? turned(written)
      : written;
  const labels = grid.rows.map((row) => read(row[0]));
  const names = rowNames(labels, read(grid.head[0]), block, notes);
  return grid.rows.flatMap((row, at) => {
    const label = labels[at] ?? '';
    if (label === '' || !/\p{L}|\d/u.test(label) || wordCount(label) > 8) return [];
    const first = row[0]!;
    const cells = row.flatMap((cell) => cell ?? []);
    const source: Span = {
      start: Math.min(...cells.map((cell) => cell.start)),
      end: Math.max(...cells.map((cell) => cell.end)),
    };
    return row.slice(1).flatMap((cell, index) => {
      const text = read(cell);
      if (
        !cell ||
        cell === first ||
        !/[\p{L}\p{N}]/u.test(text) ||
        wordCount(text) > MAX_CELL_WORDS ||
        /^(?:-|–|—|n\/?a|none|\?|yes|no|✓|✗)$/i.test(text)
      )
        return [];
      const head = read(grid.head[index + 1]);
      const front = isDate(label)
        ? /^(?:event|what)/i.test(head)
          ? `What happened in ${label}?`
          : null
        : columnQuestion(head, names[at] ?? label, text, notes, read(grid.head[index]));
      if (front === null) return [];
      return [
        basicCard(notes.page, {
          rule: 'table',
          front,
          answer: trimAnswer(notes.page.text, cell),
          source,
          flags: front.startsWith('Give ') ? ['several-answers'] : [],
        }),
      ];
    });
  });
}

/** Asks for every cell of a table by its row and its column. */
export const drawTables = (notes: NoteContext): Candidate[] =>
  notes.blocks.flatMap((block) => (block.kind === 'table' ? drawTable(block, notes) : []));
