import { isDate } from '../line-shapes';
import type { Span } from '../types';
import { isAspect } from './table-aspects';
import type { Grid } from './table-grid';

/** Heads of a first column that hold what is compared, not the things themselves. */
const COMPARED =
  /^(?:features?|aspects?|factors?|propert(?:y|ies)|characteristics?|criteri(?:on|a)|comparison|points?|measures?|indicators?|statistics?|data|issues?|differences?|compar(?:e|ed|ing)|versus|vs?\.?)?$/i;

/** Rows and columns changed over: for tables that set their things side by side, one a column. */
function turned({ head, rows }: Grid): Grid {
  const at = (row: number, column: number): Span | null => rows[row]?.[column] ?? null;
  return {
    head: [head[0] ?? null, ...rows.map((row) => row[0] ?? null)],
    rows: head.slice(1).map((cell, column) => [cell, ...rows.map((_, row) => at(row, column + 1))]),
  };
}

const MOST_IN_NAME = 5;

/** "Year | Rising | Leader": the date stands first, and the rows go by what stands beside it. */
function behindDates(grid: Grid, read: (span: Span | null | undefined) => string): Grid {
  const { head, rows } = grid;
  const names = rows.map((row) => read(row[1]));
  const isDated =
    head.length > 2 &&
    /^(?:years?|dates?|when)\??$/i.test(read(head[0])) &&
    /^\p{L}+s?$/u.test(read(head[1])) &&
    !isAspect(read(head[1])) &&
    rows.every((row) => isDate(read(row[0])));
  if (!isDated || /^(?:events?|what)/i.test(read(head[1]))) return grid;
  if (new Set(names).size < names.length || names.some((name) => !isName(name))) return grid;
  const moved = ([date = null, name = null, ...more]: readonly (Span | null)[]): (Span | null)[] => [
    name,
    date,
    ...more,
  ];
  return { head: moved(head), rows: rows.map(moved) };
}

const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && text.split(' ').length <= MOST_IN_NAME;

const share = (texts: readonly string[]): number =>
  texts.length === 0 ? 0 : texts.filter(isAspect).length / texts.length;

/**
 * A table with one row for each thing that it tells of. Most are written so ("Metal | Density"); those that compare a few
 * things set them side by side ("| Type 1 | Type 2", with "Cause" and "Treatment" below each other) and are turned over.
 * Null when neither its rows nor its columns are such things.
 */
export function byThing(table: Grid, read: (span: Span | null | undefined) => string): Grid | null {
  const written = behindDates(table, read);
  const corner = read(written.head[0]);
  const heads = written.head.slice(1).map(read);
  const labels = written.rows.map((row) => read(row[0]));
  // "| 1928 | 1932": amounts by the year are no facts of a thing.
  if (heads.every(isDate)) return null;
  const [across, down] = [share(heads), share(labels)];
  const sideBySide = COMPARED.test(corner)
    ? across < 0.5 || down > across
    : down >= (corner === '' ? 0.5 : 0.75) && down > across;
  if (!sideBySide) return written;
  if (written.rows.length < 2) return written;
  const areNames = heads.every((head) => /^\p{Lu}/u.test(head));
  // "| | acid | alkaline": in small letters nothing but what stands below each other tells that they are things.
  const areThings = across === 0 && (down > 0 || corner !== '');
  if (areNames || areThings) return turned(written);
  const areMeasured = heads.length < 2 || heads.some((head) => /[/(]|^\p{Ll}\.\p{Ll}\./u.test(head));
  return across === 0 && !areMeasured ? null : written;
}
