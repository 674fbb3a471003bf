import { boundClauses, isEmbedded, markAt, type BoundedGroup } from './clause-boundaries';
import { BARE_OPENERS, LINKING_OPENERS } from './lexicon/closed-classes';
import type { Sentence } from './sentence';
import {
  hasTag,
  isIngForm,
  isNoun,
  isPastForm,
  isThirdPerson,
  isWord,
  type Range,
  type Token,
} from './token';
import { findVerbGroups, type VerbGroup } from './verb-groups';

export type ClauseKind =
  | 'main'
  | 'coordinate'
  /** A second predicate of the subject before: `and rejected it`. */
  | 'same-subject'
  | 'subordinate'
  | 'relative'
  | 'complement'
  /** `, pursued by covert means`: a participle that shares the main subject. */
  | 'participle';

export interface Clause {
  readonly kind: ClauseKind;
  /** What a second predicate is a second predicate of; otherwise the kind itself. */
  readonly root: ClauseKind;
  /** The word that opened it, in lower case: because, when, which, and. */
  readonly connector: string;
  /** Index of that word, or -1. */
  readonly connectorAt: number;
  /** An adjunct fronted before the subject: `In France`. */
  readonly lead: Range | null;
  readonly subject: Range;
  readonly verb: VerbGroup;
  /** Adverbs between subject and verb. */
  readonly adverbs: readonly number[];
  /** The predicate after the verb group. */
  readonly rest: Range;
  /** Whether the subject could be made out well enough to ask about. */
  readonly sound: boolean;
}

/** Shallow clause analysis; empty when the sentence defeats it. */
export function readClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const start = skipLinkingOpener(tokens);
  const aside = bracketed(tokens);
  const groups = findVerbGroups(tokens, start, end, aside);
  const bounded = boundClauses(tokens, groups, start, aside);
  if (bounded === null) return [];
  const clauses: Clause[] = [];
  let lastSubject: Range | null = null;
  bounded.forEach((entry, index) => {
    const clause = buildClause({ tokens, bounded, aside, start, end, clauses }, entry, index, lastSubject);
    clauses.push(clause);
    if (clause.kind !== 'same-subject' && clause.kind !== 'relative' && clause.kind !== 'complement')
      lastSubject = clause.sound ? clause.subject : null;
  });
  return withParticiples(tokens, clauses);
}

/** Index of the first token after `Thus,`, `As a result,` and the like. */
export function skipLinkingOpener(tokens: readonly Token[]): number {
  let start = 0;
  while (start < tokens.length && !/[\p{L}\d]/u.test(tokens[start]?.text ?? '')) start += 1;
  for (let round = 0; round < 2; round += 1) {
    const next = afterOpener(tokens, start);
    if (next === start) break;
    start = next;
  }
  return start;
}

function afterOpener(tokens: readonly Token[], start: number): number {
  const ahead = tokens.slice(start, start + 4).map((token) => token.lower);
  for (const opener of LINKING_OPENERS) {
    const words = opener.split(' ');
    if (!words.every((word, index) => ahead[index] === word)) continue;
    const after = tokens[start + words.length];
    if (after?.text === ',' || after?.text === ':') return start + words.length + 1;
    if (BARE_OPENERS.has(opener) && after?.tag !== 'ADJ' && after?.tag !== 'ADV') return start + words.length;
  }
  return start;
}

/** Marks tokens in round brackets, or between a pair of spaced dashes. */
function bracketed(tokens: readonly Token[]): boolean[] {
  let depth = 0;
  const aside = tokens.map((token) => {
    if (token.text === '(' || token.text === '[') depth += 1;
    const inside = depth > 0;
    if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    return inside;
  });
  const dashes = tokens
    .filter((token) => /^[—–-]$/.test(token.text) && token.spaced)
    .map((token) => token.index);
  const [opening, closing] = dashes;
  if (dashes.length === 2 && opening !== undefined && closing !== undefined)
    aside.fill(true, opening, closing + 1);
  return aside;
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly bounded: readonly BoundedGroup[];
  readonly aside: readonly boolean[];
  readonly start: number;
  readonly end: number;
  readonly clauses: readonly Clause[];
}

