import type { Clause } from '../clause-shape';
import { withoutInterruption } from '../clause-subjects';
import type { Range, Token } from '../token';
import { relativeSubject } from './antecedents';
import { tell, type ReadClause, type Stretch } from './found';
import { readWhole } from './sentence-grammar';

/** Longer sentences are left to the shallow analysis. */
const LONGEST = 75;
/** A reading dearer than this, for its length, is most likely a wrong one. */
const DEAREST = 0.13;
const LEAST_ALLOWANCE = 1.6;

/** The clauses of a sentence every word of which has its place, in the order of their verbs; null when there is no such reading. */
export function clausesOfWhole(
  tokens: readonly Token[],
  start: number,
  end: number,
  aside: readonly boolean[],
): Clause[] | null {
  if (end - start > LONGEST || end - start < 2) return null;
  const words: number[] = [];
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token === undefined || aside[index] === true || isQuotation(token)) continue;
    words.push(index);
  }
  const whole = readWhole(tokens, words, 0);
  if (whole === null) return null;
  if (whole.cost > LEAST_ALLOWANCE + DEAREST * words.length) return null;
  const read: ReadClause[] = [];
  tell(whole.clauses, read);
  read.sort((left, right) => left.group.start - right.group.start);
  const layout = { tokens, words, aside };
  const clauses: Clause[] = [];
  for (const clause of read) clauses.push(asClause(layout, clause, read));
  return clauses;
}

const isQuotation = (token: Token | undefined): boolean =>
  token !== undefined && /^["'‘’“”«»]$/.test(token.text) && token.tag !== 'GEN';

/** The words that are read, and the tokens that they stand among. */
interface Layout {
  readonly tokens: readonly Token[];
  readonly words: readonly number[];
  readonly aside: readonly boolean[];
}

/** Brackets and closing marks of quotation go with the words before them. */
function endOf({ tokens, words, aside }: Layout, to: number): number {
  let end = (words[to - 1] ?? tokens.length - 1) + 1;
  const limit = words[to] ?? tokens.length;
  while (end < limit && (aside[end] === true || (isQuotation(tokens[end]) && tokens[end]?.spaced !== true)))
    end += 1;
  return end;
}

function startOf({ tokens, words }: Layout, from: number): number {
  const start = words[from] ?? tokens.length;
  const mark = tokens[start - 1];
  return isQuotation(mark) && mark?.spaced !== false && start - 1 > (words[from - 1] ?? -1)
    ? start - 1
    : start;
}

const rangeOf = (layout: Layout, [from, to]: Stretch): Range =>
  to <= from ? [0, 0] : [startOf(layout, from), endOf(layout, to)];

function asClause(layout: Layout, read: ReadClause, all: readonly ReadClause[]): Clause {
  const { tokens, words } = layout;
  const connectorAt = read.connectorAt < 0 ? -1 : (words[read.connectorAt] ?? -1);
  const [from, end] = read.rest;
  const to = behindColon(tokens, words, end, all);
  // What hangs on the predicate begins where the first clause within it opens.
  let last = to;
  for (const { opens, group } of all) if (opens >= from && opens < last && group !== read.group) last = opens;
  while (last > from && /^(?:[,;:—–]|and|but|or)$/.test(tokens[words[last - 1] ?? -1]?.lower ?? ''))
    last -= 1;
  const restStart = read.group.end;
  const rest: Range = last <= from ? [restStart, restStart] : [startOf(layout, from), endOf(layout, last)];
  const antecedent =
    read.subject === null
      ? relativeSubject(tokens, words[read.pronounAt] ?? -1, read.relative, read.group)
      : rangeOf(layout, read.subject);
  return {
    kind: read.kind,
    root: read.root,
    connector: read.connector,
    connectorAt,
    lead: read.lead === null ? datedBehind(tokens, antecedent, read) : rangeOf(layout, read.lead),
    subject: antecedent === null ? [0, 0] : withName(tokens, trimmed(tokens, antecedent)),
    verb: read.denied ? { ...read.group, negated: true } : read.group,
    adverbs: read.adverbs,
    rest,
    sound: antecedent !== null && !isContracted(tokens, read),
  };
}

function trimmed(tokens: readonly Token[], [start, end]: Range): Range {
  let last = end;
  while (last > start + 1 && tokens[last - 1]?.text === ',') last -= 1;
  return [start, last];
}

/** `four features: fatalism, …`: without a verb of its own, what follows the colon belongs to what stands before it. */
function behindColon(
  tokens: readonly Token[],
  words: readonly number[],
  end: number,
  all: readonly ReadClause[],
): number {
  if (!/^[:–—-]$/.test(tokens[words[end] ?? -1]?.text ?? '') || all.some(({ opens }) => opens === end))
    return end;
  let last = end + 1;
  while (last < words.length && tokens[words[last] ?? -1]?.text !== ';') last += 1;
  return last;
}

/** `the first petition, in 1839, carried`: a date between the subject and its verb, with its preposition. */
function datedBehind(tokens: readonly Token[], subject: Range | null, { group }: ReadClause): Range | null {
  return subject === null || tokens[subject[1]]?.text !== ','
    ? null
    : withoutInterruption(tokens, [subject[0], group.start]).dated;
}

/** `the young king, Richard Lee,`: a bare name belongs to whom it names. */
function withName(tokens: readonly Token[], [start, end]: Range): Range {
  let last = end + 1;
  while (tokens[last]?.tag === 'PROPN') last += 1;
  return tokens[end]?.text === ',' && tokens[last]?.text === ',' && last > end + 1
    ? [start, last]
    : [start, end];
}

/** `it's`, `they've`: no question can be made of such a verb as it stands. */
const isContracted = (tokens: readonly Token[], { group }: ReadClause): boolean =>
  /^['’]|^(?:ca|wo)$/.test(tokens[group.start]?.lower ?? '');
