import type { Clause } from '../clause-shape';
import { isSubject, splitLead } from '../clause-subjects';
import { SUBORDINATORS } from '../lexicon/closed-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, type Range, type Token } from '../token';
import { findVerbGroups, type VerbGroup } from '../verb-groups';

export type SegmentKind =
  /** A subject and its finite verb, with or without an adjunct before: `In 1536 the government dissolved …`. */
  | 'clause'
  /** A finite verb that goes on with a subject before an aside: `recognised the king as …`. */
  | 'predicate'
  /** `which …`, `most of which …`, `whose …`. */
  | 'relative'
  /** `although …`, `because …`, with their own subject and verb. */
  | 'subordinate'
  /** `passed in 1534`, `thereby helping to …`, `having surveyed …`. */
  | 'participle'
  /** `in the UK mainly by …`. */
  | 'adjunct'
  /** A noun phrase: a subject cut off from its verb, an apposition, or an item of a list. */
  | 'phrase'
  | 'adverb'
  | 'other';

/** A stretch between two marks (comma, semicolon, colon, spaced dash) outside quotations and brackets. */
export interface Segment {
  readonly kind: SegmentKind;
  /** Behind the conjunction, if it opens with one. */
  readonly range: Range;
  /** The mark before it: '' for the first. */
  readonly mark: string;
  /** `and`, `but`, …; or ''. */
  readonly conjunction: string;
  /** The first finite verb, for a clause or a predicate. */
  readonly verb: VerbGroup | null;
  /** The subject of a clause, behind its own fronted adjunct; of an adjunct, a noun phrase that may be one: `By 1527 | Henry`. */
  readonly subject: Range | null;
  /** The verb could as well be a participle: `the pact signed in 1939`. */
  readonly unsure: boolean;
  /** The word that makes it subordinate; or ''. */
  readonly subordinator: string;
}

const CONJUNCTIONS = ['and', 'but', 'or', 'yet', 'so', 'nor'];

/**
 * The stretches of a sentence between its marks, each with what part it plays.
 * @param clauses those that the sentence was read as: they tell of a stretch that its own words tell nothing of
 */
export function segmentsOf(
  tokens: readonly Token[],
  [start, end]: Range,
  clauses: readonly Clause[] = [],
): Segment[] {
  const segments: Segment[] = [];
  let from = start;
  let mark = '';
  for (const at of [...marksOf(tokens, [start, end]), end]) {
    if (at > from) segments.push(asRead(tokens, segmentOf(tokens, [from, at], mark), clauses));
    mark = tokens[at]?.text ?? '';
    from = at + 1;
  }
  return segments;
}

const UNTOLD: ReadonlySet<SegmentKind> = new Set(['other', 'adjunct', 'phrase', 'participle', 'subordinate']);

/** `Under the decree of 1207 nobody who kept bees could vote`: a whole main clause, by the reading of the sentence. */
function asRead(tokens: readonly Token[], segment: Segment, clauses: readonly Clause[]): Segment {
  const [start, end] = segment.range;
  if (!UNTOLD.has(segment.kind)) return segment;
  // `…, because they are late`: hangs on what stands before it.
  if (segment.kind === 'subordinate' && segment.mark === ',' && segment.conjunction === '') return segment;
  const main = clauses.find(
    ({ kind, sound, subject, verb }) =>
      (kind === 'main' || kind === 'coordinate') &&
      sound &&
      !verb.unsure &&
      start <= subject[0] &&
      subject[0] < subject[1] &&
      subject[1] <= verb.start &&
      verb.end <= end,
  );
  if (main === undefined) return segment;
  const opens =
    ((main.lead ?? main.subject)[0] === start &&
      !tokens.slice(start, main.subject[0]).some((token) => isWord(token, 'if', 'unless'))) ||
    clauses.some(
      ({ kind, connectorAt, sound, verb }) =>
        kind === 'subordinate' && sound && connectorAt === start && verb.end <= main.subject[0],
    );
  return opens
    ? { ...segment, kind: 'clause', verb: main.verb, subject: main.subject, unsure: false }
    : segment;
}