function buildClause(
  around: Surroundings,
  { group, boundary }: BoundedGroup,
  index: number,
  lastSubject: Range | null,
): Clause {
  const { tokens, clauses } = around;
  const opened = openClause(around, { group, boundary }, index);
  const rest: Range = [group.end, predicateEnd(around, group, index, opened.kind)];
  const previous = clauses.at(-1);
  const root = opened.kind === 'same-subject' ? (previous?.root ?? 'main') : opened.kind;
  const base = {
    kind: opened.kind,
    root,
    connector: opened.connector,
    connectorAt: boundary.at,
    verb: group,
    rest,
  };
  if (opened.kind === 'same-subject')
    return { ...base, lead: null, subject: lastSubject ?? [0, 0], adverbs: [], sound: lastSubject !== null };
  const bare = tokens.slice(opened.start, group.start);
  if (opened.kind === 'relative' && bare.every((token) => token.tag === 'ADV')) {
    const antecedent = antecedentOf(tokens, boundary.at, opened.connector);
    return {
      ...base,
      lead: null,
      subject: antecedent ?? [0, 0],
      adverbs: bare.map((token) => token.index),
      sound: antecedent !== null,
    };
  }
  const { subject, adverbs } = trimAdverbs(tokens, [opened.start, group.start]);
  const split = splitLead(tokens, subject, opened.kind);
  const sound = split.sound && isSubject(tokens, split.subject, boundary.opening === 'resumed');
  return { ...base, lead: split.lead, subject: split.subject, adverbs, sound };
}

interface Opened {
  readonly kind: ClauseKind;
  readonly connector: string;
  readonly start: number;
}

function openClause(around: Surroundings, { group, boundary }: BoundedGroup, index: number): Opened {
  const { tokens, start } = around;
  const connector = tokens[boundary.at]?.lower ?? '';
  const after = boundary.at + 1;
  switch (boundary.opening) {
    case 'start':
      return { kind: 'main', connector: '', start };
    case 'subordinator':
      return { kind: 'subordinate', connector, start: after };
    case 'relative':
      return { kind: 'relative', connector, start: after };
    case 'complementiser':
      return { kind: 'complement', connector, start: after };
    case 'contact-relative':
      return { kind: 'relative', connector: '', start: after };
    case 'contact-complement':
      return { kind: 'complement', connector: '', start: after };
    case 'same-subject':
      return { kind: 'same-subject', connector, start: group.start };
    case 'coordinate':
    case 'semicolon':
      return coordinate(around, connector, boundary.at);
    case 'after-fronted':
    case 'spliced':
      return { kind: 'main', connector: '', start: after };
    case 'resumed':
      return resumed(around, index);
  }
}

/** `because A and B`: without a comma, a clause coordinated to a subordinate one is subordinate too. */
function coordinate({ tokens, clauses }: Surroundings, connector: string, at: number): Opened {
  const previous = clauses.at(-1);
  const embedded =
    previous !== undefined &&
    (previous.root === 'subordinate' || previous.root === 'relative' || previous.root === 'complement');
  if (embedded && tokens[at - 1]?.text !== ',' && connector !== 'but' && tokens[at]?.tag === 'CCONJ')
    return { kind: 'subordinate', connector: `+${previous.connector}`, start: at + 1 };
  return { kind: 'coordinate', connector, start: at + 1 };
}

/** A verb whose subject was interrupted by a relative clause: the subject starts where the last clause did. */
function resumed({ tokens, bounded, aside, start }: Surroundings, index: number): Opened {
  let before = index - 1;
  while (before >= 0) {
    const opening = bounded[before]?.boundary.opening;
    if (opening === undefined || !(isEmbedded(opening) || opening === 'resumed')) break;
    before -= 1;
  }
  const host = bounded[before];
  if (host === undefined) return { kind: 'main', connector: '', start };
  const from = host.group.end;
  const relativeAt = bounded[index - 1]?.boundary.at ?? from;
  for (let at = relativeAt - 1; at >= from; at -= 1) {
    const mark = markAt(tokens, at, aside);
    if (mark === 'subordinator')
      return { kind: 'subordinate', connector: tokens[at]?.lower ?? '', start: at + 1 };
    if (mark === 'conjunction' || tokens[at]?.text === ',')
      return { kind: 'coordinate', connector: '', start: at + 1 };
  }
  return { kind: 'coordinate', connector: '', start: from };
}

function predicateEnd(
  { tokens, bounded, end: sentenceEnd }: Surroundings,
  group: VerbGroup,
  index: number,
  kind: ClauseKind,
): number {
  let end = sentenceEnd;
  for (const next of bounded.slice(index + 1)) {
    const { opening, at } = next.boundary;
    if (opening === 'resumed') {
      end = Math.min(end, next.group.start);
      break;
    }
    if (at < 0) continue;
    end = at + (opening === 'contact-relative' || opening === 'contact-complement' ? 1 : 0);
    if (opening === 'relative' && tokens[end - 1]?.tag === 'ADP') end -= 1;
    break;
  }
  if (kind === 'main' || kind === 'coordinate' || kind === 'same-subject') {
    for (let at = group.end + 1; at < end; at += 1) {
      if (isWord(tokens[at], 'because', 'although', 'whereas') && !isWord(tokens[at + 1], 'of')) end = at;
    }
  }
  while (
    end > group.end &&
    (/^[,;:—–]$/.test(tokens[end - 1]?.text ?? '') || tokens[end - 1]?.tag === 'CCONJ')
  )
    end -= 1;
  return end;
}

