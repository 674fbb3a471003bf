import { lowerFirst } from '../words';
import { wordCount } from './candidate';
import { headName, unitOf } from './column-head';
import { isKnownNoun } from './table-aspects';
import { isPlural } from './term-question';

const MOST_COMPARED = 8;
/** With so many numbers in a column nobody learns each by heart. */
const MANY_NUMBERS = 6;

const NUMBER = /^[-−+]?\d[\d.,]*$/;
const valueOf = (cell: string): number => Number.parseFloat(cell.replace('−', '-').replace(/,/g, ''));

/**
 * Which row of a column stands out, asked among all of them: "biggest" tells nothing by itself, and of many numbers the
 * highest and the lowest are worth knowing. One question or null for each row.
 */
export function ranking(
  head: string,
  cells: readonly string[],
  labels: readonly string[],
): readonly (string | null)[] {
  const name = headName(head);
  const noun = /^\p{Lu}\p{Ll}/u.test(name) ? lowerFirst(name) : name;
  const isShort =
    labels.length > 2 && labels.length <= MOST_COMPARED && labels.every((label) => wordCount(label) < 3);
  // "the fastest speed" is said of nothing.
  const isMeasured =
    !isPlural(noun) && !/^(?:speed|rate)\b/.test(noun) && (isKnownNoun(noun) || unitOf(head) !== '');
  const none = cells.map(() => null);
  if (!isShort || !isMeasured) return none;
  const which = (most: string): string =>
    `Which of ${labels.slice(0, -1).join(', ')} and ${labels.at(-1) ?? ''} has the ${most} ${noun}?`;
  const said = cells.map(
    (cell) => /^(?:the )?(\p{Ll}{3,}est|(?:most|least) \p{Ll}{4,})$/u.exec(cell)?.[1] ?? null,
  );
  if (said.some((most) => most !== null)) return said.map((most) => most && which(most));
  if (cells.length < MANY_NUMBERS || !cells.every((cell) => NUMBER.test(cell))) return none;
  const values = cells.map(valueOf);
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  const isOne = (value: number): boolean => values.filter((other) => other === value).length === 1;
  return values.map((value) =>
    value === highest && isOne(value)
      ? which('highest')
      : value === lowest && isOne(value)
        ? which('lowest')
        : null,
  );
}
