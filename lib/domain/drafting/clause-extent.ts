import type { Reading } from './reading';

/** After this many words, `, which …` is another matter rather than part of what is said. */
const LEAST_BEFORE_ASIDE = 3;

/** End of a clause together with the relative and complement clauses that hang on it. */
export function extentEnd(reading: Reading, index: number): number {
  const clause = reading.clauses[index];
  if (clause === undefined) return 0;
  let end = clause.rest[1];
  for (const next of reading.clauses.slice(index + 1)) {
    const hangs =
      next.kind === 'relative' ||
      next.kind === 'complement' ||
      (next.kind === 'same-subject' && (next.root === 'relative' || next.root === 'complement')) ||
      // `because they are deprived and fail`
      (next.kind === 'same-subject' &&
        next.root === 'subordinate' &&
        next.subject[0] > clause.rest[0] &&
        next.connectorAt <= end) ||
      next.connector.startsWith('+');
    const openQuestion =
      next.kind === 'subordinate' && ['what', 'how', 'why', 'whether', 'where'].includes(next.connector);
    const aside =
      next.kind === 'relative' &&
      reading.tokens[next.connectorAt - 1]?.text === ',' &&
      end - clause.rest[0] >= LEAST_BEFORE_ASIDE;
    if (aside || (!hangs && !openQuestion)) break;
    end = Math.max(end, next.rest[1]);
  }
  return end;
}

/** Whether a clause that belongs to this one follows at once, so that the predicate by itself is cut short. */
export function isOpenEnded(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const next = reading.clauses[index + 1];
  if (clause === undefined || next === undefined) return false;
  const afterComma = reading.tokens[next.connectorAt - 1]?.text === ',';
  if (afterComma && next.kind !== 'complement') return false;
  const embedded =
    next.kind === 'complement' ||
    next.kind === 'relative' ||
    (next.kind === 'subordinate' &&
      [
        'that',
        'what',
        'who',
        'which',
        'whose',
        'whatever',
        'how',
        'whether',
        'why',
        'than',
        'if',
        'when',
        'where',
        'unless',
        'until',
      ].includes(next.connector));
  return embedded && next.verb.start > clause.rest[0];
}