/** The noun phrase before a relative pronoun. */
function antecedentOf(tokens: readonly Token[], at: number, connector: string): Range | null {
  let head = at - 1;
  const comma = tokens[head]?.text === ',';
  if (comma) head -= 1;
  if (tokens[head]?.tag === 'NUM' && isWord(tokens[head - 1], 'in')) head -= 2;
  let start = head;
  while (
    start > 0 &&
    (hasTag(tokens[start - 1], 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'GEN') ||
      (isWord(tokens[start - 1], 'of') && connector !== 'who'))
  )
    start -= 1;
  if (isWord(tokens[start], 'of')) start += 1;
  const named = tokens.slice(start, head + 1).some((token) => token.tag === 'PROPN');
  return isNoun(tokens[head]) && (!comma || named) ? [start, head + 1] : null;
}

function trimAdverbs(tokens: readonly Token[], [start, end]: Range): { subject: Range; adverbs: number[] } {
  const adverbs: number[] = [];
  let at = end;
  while (at > start) {
    const token = tokens[at - 1];
    if (isWord(token, 'himself', 'herself', 'itself', 'themselves')) void token;
    else if (token?.tag === 'ADV' && token.lower !== 'both') adverbs.unshift(at - 1);
    else if (token?.text === ',' && tokens.slice(start, at - 1).some((other) => other.text === ','))
      void token;
    else break;
    at -= 1;
  }
  return { subject: [start, at], adverbs };
}

const FRONTING = new Set(
  'after following unlike like despite during since before until from on in by at under with within throughout through as for between among over'.split(
    ' ',
  ),
);

interface Split {
  readonly lead: Range | null;
  readonly subject: Range;
  readonly sound: boolean;
}

/** Separates a fronted adjunct from the subject: `In France | the Popular Front`. */
function splitLead(tokens: readonly Token[], range: Range, kind: ClauseKind): Split {
  let [start] = range;
  const end = range[1];
  while (
    start < end &&
    (tokens[start]?.text === ',' || (tokens[start]?.tag === 'CCONJ' && kind !== 'coordinate'))
  )
    start += 1;
  const first = tokens[start];
  if (first === undefined || start >= end) return { lead: null, subject: [start, end], sound: true };
  const fronted =
    !isNoun(first) &&
    (first.tag === 'ADP' ||
      first.tag === 'SCONJ' ||
      (first.tag === 'VERB' && isIngForm(first)) ||
      FRONTING.has(first.lower));
  if (fronted) return splitFrontedPhrase(tokens, start, end);
  if (
    first.tag === 'ADV' &&
    end - start > 1 &&
    !isWord(first, 'more', 'most', 'less', 'around', 'about', 'almost', 'nearly', 'over')
  ) {
    const next = tokens[start + 1]?.text === ',' ? start + 2 : start + 1;
    const modifies = next === start + 1 && hasTag(tokens[next], 'ADJ', 'VERB', 'ADV', 'NUM');
    return { lead: null, subject: modifies ? [start, end] : [next, end], sound: true };
  }
  return { lead: null, subject: [start, end], sound: true };
}

function splitFrontedPhrase(tokens: readonly Token[], start: number, end: number): Split {
  for (let at = start + 1; at < end; at += 1) {
    if (tokens[at]?.text === ',' && opensSubject(tokens, at + 1, start, end))
      return { lead: [start, at], subject: [at + 1, end], sound: true };
  }
  const dated = dateLeadEnd(tokens, start);
  if (dated > start && dated < end) return { lead: [start, dated], subject: [dated, end], sound: true };
  let at = start + 1;
  while (at < end && hasTag(tokens[at], 'DET', 'ADJ', 'NUM')) at += 1;
  while (at < end && (isNoun(tokens[at]) || tokens[at]?.tag === 'NUM')) at += 1;
  if (at < end && hasTag(tokens[at], 'DET', 'PRON'))
    return { lead: [start, at], subject: [at, end], sound: true };
  return { lead: null, subject: [start, end], sound: false };
}

