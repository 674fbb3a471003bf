import { SUBORDINATORS } from '../lexicon/closed-classes';
import { skipLinkingOpener } from '../linking-openers';
import type { Reading } from '../reading';
import { hasTag, isPastForm, isWord, type Range, type Token } from '../token';
import { findVerbGroups } from '../verb-groups';
import { segmentsOf, type Segment } from './cloze-segments';

/** A whole clause of a sentence, as the stretches that it can be shown by. */
export interface Piece {
  /** What stands before the subject: `In 1536`, `When the court met,`. */
  readonly lead: readonly Segment[];
  /** Subject and predicate; between them asides that can be left out. */
  readonly core: readonly Segment[];
  /** What follows and can be left out, or shown as far as is wanted. */
  readonly tail: readonly Segment[];
  readonly past: boolean;
}

/** Words that bind two halves of a sentence, so that neither can be shown alone. */
const CORRELATIVES = ['either', 'neither', 'whether', 'both'];

/** The clauses of a sentence that can be read by themselves; [] when none can be told from the rest. */
export function piecesOf({ tokens, clauses }: Pick<Reading, 'tokens' | 'clauses'>): Piece[] {
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const start = skipLinkingOpener(tokens);
  const segments = segmentsOf(tokens, [start, end], clauses);
  const dashes = segments.filter(({ mark }) => /^[–—-]$/.test(mark)).length;
  if (dashes > 1) return [];
  const bound =
    isWord(tokens[start], ...CORRELATIVES) ||
    tokens.some((token, at) => isWord(token, 'not') && isWord(tokens[at + 1], 'only', 'just', 'merely'));
  const pieces: Piece[] = [];
  let at = 0;
  while (at < segments.length) {
    const read = pieceAt(tokens, segments, at);
    if (read !== null) pieces.push(read.piece);
    else if (bound) return [];
    const next = read?.next ?? nextPiece(segments, at);
    // `If A, B; so C`: C holds under the same condition.
    const conditional =
      read !== null && read.piece.core.some(({ range }) => isWord(tokens[range[0]], ...CONDITIONS));
    // `At the sink A, so B`: so does B at the same place.
    const [opener] = read === null ? [] : [...read.piece.lead, ...read.piece.core];
    const placed =
      read?.piece.past === false &&
      hasTag(tokens[opener?.range[0] ?? -1], 'ADP') &&
      segments[next]?.conjunction === 'so';
    at = conditional || placed ? nextSentence(segments, next) : next;
  }
  if (bound) return pieces.length > 1 ? [] : pieces;
  return [...segments.flatMap((segment) => withinSubordinate(tokens, segment) ?? []), ...pieces];
}

/** Where a clause begins that owes nothing to what could not be read: behind a semicolon, or with a subject of its own behind *and*. */
function nextPiece(segments: readonly Segment[], from: number): number {
  let freed = true;
  for (let at = from + 1; at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment === undefined) break;
    if (segment.mark === ';') return at;
    // `because A, and B`, `B, he said, and C`: C may be a reason or a saying too.
    freed = freed && segments[at - 1]?.kind !== 'subordinate' && !isSaid(segments[at - 1]);
    const opens = segment.kind === 'clause' && !segment.unsure && segment.subject !== null;
    if (freed && opens && ['and', 'but', 'yet'].includes(segment.conjunction)) return at;
  }
  return segments.length;
}

function nextSentence(segments: readonly Segment[], from: number): number {
  let at = from;
  while (at < segments.length && segments[at]?.mark !== ';') at += 1;
  return at;
}

/** A short clause between commas: `, he thought,`. */
const isSaid = (segment: Segment | undefined): boolean =>
  segment?.kind === 'clause' && segment.mark === ',' && segment.conjunction === '';

/** Subordinators whose clause is true by itself; that of a time only once it is past. */
const FACTIVE = new Set('because although though whereas while'.split(' '));

