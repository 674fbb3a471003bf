import { boundClauses, isEmbedded, markAt, type BoundedGroup } from './clause-boundaries';
import type { Clause, ClauseKind } from './clause-shape';
import { antecedentOf, isSubject, splitLead, trimAdverbs, withoutInterruption } from './clause-subjects';
import { clausesOfWhole } from './grammar/whole-sentence';
import { skipLinkingOpener } from './linking-openers';
import { withParticiples } from './participle-clauses';
import type { Sentence } from './sentence';
import { isWord, type Range, type Token } from './token';
import { findVerbGroups, type VerbGroup } from './verb-groups';

/** Shallow clause analysis; empty when the sentence defeats it. */
export function readClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const start = skipLinkingOpener(tokens);
  const aside = bracketed(tokens);
  const whole = clausesOfWhole(tokens, start, end, aside);
  if (whole !== null) return withParticiples(tokens, whole);
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

/** Marks tokens in round brackets, or between a pair of spaced dashes. */
function bracketed(tokens: readonly Token[]): boolean[] {
  const aside: boolean[] = [];
  const dashes: number[] = [];
  let depth = 0;
  for (const { index, text, spaced } of tokens) {
    if (text === '(' || text === '[') depth += 1;
    aside.push(depth > 0);
    if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    if (spaced && /^[—–-]$/.test(text)) dashes.push(index);
  }
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
  // `says women have had …, and identified …`: behind a comma the one who says goes on.
  const goesOn = previous?.kind === 'complement' && tokens[boundary.at - 1]?.text === ',';
  const before = goesOn ? clauses.findLast((clause) => clause.kind !== 'complement') : previous;
  const root = opened.kind === 'same-subject' ? (before?.root ?? 'main') : opened.kind;
  const base = {
    kind: opened.kind,
    root,
    connector: opened.connector,
    connectorAt: boundary.at,
    verb: group,
    rest,
  };
  // `, which split the party and led to his fall`: the second predicate is of the same *which*.
  if (opened.kind === 'same-subject' && previous?.root === 'relative')
    return { ...base, lead: null, subject: previous.subject, adverbs: [], sound: previous.sound };
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
  const { subject: bareSubject, dated } = withoutInterruption(tokens, split.subject);
  const sound = split.sound && isSubject(tokens, bareSubject, boundary.opening === 'resumed');
  return { ...base, lead: split.lead ?? dated, subject: bareSubject, adverbs, sound };
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
      return { kind: 'main', connector: '', start: afterColon(tokens, start, group.start) };
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

/** `Studies agree: Hooper found …`: what stands before a colon without a verb of its own is a heading to the clause. */
function afterColon(tokens: readonly Token[], start: number, verb: number): number {
  for (let at = verb - 1; at > start; at -= 1) if (tokens[at]?.text === ':') return at + 1;
  return start;
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
    // A resumed clause is whole: what follows resumes one that opened after it.
    if (opening === undefined || !isEmbedded(opening)) break;
    before -= 1;
  }
  const host = bounded[before];
  if (host === undefined) return { kind: 'main', connector: '', start };
  const from = host.group.end;
  const relativeAt = bounded[index - 1]?.boundary.at ?? from;
  const comma = tokens[relativeAt - 1]?.text === ',' ? 2 : 1;
  for (let at = relativeAt - comma; at >= from; at -= 1) {
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
    const unmarked =
      opening === 'contact-relative' ||
      opening === 'contact-complement' ||
      (opening === 'after-fronted' && tokens[at]?.text !== ',');
    end = at + (unmarked ? 1 : 0);
    if (opening === 'relative' && tokens[end - 1]?.tag === 'ADP') end -= 1;
    break;
  }
  if (kind === 'main' || kind === 'coordinate' || kind === 'same-subject') {
    for (let at = group.end + 1; at < end; at += 1) {
      if (tokens[at]?.tag === 'REL' && tokens[at - 1]?.text === ',') end = at;
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
