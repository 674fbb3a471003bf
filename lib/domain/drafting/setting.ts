import type { Clause } from './clause-shape';
import { phrase } from './phrase';
import { hasOrphan } from './question';
import { entitiesWithin, type Reading, type Statement } from './reading';
import { textOf } from './sentence';
import { isWord, wordCount, type Range } from './token';

/** Connectors of a clause without which its main clause need not hold. */
export const CONDITIONS: readonly string[] = ['if', 'when', 'once', 'unless'];

/** `If the light is switched off, S`: S holds only then, and a question about it says so. Opens with a space, or is ''. */
export function conditionBefore(
  reading: Reading,
  { clause, index }: { readonly clause: Clause; readonly index: number },
): string {
  const before = reading.clauses[index - 1];
  if (clause.kind !== 'main' || before === undefined || before.kind !== 'subordinate' || !before.sound)
    return '';
  if (!CONDITIONS.includes(before.connector) || before.rest[1] > clause.subject[0]) return '';
  const range: Range = [before.subject[0], before.rest[1]];
  return hasOrphan(reading, range) ? '' : ` ${before.connector} ${phrase(reading, range)}`;
}

const LONGEST_DATE = 5;
/** Longer occasions would make a front that nobody reads to its end. */
const LONGEST_OCCASION = 15;
const BEFORE_DATES = ['in', 'on', 'by', 'before', 'after', 'until', 'between', 'during', 'from'] as const;

/**
 * When a clause of the past holds, where the sentence says so before it: ` in 1906`, ` when the ministers resigned`. Questions
 * for a date ask for just that; all others need it, for what was done once may have been done otherwise at another time.
 */
export function occasionOf(reading: Reading, statement: Statement): string {
  if (!statement.past || statement.lead !== '') return '';
  return dateBefore(reading, statement.clause) + eventBefore(reading, statement);
}

/** The same for a question that leaves the subject open: where a name says what was done, nothing else need. */
export const occasionOfDeed = (reading: Reading, statement: Statement, deed: Range): string =>
  entitiesWithin(reading, deed).some(({ kind }) => kind !== 'number') ? '' : occasionOf(reading, statement);

function dateBefore(reading: Reading, { lead }: Clause): string {
  if (lead === null || lead[1] - lead[0] > LONGEST_DATE || !isWord(reading.tokens[lead[0]], ...BEFORE_DATES))
    return '';
  const dates = entitiesWithin(reading, lead, 'date');
  if (dates.at(-1)?.range[1] !== lead[1]) return '';
  const text = textOf(reading.sentence, lead);
  return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** `When three ministers resigned, the party called a strike`, with nothing but a comma between the two. */
function eventBefore(reading: Reading, { clause, index }: Statement): string {
  const before = reading.clauses[index - 1];
  if (before === undefined || before.connectorAt !== 0) return '';
  const between = reading.tokens.slice(before.rest[1], clause.subject[0]);
  const occasion = conditionBefore(reading, { clause, index });
  return between.every(({ text }) => text === ',') && wordCount(occasion) <= LONGEST_OCCASION ? occasion : '';
}