/** `, when Darling cut the rate of VAT to 15 per cent` → `Darling cut …`. */
function withinSubordinate(
  tokens: readonly Token[],
  { kind, subordinator, range: [start, end] }: Segment,
): Piece | null {
  if (kind !== 'subordinate' || !isWord(tokens[start], subordinator)) return null;
  const [inner, ...more] = segmentsOf(tokens, [start + 1, end]);
  if (hasTwoVerbs(tokens, [start + 1, end])) return null;
  if (inner?.kind !== 'clause' || inner.unsure || inner.conjunction !== '' || more.length > 0) return null;
  const past = isPastClause(tokens, inner);
  if (!FACTIVE.has(subordinator) && !(subordinator === 'when' && past)) return null;
  return { lead: [], core: [inner], tail: [], past };
}

/** `when men were jailed for refusing their comrades rose`: a main clause that no mark parts from it. */
function hasTwoVerbs(tokens: readonly Token[], [start, end]: Range): boolean {
  const [first, second] = findVerbGroups(tokens, start, end, []);
  return (
    first !== undefined &&
    second !== undefined &&
    !tokens
      .slice(first.end, second.start)
      .some((token) => hasTag(token, 'CCONJ', 'SCONJ', 'REL', 'PART') || SUBORDINATORS.has(token.lower))
  );
}

function isPastClause(tokens: readonly Token[], { verb }: Segment): boolean {
  if (verb === null) return true;
  const head = tokens[verb.head];
  return (
    verb.auxiliaries.some((index) => isWord(tokens[index], 'was', 'were', 'had', 'did')) ||
    (verb.auxiliaries.length === 0 && (isPastForm(head) || isWord(head, 'was', 'were', 'had')))
  );
}

function pieceAt(
  tokens: readonly Token[],
  segments: readonly Segment[],
  from: number,
): { piece: Piece; next: number } | null {
  let at = from;
  let core = coreAt(tokens, segments, at);
  while (core === null && isLead(segments[at], at === from)) {
    at += 1;
    core = coreAt(tokens, segments, at);
  }
  if (core === null || (at > from && isCut(core[0]))) return null;
  const lead = segments.slice(from, at);
  at += core.length;
  const tail: Segment[] = [];
  while (at < segments.length && !opensPiece(tokens, segments, at, tail)) {
    const segment = segments[at];
    if (segment !== undefined) tail.push(segment);
    at += 1;
  }
  const predicate = core.at(-1);
  const past = predicate === undefined || isPastClause(tokens, predicate);
  // `…, he thought, …`: somebody's view must not be told without him.
  if (tail.some(({ kind, conjunction, mark }) => kind === 'clause' && conjunction === '' && mark === ','))
    return null;
  return { piece: { lead, core, tail, past }, next: at };
}

const isLead = (segment: Segment | undefined, first: boolean): boolean =>
  segment !== undefined &&
  (first || !isCut(segment)) &&
  ['adjunct', 'subordinate', 'participle', 'adverb'].includes(segment.kind);

/** Something new begins: a lead does not reach over it. */
const isCut = (segment: Segment | undefined): boolean =>
  segment !== undefined && (segment.conjunction !== '' || segment.mark !== ',');

const ASIDES = new Set(['relative', 'participle', 'adjunct', 'adverb', 'phrase']);

/** A clause in one stretch, or a subject, asides, and its predicate. */
function coreAt(tokens: readonly Token[], segments: readonly Segment[], at: number): Segment[] | null {
  const first = segments[at];
  if (first === undefined) return null;
  if (breaksOff(tokens, first)) return null;
  if (first.kind === 'clause' && !first.unsure) return [first];
  const cutOff =
    first.kind === 'phrase' || first.unsure || (first.kind === 'adjunct' && first.subject !== null);
  let next = at + 1;
  while (next < segments.length && ASIDES.has(segments[next]?.kind ?? '') && segments[next]?.mark === ',')
    next += 1;
  const predicate = segments[next];
  const resumed =
    predicate?.kind === 'predicate' &&
    predicate.conjunction === '' &&
    predicate.mark === ',' &&
    next > at + 1;
  if (cutOff && resumed) return segments.slice(at, next + 1);
  return first.kind === 'clause' ? [first] : null;
}