/** End of `In 1923` or `In January 1923` at the start of a clause without a comma after it. */
function dateLeadEnd(tokens: readonly Token[], start: number): number {
  if (!isWord(tokens[start], 'in', 'on', 'by', 'since', 'from')) return start;
  for (let at = start + 1; at < start + 4; at += 1)
    if (/^(1\d|20)\d\d$/.test(tokens[at]?.text ?? '')) return at + 1;
  return start;
}

/** Whether the words after a comma open the subject rather than carry on a list within the fronted phrase. */
function opensSubject(tokens: readonly Token[], at: number, start: number, end: number): boolean {
  const next = tokens[at];
  if (
    !hasTag(next, 'DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM') ||
    (next?.tag === 'ADJ' && tokens[at + 1]?.text === ',')
  )
    return false;
  const remainder = tokens.slice(at, end);
  const commas = remainder.filter((token) => token.text === ',').length;
  const comma = remainder.findIndex((token) => token.text === ',');
  const listGoesOn =
    commas === 1 &&
    remainder.at(-1)?.text !== ',' &&
    tokens.slice(start, at).some(isNoun) &&
    isWord(remainder[comma + 1], 'and', 'or');
  return !listGoesOn;
}

function isSubject(tokens: readonly Token[], [start, end]: Range, resumedSubject: boolean): boolean {
  const subject = tokens.slice(start, end);
  const first = subject[0];
  const last = subject.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!subject.some((token) => isNoun(token) || hasTag(token, 'PRON', 'NUM', 'DET'))) return false;
  if (hasTag(first, 'ADP', 'CCONJ', 'PUNCT')) return false;
  if (subject.some((token) => /^[;:]$/.test(token.text))) return false;
  if (resumedSubject) return true;
  const verbInside = subject.some(
    (token, index) =>
      token.tag === 'AUX' ||
      (token.tag === 'VERB' && isThirdPerson(token) && !isWord(subject[index - 1], 'to')),
  );
  if (verbInside) return false;
  return (
    !hasTag(last, 'ADP', 'DET', 'CCONJ', 'ADJ') || subject.every((token) => hasTag(token, 'DET', 'PRON'))
  );
}

/** Turns `, pursued by X and rejected in 1939` after the main clause into clauses of their own. */
function withParticiples(tokens: readonly Token[], clauses: readonly Clause[]): Clause[] {
  const index = clauses.findIndex((clause) => clause.kind === 'main' && clause.sound);
  const main = clauses[index];
  if (main === undefined) return [...clauses];
  const comma = participleComma(tokens, main.rest);
  if (comma < 0) return [...clauses];
  const [, end] = main.rest;
  const cuts = [comma + 1];
  for (let at = comma + 2; at < end; at += 1) {
    if (tokens[at]?.tag !== 'CCONJ') continue;
    let verb = at + 1;
    while (tokens[verb]?.tag === 'ADV') verb += 1;
    if (verb < end && tokens[verb]?.tag === 'VERB' && isPastForm(tokens[verb])) cuts.push(verb);
  }
  const participles = cuts.map((cut, order) =>
    participleClause(tokens, main.subject, cut, cuts[order + 1] ?? end),
  );
  const shortened = { ...main, rest: [main.rest[0], comma] as const };
  return [...clauses.slice(0, index), shortened, ...clauses.slice(index + 1), ...participles];
}

function participleComma(tokens: readonly Token[], [start, end]: Range): number {
  for (let at = start; at < end; at += 1) {
    const verb = tokens[at + 1];
    if (tokens[at]?.text !== ',' || verb?.tag !== 'VERB' || !isPastForm(verb)) continue;
    if (!isWord(tokens[at + 2], 'by', 'in', 'through', 'with', 'at', 'on', 'to', 'as')) continue;
    if (isWord(tokens[at + 2], 'by') && tokens[at + 3]?.tag === 'VERB') continue;
    return at;
  }
  return -1;
}

function participleClause(tokens: readonly Token[], subject: Range, verb: number, limit: number): Clause {
  let end = limit;
  while (end > verb + 1 && hasTag(tokens[end - 1], 'ADV', 'CCONJ')) end -= 1;
  const adverbs: number[] = [];
  for (let at = verb - 1; tokens[at]?.tag === 'ADV'; at -= 1) adverbs.unshift(at);
  const group: VerbGroup = {
    start: verb,
    end: verb + 1,
    head: verb,
    auxiliaries: [],
    negated: false,
    passive: true,
    copula: false,
    unsure: false,
    haveTo: null,
  };
  return {
    kind: 'participle',
    root: 'participle',
    connector: '',
    connectorAt: -1,
    lead: null,
    subject,
    verb: group,
    adverbs,
    rest: [verb + 1, end],
    sound: true,
  };
}
