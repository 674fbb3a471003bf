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
import { isPlural } from './term-question';

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

/** Heads of a second column that say something of what the first one names. */
const TELLS =
  /(?:^|\s)(?:functions?|roles?|jobs?|purpose|meanings?|definitions?|descriptions?|explanations?|dates?|years?|events?|examples?|uses?|used for|symbols?|units?|values?|formulae?|equations?|tests?|results?|observations?|effects?|causes?|(?:dis)?advantages?|capital|price|cost|time|gradient|area|movement|names?|types?|treatments?|products?|reagents?|principles?|aims?|theories|theory|findings?|ideas?|views?|complexity|order|number|size|colour|charge|mass|sign|location|where|who|when)\b.*$/i;

/** "Arteries | Veins", "Von Neumann | Harvard": two things side by side, with no column that says in what they differ. */
function isUnlabelled({ head, rows }: Grid, read: (span: Span | null | undefined) => string): boolean {
  const [first = '', second = '', ...more] = head.map(read);
  if (more.length > 0 || first === '' || TELLS.test(second) || COMPARED.test(first)) return false;
  const isOf = (pattern: RegExp): boolean => rows.some((row) => pattern.test(read(row[0])));
  return (
    (isPlural(first) && isPlural(second)) ||
    /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(first) ||
    first.split(' ').at(-1) === second.split(' ').at(-1) ||
    isOf(
      /^(?:one|two|no|not|more|less|fewer|has|have|is|are|can|cannot|only|thick|thin|high|low|large|small|\p{Ll}{3,}er)\b/iu,
    )
  );
}

/** Amounts that tell nothing without what they are compared with. */
const SAYS_LITTLE = /^(?:little|some|few|many|various|varies|depends|same|different|both|other|see \S+)$/i;

/** A number without its unit, under a head that names none. */
const lacksUnit = (head: string, text: string): boolean =>
  /^[\d.,]+$/.test(text) &&
  !/[(/]/.test(head) &&
  /(?:^|\s)(?:angle|temp(?:erature)?|length|width|height|distance|mass|weight|speed|velocity|time|energy|power|voltage|current|pressure|volume|density|point|depth|area)s?$/i.test(
    head,
  );

/** A column that sorts its rows into two or three kinds by one word each. */
const sorts = (cells: readonly string[]): boolean =>
  cells.length > 3 &&
  (cells.every((cell) => /^(?:long|short|medium|internal|external)\b(?:[ /-]\p{L}+)?$/iu.test(cell)) ||
    (new Set(cells.map((cell) => cell.split('/')[0])).size * 2 <= cells.length &&
      cells.every((cell) => /^\p{L}[\p{L}/-]+$/u.test(cell))));

function drawTable(block: NoteBlock, notes: NoteContext): Candidate[] {
  const read = (span: Span | null | undefined): string =>
    span ? plainText(spanText(notes.page.text, span)).replace(/\s+/g, ' ').trim() : '';
  const written = gridOf(block, notes.page);
  if (!written || written.rows.length > MAX_ROWS || written.head.length > MAX_COLUMNS) return [];
  if (isUnlabelled(written, read)) return [];
  const sideBySide = COMPARED.test(read(written.head[0])) && written.rows.length > 1;
  const isNamed = (span: Span | null | undefined): boolean => /^\p{Lu}/u.test(read(span));
  const grid =
    sideBySide && written.head.slice(1).every(isNamed) && written.rows.every((row) => isNamed(row[0]))
      ? turned(written)
      : written;
  const labels = grid.rows.map((row) => read(row[0]));
  const names = rowNames(labels, read(grid.head[0]), block, notes);
  // A factor stands for what has it, an aspect is of what it belongs to.
  const joint = grid !== written && /^factors?$/i.test(read(written.head[0])) ? 'for' : 'of';
  const isSorted = grid.head.map((_, column) => sorts(grid.rows.map((row) => read(row[column]))));
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
      const head = read(grid.head[index + 1]);
      if (
        !cell ||
        cell === first ||
        !/[\p{L}\p{N}]/u.test(text) ||
        wordCount(text) > MAX_CELL_WORDS ||
        /^(?:-|–|—|n\/?a|none|\?|yes|no|✓|✗)$/i.test(text) ||
        SAYS_LITTLE.test(text) ||
        lacksUnit(head, text) ||
        isSorted[index + 1]
      )
        return [];
      const front = isDate(label)
        ? /^(?:event|what)/i.test(head)
          ? `What happened in ${label}?`
          : null
        : columnQuestion(head, names[at] ?? label, text, notes, { before: read(grid.head[index]), joint });
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