/** Where the marks stand that part a sentence: none inside a quotation, brackets, a date, or between two adjectives. */
function marksOf(tokens: readonly Token[], [start, end]: Range): number[] {
  const marks: number[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (/^[([]$/.test(token.text)) depth += 1;
    else if (/^[)\]]$/.test(token.text)) depth = Math.max(0, depth - 1);
    else if (/^["“”]$/.test(token.text)) quoted = !quoted;
    else if (/^['‘]/.test(token.text) && token.tag !== 'GEN' && !quoted && closesLater(tokens, at, end))
      quoted = true;
    else if (quoted && /['’]$/.test(token.text) && !/^["“]/.test(token.text)) quoted = false;
    else if (depth === 0 && !quoted && isMark(tokens, at)) marks.push(at);
  }
  return marks;
}

/** A single quotation mark that is no apostrophe has its fellow further on. */
const closesLater = (tokens: readonly Token[], at: number, end: number): boolean =>
  !/^['‘].*['’]$/.test(tokens[at]?.text ?? '') &&
  tokens.slice(at + 1, end).some(({ text, tag }) => tag !== 'GEN' && /['’]$/.test(text));

function isMark(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (/^[;:]$/.test(token.text)) return true;
  if (/^[–—-]$/.test(token.text)) return token.spaced;
  if (token.text !== ',') return false;
  return !(hasTag(before, 'ADJ') && hasTag(after, 'ADJ')) && !/^\d{4}$/.test(after?.text ?? '');
}

function segmentOf(tokens: readonly Token[], [start, end]: Range, mark: string): Segment {
  const joined = isWord(tokens[start], ...CONJUNCTIONS) && end - start > 1;
  const conjunction = joined ? (tokens[start]?.lower ?? '') : '';
  const from = joined ? start + 1 : start;
  const base = {
    range: [from, end] as const,
    mark,
    conjunction,
    verb: null,
    subject: null,
    unsure: false,
    subordinator: '',
  };
  const first = firstTold(tokens, [from, end]);
  const opener = tokens[first];
  if (opener === undefined) return { ...base, kind: 'adverb' };
  const relative = tokens.slice(from, Math.min(end, from + 4)).findIndex((token) => token.tag === 'REL');
  if (relative === 0 || (relative > 0 && hasTag(tokens[from + relative - 1], 'ADP')))
    return { ...base, kind: 'relative' };
  // From the mark before it, since a verb in -s must follow something.
  const groups = findVerbGroups(tokens, Math.max(start - 1, 0), end, []);
  // `What judges can do is issue a declaration`
  const cleft = groups[1];
  if (isWord(tokens[from], 'what') && groups.length === 2 && cleft?.copula === true && cleft.end < end)
    return { ...base, kind: 'clause', verb: cleft, subject: [from, cleft.start] };
  // `for Lovett trusted words while O'Connor | , …`: the second subject's verb stands behind a mark.
  const inner =
    tokens.slice(from + 1, end).findLastIndex((token) => isWord(token, 'while', 'whereas', 'although')) +
    from +
    1;
  if (inner > from && groups.every(({ end: stop }) => stop <= inner)) return { ...base, kind: 'other' };
  const subordinator = subordinatorAt(tokens, from) || subordinatorAt(tokens, first);
  if (subordinator !== '' && groups.length > 0) return { ...base, kind: 'subordinate', subordinator };
  const read = clauseOf(tokens, [from, end], groups);
  if (read !== null) return { ...base, ...read };
  // `both brought by …`, `each lasting a year`
  const deed = isWord(opener, 'both', 'all', 'each', 'one', 'some') ? tokens[first + 1] : opener;
  if (hasTag(deed, 'VERB', 'AUX') && (isIngForm(deed) || isPastForm(deed)))
    return { ...base, kind: 'participle' };
  const range = [from, end] as const;
  if (opener.tag === 'ADP' || opener.tag === 'SCONJ')
    return { ...base, ...phraseOrClause(tokens, range, groups) };
  if (isAbsolute(tokens, range)) return { ...base, kind: 'participle' };
  if (!tokens.slice(from, end).some(isNoun))
    return { ...base, kind: isAdverbial(tokens, range) ? 'adverb' : 'other' };
  return { ...base, kind: isWhole(tokens, range) ? 'phrase' : 'other' };
}

/** `its preamble declaring …`, `the pull of gravity being balanced by …` */
function isAbsolute(tokens: readonly Token[], [start, end]: Range): boolean {
  const verb = nounPhraseEnd(tokens, start, end, 'all');
  const deed = tokens[verb]?.tag === 'ADV' ? tokens[verb + 1] : tokens[verb];
  return verb > start && hasTag(deed, 'VERB', 'AUX') && isIngForm(deed);
}

/** `Until 2009 Britain's highest court sat …`: where the subject begins need not be known for the clause to be whole. */
function phraseOrClause(
  tokens: readonly Token[],
  [from, end]: Range,
  groups: readonly VerbGroup[],
): Pick<Segment, 'kind' | 'verb' | 'subject' | 'unsure'> {
  const [verb] = groups;
  const adjunct = {
    kind: 'adjunct',
    verb: null,
    subject: fronted(tokens, [from, end]),
    unsure: false,
  } as const;
  if (verb === undefined || tokens[from]?.tag !== 'ADP') return adjunct;
  const plain = tokens
    .slice(from, verb.start)
    .every(
      (token) =>
        hasTag(token, 'ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'GEN', 'ADV', 'PRON') &&
        !isRelative(token),
    );
  const own =
    verb.start - from > 3 &&
    (isNoun(tokens[verb.start - 1]) || hasTag(tokens[verb.start - 1], 'PRON', 'ADV', 'NUM'));
  const sure = !verb.unsure || (from === 0 && groups.length === 1 && isNoun(tokens[verb.start - 1]));
  return plain && own && sure ? { kind: 'clause', verb, subject: null, unsure: verb.unsure } : adjunct;
}

const isAdverbial = (tokens: readonly Token[], [start, end]: Range): boolean =>
  tokens[end - 1]?.tag === 'ADV' && tokens.slice(start, end).every((token) => hasTag(token, 'ADV', 'ADJ'));

/** `By 1527 Henry VIII` → `Henry VIII`. */
function fronted(tokens: readonly Token[], range: Range): Range | null {
  const name = tokens
    .slice(...range)
    .findIndex((token, at) => at > 1 && token.tag === 'PROPN' && tokens[range[0] + at - 1]?.tag === 'NOUN');
  // `within weeks | Thomas Cranmer`
  if (name > 0 && isWhole(tokens, [range[0] + name, range[1]])) return [range[0] + name, range[1]];
  const { lead, subject, sound } = splitLead(tokens, range, 'main');
  return sound && lead !== null && isSubject(tokens, subject, false) && isWhole(tokens, subject)
    ? subject
    : null;
}

/** The first word that is no adverb. */
function firstTold(tokens: readonly Token[], [start, end]: Range): number {
  let at = start;
  while (at < end && hasTag(tokens[at], 'ADV', 'PUNCT') && !SUBORDINATORS.has(tokens[at]?.lower ?? ''))
    at += 1;
  return at;
}

/** Words that open a clause as surely as a preposition opens a phrase. */
const OPENS_EITHER = ['before', 'after', 'since', 'until', 'till', 'as', 'like'];

function subordinatorAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token === undefined || !SUBORDINATORS.has(token.lower) || isWord(token, 'so', 'that', 'provided'))
    return '';
  return isWord(token, ...OPENS_EITHER) && !hasTag(token, 'SCONJ', 'ADV') ? '' : token.lower;
}

function clauseOf(
  tokens: readonly Token[],
  [from, end]: Range,
  groups: readonly VerbGroup[],
): Pick<Segment, 'kind' | 'verb' | 'subject' | 'unsure'> | null {
  const [first, second] = groups;
  // `, limited the army to 100,000 men`
  const opener = tokens[from];
  if (opener?.tag === 'ADJ' && isPastForm(opener) && hasTag(tokens[from + 1], 'DET'))
    return { kind: 'predicate', verb: null, subject: null, unsure: false };
  if (first === undefined) return null;
  const bare = tokens.slice(from, first.start);
  if (bare.every((token) => token.tag === 'ADV' || token.tag === 'PUNCT')) {
    if (first.start < from) return null;
    const asked = first.auxiliaries.length > 0 && hasTag(tokens[first.start + 1], 'DET', 'PRON', 'PROPN');
    return asked || isIngForm(tokens[first.start]) || (first.unsure && bare.length > 0)
      ? null
      : { kind: 'predicate', verb: first, subject: null, unsure: false };
  }
  // `Babies that lack care | become …`: the first verb is the relative clause's.
  const restricted = bare.some(isRelative);
  const verb = restricted ? second : first;
  if (verb === undefined) return null;
  let stop = verb.start;
  while (stop > from && tokens[stop - 1]?.tag === 'ADV') stop -= 1;
  const { subject, sound } = splitLead(tokens, [from, stop], 'main');
  if (!sound || !isSubject(tokens, subject, restricted) || !isWhole(tokens, subject)) return null;
  if (isWord(tokens[subject[0]], 'that') && tokens[subject[0]]?.tag === 'SCONJ') return null;
  // `First performed in 1947`
  if (verb.unsure && isWord(tokens[from], 'first', 'last', 'once')) return null;
  // `They allied with …`: no participle follows a pronoun.
  const pronoun = subject[1] - subject[0] === 1 && tokens[subject[0]]?.tag === 'PRON';
  return { kind: 'clause', verb, subject, unsure: verb.unsure && !pronoun && !hasObject(tokens, verb, end) };
}

const isRelative = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'REL' || (token.lower === 'that' && token.tag !== 'DET'));

/** Every word of the subject belongs to one noun phrase, with what is said of it by prepositions, participles, or *that*. */
function isWhole(tokens: readonly Token[], [start, end]: Range): boolean {
  if (end - start === 1) return hasTag(tokens[start], 'NOUN', 'PROPN', 'PRON', 'NUM', 'DET');
  if (isWord(tokens[start], 'it', 'there', 'he', 'she', 'they')) return false;
  if (isWord(tokens[start], 'those') && isRelative(tokens[start + 1])) return true;
  const core = nounPhraseEnd(tokens, start, end, 'all');
  if (core === end) return true;
  if (core === start) return false;
  // `the legatine court held at Blackfriars`, `cells that lack a nucleus`
  return (
    hasTag(tokens[core], 'VERB', 'PUNCT', 'ADP') ||
    isWord(tokens[core], 'to') ||
    isRelative(tokens[core]) ||
    tokens[core]?.text === '('
  );
}

/** `the pact signed in 1939` has no verb of its own; `the king signed the pact` has. */
const hasObject = (tokens: readonly Token[], verb: VerbGroup, end: number): boolean =>
  verb.end < end &&
  (hasTag(tokens[verb.end], 'DET', 'PROPN', 'NUM', 'PRON', 'ADJ') || isNoun(tokens[verb.end]));