/** `They resisted and much of the town | , with its shops, burned down`: the second subject's verb stands behind a mark. */
function breaksOff(tokens: readonly Token[], { kind, range: [start, end] }: Segment): boolean {
  if (kind !== 'clause') return false;
  const and = tokens.slice(start, end).findLastIndex((token) => isWord(token, 'and', 'but')) + start;
  return (
    and > start &&
    tokens[and - 1]?.tag === 'VERB' &&
    hasTag(tokens[and + 1], 'DET', 'NOUN', 'PROPN', 'PRON', 'ADJ') &&
    !tokens.slice(and + 1, end).some((token) => hasTag(token, 'VERB', 'AUX'))
  );
}

/** A further clause with its own subject, behind a conjunction or a semicolon. */
function opensPiece(
  tokens: readonly Token[],
  segments: readonly Segment[],
  at: number,
  tail: readonly Segment[],
): boolean {
  const segment = segments[at];
  if (segment === undefined) return false;
  const parted = /^[;:]$/.test(segment.mark);
  // `because A, and B`: B may be a reason too.
  const within = tail.some(({ kind }) => kind === 'subordinate');
  if (!parted && (segment.conjunction === '' || within)) return false;
  let next = at;
  while (coreAt(tokens, segments, next) === null) {
    if (!isLead(segments[next], next === at)) return false;
    next += 1;
  }
  return true;
}

/** Conditions and times of a general truth belong to it. */
const CONDITIONS = new Set(
  'if unless until till when whenever once where as while before after since'.split(' '),
);

/** Whether a clause is still true and whole without this stretch and what follows it up to its next part. */
export function canLose(
  tokens: readonly Token[],
  segments: readonly Segment[],
  at: number,
  past: boolean,
): boolean {
  const [before, segment, next] = [segments[at - 1], segments[at], segments[at + 1]];
  if (segment === undefined) return true;
  const { kind, conjunction, mark, subordinator } = segment;
  if (kind === 'subordinate')
    return past ? !['if', 'unless'].includes(subordinator) : !CONDITIONS.has(subordinator);
  // `grew, spread and seized the ports`: the last of a row takes its *and* with it.
  if (kind === 'predicate')
    return conjunction !== '' && (before?.kind !== 'predicate' || before.conjunction !== '');
  if (kind === 'clause') return conjunction !== '' || /^[;:–—-]$/.test(mark);
  if (conjunction !== '') return false;
  if (kind === 'phrase')
    return /^[–—-]$/.test(mark) || (before?.kind !== 'phrase' && isApposition(tokens, segment, next));
  // `outside the family, in schools, at work`: items of a list.
  const listed = [before, next].some((other) => other?.kind === kind && kind !== 'relative');
  return ['relative', 'participle', 'adjunct', 'adverb'].includes(kind) && !listed;
}

/** `, a northern rising led by Aske`: not an item of a list. */
const isApposition = (tokens: readonly Token[], { range }: Segment, next: Segment | undefined): boolean =>
  isWord(tokens[range[0]], 'a', 'an', 'the', 'those') &&
  (next === undefined || next.conjunction === '') &&
  !tokens.slice(...range).some((token) => isWord(token, 'and', 'or'));

/** Whether what stands before the subject may go: from a general truth it may not. */
export const canLoseLead = (tokens: readonly Token[], { past, lead }: Piece): boolean =>
  lead.every(({ subordinator }) => subordinator !== 'if' && subordinator !== 'unless') &&
  (past ||
    lead.every(
      ({ range: [start], kind }) => kind === 'adverb' || isWord(tokens[start], 'unlike', 'like', 'having'),
    ));
