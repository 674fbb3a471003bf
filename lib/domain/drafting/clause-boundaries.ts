import { RELATIVES, SOFT_SUBORDINATORS, SUBORDINATORS } from './lexicon/closed-classes';
import { UNCHANGING } from './lexicon/irregular-verbs';
import { hasTag, isIngForm, isNoun, isPastForm, isThirdPerson, isWord, type Token } from './token';
import type { VerbGroup } from './verb-groups';

/** What opens a clause, and so what kind of clause it is. */
export type Opening =
  | 'start'
  | 'subordinator'
  | 'relative'
  | 'complementiser'
  | 'contact-relative'
  | 'contact-complement'
  | 'same-subject'
  | 'coordinate'
  | 'semicolon'
  | 'after-fronted'
  | 'resumed'
  | 'spliced';

export interface Boundary {
  /** Index of the token that opens the clause; -1 when the clause opens the sentence or resumes one. */
  readonly at: number;
  readonly opening: Opening;
}

type Mark = 'relative' | 'complementiser' | 'subordinator' | 'conjunction' | 'semicolon';

const CAN_TAKE_ING = new Set(['after', 'before', 'since', 'while', 'when', 'as', 'by', 'until']);
const CLEAR_SUBORDINATORS = new Set(
  'because when while whilst although though if unless whereas where until since so after before once as what how why whether'.split(
    ' ',
  ),
);

/** The kind of clause mark that a token is, if any. */
export function markAt(tokens: readonly Token[], at: number, aside: readonly boolean[]): Mark | null {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined || aside[at] === true) return null;
  if (token.tag === 'REL') return 'relative';
  if (
    RELATIVES.has(token.lower) &&
    token.lower === 'that' &&
    next !== undefined &&
    next.lower !== 'of' &&
    token.tag !== 'DET'
  )
    return isNoun(previous) ? 'relative' : 'complementiser';
  if (isWord(token, 'where', 'when') && isNoun(previous) && token.tag !== 'SCONJ') return 'subordinator';
  if (SUBORDINATORS.has(token.lower)) {
    if (next !== undefined && isIngForm(next) && CAN_TAKE_ING.has(token.lower)) return null;
    const asOther =
      token.lower === 'as' &&
      (isWord(previous, 'such') ||
        isWord(next, 'well', 'far', 'long', 'soon') ||
        isWord(tokens[at + 2], 'result', 'consequence'));
    if ((token.tag === 'SCONJ' || CLEAR_SUBORDINATORS.has(token.lower)) && !asOther) return 'subordinator';
  }
  if (token.tag === 'CCONJ') return 'conjunction';
  if (/^[;:—–]$/.test(token.text)) return 'semicolon';
  return null;
}

interface MarkedToken {
  readonly at: number;
  readonly mark: Mark;
}

export interface BoundedGroup {
  readonly group: VerbGroup;
  readonly boundary: Boundary;
}

/**
 * Decides where the clause of each verb group opens; groups that turn out to be participles or parts of an
 * infinitive are left out. Returns null when the sentence defeats the analysis.
 */
export function boundClauses(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  start: number,
  aside: readonly boolean[],
): BoundedGroup[] | null {
  const kept: BoundedGroup[] = [];
  for (const group of groups) {
    const last = kept.at(-1);
    const marks = marksBetween(tokens, last?.group.end ?? start, group, start, aside);
    if (last === undefined) {
      const opener =
        marks.find((mark) => mark.mark === 'subordinator' && mark.at === start) ??
        marks.findLast((mark) => mark.mark === 'relative');
      kept.push({
        group,
        boundary: opener === undefined ? { at: -1, opening: 'start' } : asBoundary(opener),
      });
      continue;
    }
    const decision = decide(tokens, kept, last, group, marks, start);
    if (decision === 'skip') continue;
    if (decision === 'give-up') return null;
    if (decision === 'replace-last') {
      kept.pop();
      kept.push({ group, boundary: last.boundary });
    } else kept.push({ group, boundary: decision });
  }
  return kept;
}

const asBoundary = ({ at, mark }: MarkedToken): Boundary => ({
  at,
  opening: mark === 'conjunction' ? 'coordinate' : mark,
});

function marksBetween(
  tokens: readonly Token[],
  from: number,
  group: VerbGroup,
  start: number,
  aside: readonly boolean[],
): MarkedToken[] {
  const marks: MarkedToken[] = [];
  for (let at = from; at < group.start; at += 1) {
    const mark = markAt(tokens, at, aside);
    if (mark !== null && (mark !== 'subordinator' || subordinates(tokens, at, group, start)))
      marks.push({ at, mark });
  }
  return marks;
}

const OFTEN_PREPOSITIONS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'like']);

/** A subordinator has a subject between it and its verb; `after the war, …` has none of its own. */
function subordinates(tokens: readonly Token[], at: number, group: VerbGroup, start: number): boolean {
  const between = tokens.slice(at + 1, group.start);
  const preposition = OFTEN_PREPOSITIONS.has(tokens[at]?.lower ?? '') && at !== start;
  if (
    preposition &&
    (between.some((token) => token.text === ',' || token.text === '(') || between.length > 11)
  )
    return false;
  return between.some((token) => isNoun(token) || hasTag(token, 'PRON', 'DET'));
}

type Decision = Boundary | 'skip' | 'replace-last' | 'give-up';

function decide(
  tokens: readonly Token[],
  kept: readonly BoundedGroup[],
  last: BoundedGroup,
  group: VerbGroup,
  marks: readonly MarkedToken[],
  start: number,
): Decision {
  const soft = (mark: MarkedToken): boolean =>
    mark.mark === 'subordinator' &&
    SOFT_SUBORDINATORS.has(tokens[mark.at]?.lower ?? '') &&
    tokens[mark.at]?.tag !== 'SCONJ';
  const hard = marks.filter((mark) => mark.mark !== 'conjunction' && !soft(mark));
  const strong =
    hard.find((mark) => mark.mark === 'complementiser') ??
    hard.at(-1) ??
    marks.findLast((mark) => mark.mark !== 'conjunction');
  const conjunction = clauseConjunction(tokens, marks, group);
  const direct =
    conjunction !== undefined &&
    tokens
      .slice(conjunction.at + 1, group.start)
      .every((token) => hasTag(token, 'ADV', 'NEG') || token.text === ',');
  if (direct) return decideDirect(tokens, kept, last, group, conjunction.at);

  const hasMain = kept.some((entry) => entry.boundary.opening === 'after-fronted');
  const fronted = last.boundary.opening === 'subordinator' && last.boundary.at === start && !hasMain;
  if (strong === undefined && fronted) {
    const comma = subjectComma(tokens, last.group.end, group.start);
    if (comma >= 0) return { at: comma, opening: 'after-fronted' };
    // `When she arrives she is …`: a pronoun in the nominative opens the main clause by itself.
    if (
      isWord(tokens[group.start - 1], 'it', 'he', 'she', 'they', 'we', 'i') &&
      group.start - 1 >= last.group.end
    )
      return { at: group.start - 2, opening: 'after-fronted' };
  }
  if (strong !== undefined) return asBoundary(strong);
  const splice = spliceAt(tokens, last, group);
  if (splice !== null) return splice;
  if (conjunction !== undefined) {
    const decision = decideConjunction(tokens, group, conjunction.at);
    if (decision !== null) return decision;
  }
  const comma = group.start - 1;
  if (
    tokens[comma]?.text === ',' &&
    comma >= last.group.end &&
    !isEmbedded(last.boundary.opening) &&
    !group.unsure
  )
    return { at: comma, opening: 'same-subject' };
  if (resumesAfterAside(tokens, kept, last, group)) return { at: -1, opening: 'resumed' };
  const said = saidWithoutThat(tokens, last, group);
  if (said !== null) return said;
  const contact = contactClause(tokens, last, group, conjunction?.at ?? -1);
  if (contact !== null) return contact;
  const lastComma = commaBefore(tokens, group.start, last.group.end);
  if (lastComma >= 0 && last.boundary.opening === 'subordinator')
    return { at: lastComma, opening: 'after-fronted' };
  if (group.unsure && wasParticiple(tokens, last.group, group)) return 'replace-last';
  if (group.unsure) return 'skip';
  if (isEmbedded(last.boundary.opening)) return { at: -1, opening: 'resumed' };
  if (last.group.unsure) return 'replace-last';
  if (lastComma >= 0) return { at: lastComma, opening: 'spliced' };
  return 'give-up';
}

/** `Lee, whose mill was built in 1837, used water`: the relative between commas came before the verb of its noun. */
function resumesAfterAside(
  tokens: readonly Token[],
  kept: readonly BoundedGroup[],
  last: BoundedGroup,
  group: VerbGroup,
): boolean {
  const { at, opening } = last.boundary;
  if (opening !== 'relative' || tokens[at - 1]?.text !== ',' || tokens[group.start - 1]?.text !== ',')
    return false;
  if (!hasTag(tokens[group.end], 'DET', 'PRON', 'ADJ', 'NUM', 'NOUN', 'PROPN')) return false;
  const host = kept.at(-2);
  // Between the verb before and the noun of the relative stands what opens a clause of its own.
  return (
    host === undefined ||
    tokens
      .slice(host.group.end, at - 1)
      .some(
        (token) =>
          token.tag === 'SCONJ' || (token.text === ',' && token.index < at - 2) || token.text === ';',
      )
  );
}

export const isEmbedded = (opening: Opening): boolean =>
  opening === 'relative' ||
  opening === 'complementiser' ||
  opening === 'contact-relative' ||
  opening === 'contact-complement';

/** The conjunction that opens the clause: one after a comma, when the later ones only join its subject. */
function clauseConjunction(
  tokens: readonly Token[],
  marks: readonly MarkedToken[],
  group: VerbGroup,
): MarkedToken | undefined {
  const conjunctions = marks.filter((mark) => mark.mark === 'conjunction');
  const last = conjunctions.at(-1);
  const direct =
    last !== undefined &&
    tokens.slice(last.at + 1, group.start).every((token) => hasTag(token, 'ADV', 'NEG'));
  const afterComma = conjunctions.findLast(
    ({ at }) => tokens[at - 1]?.text === ',' && hasTag(tokens[at + 1], 'DET', 'NOUN', 'PROPN', 'ADJ'),
  );
  const clean =
    afterComma !== undefined &&
    !tokens.slice(afterComma.at + 1, group.start).some((token) => token.text === ',');
  return clean && !direct ? afterComma : last;
}

/** `and` straight before the verb: a second predicate, unless it carries on an infinitive or a list of participles. */
function decideDirect(
  tokens: readonly Token[],
  kept: readonly BoundedGroup[],
  last: BoundedGroup,
  group: VerbGroup,
  conjunction: number,
): Decision {
  const verb = tokens[group.start];
  if (tensesClash(tokens, last.group, group)) return 'skip';
  const keptStarts = new Set(kept.map((entry) => entry.group.start));
  if (group.unsure) {
    for (let at = last.group.end; at < conjunction; at += 1) {
      const next = tokens[at + 1];
      if (tokens[at]?.text === ',' && next?.tag === 'VERB' && isPastForm(next) && !keptStarts.has(at + 1))
        return 'skip';
    }
  }
  if (verb?.tag === 'VERB' && !isPastForm(verb) && !isThirdPerson(verb)) {
    const previous = tokens[last.group.head];
    const finiteBefore = previous !== undefined && (isPastForm(previous) || isThirdPerson(previous));
    const infinitiveBefore = tokens.slice(last.group.end, conjunction).some((token) => token.tag === 'PART');
    // `are narrow and offer little protection`: after a plural, a base form with an object is the next predicate.
    const plural =
      isWord(previous, 'are', 'have') && hasTag(tokens[group.end], 'DET', 'ADJ', 'NOUN') && !infinitiveBefore;
    if (plural && last.group.auxiliaries.length === 0) return { at: conjunction, opening: 'same-subject' };
    if (finiteBefore || last.group.copula || last.group.auxiliaries.length > 0 || infinitiveBefore)
      return 'skip';
  }
  return { at: conjunction, opening: 'same-subject' };
}

/** `agreements made with Norway helped the port`: a past without an object, before one with an object, is a participle. */
function wasParticiple(tokens: readonly Token[], last: VerbGroup, group: VerbGroup): boolean {
  return (
    last.unsure &&
    tokens[last.end]?.tag === 'ADP' &&
    hasTag(tokens[group.end], 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM')
  );
}

/** `sorted the causes into precipitants and triggers`: a present after a past is most likely a plural noun. */
function tensesClash(tokens: readonly Token[], last: VerbGroup, group: VerbGroup): boolean {
  const before = tokens[last.head];
  const verb = tokens[group.start];
  if (before === undefined || verb?.tag !== 'VERB' || last.auxiliaries.length > 0 || last.copula)
    return false;
  return (
    !isPastForm(verb) &&
    isThirdPerson(verb) &&
    isPastForm(before) &&
    !isThirdPerson(before) &&
    !UNCHANGING.has(before.lower)
  );
}

const ADJUNCT_PREPOSITIONS = [
  'by',
  'in',
  'with',
  'as',
  'at',
  'on',
  'from',
  'for',
  'after',
  'through',
  'under',
  'between',
  'during',
];

function decideConjunction(tokens: readonly Token[], group: VerbGroup, at: number): Decision | null {
  const comma = tokens[at - 1]?.text === ',';
  if (isWord(tokens[at], 'or') && !comma) return null;
  const subject = tokens.slice(at + 1, group.start).some((token) => isNoun(token) || token.tag === 'PRON');
  if (group.unsure && tokens[at - 1]?.tag === 'ADJ' && hasTag(tokens[at - 2], 'DET', 'ADJ')) return 'skip';
  if (subject && (!group.unsure || comma || !isWord(tokens[group.end], ...ADJUNCT_PREPOSITIONS)))
    return { at, opening: 'coordinate' };
  return group.unsure ? 'skip' : null;
}

const SPOKEN = new Set(
  'say says said think thinks thought believe believes believed claim claims claimed argue argues argued'.split(
    ' ',
  ),
);

/** `Critics say | other institutions could do these jobs`: what is said, without its *that*. */
function saidWithoutThat(
  tokens: readonly Token[],
  { group: last, boundary }: BoundedGroup,
  group: VerbGroup,
): Boundary | null {
  if (group.unsure || last.passive || isEmbedded(boundary.opening)) return null;
  if (!SPOKEN.has(tokens[last.head]?.lower ?? '') || last.end >= group.start) return null;
  const subject = tokens.slice(last.end, group.start);
  const plain = subject.every((token) => !hasTag(token, 'PUNCT', 'VERB', 'CCONJ', 'SCONJ', 'REL'));
  const opens =
    hasTag(subject[0], 'DET', 'NOUN', 'PROPN', 'ADJ', 'PRON') &&
    subject.some((token) => isNoun(token) || token.tag === 'PRON');
  return plain && opens ? { at: last.end - 1, opening: 'contact-complement' } : null;
}

/** Clauses without a mark: `the land he lost`, `they said it failed`. */
function contactClause(
  tokens: readonly Token[],
  last: BoundedGroup,
  group: VerbGroup,
  conjunction: number,
): Boundary | null {
  let at = -1;
  let opening: Opening = 'contact-relative';
  for (let index = last.group.end; index < group.start; index += 1) {
    const token = tokens[index];
    const previous = tokens[index - 1];
    const told =
      isWord(previous, 'him', 'her', 'them', 'me', 'us') && isWord(token, 'they', 'he', 'she', 'we', 'i');
    if (told || (isWord(token, 'they', 'he', 'she', 'it', 'we', 'i') && hasTag(previous, 'VERB', 'AUX')))
      [at, opening] = [index, 'contact-complement'];
    else if (isWord(token, 'a', 'an', 'the', 'they', 'he', 'she', 'it', 'we') && isNoun(previous))
      [at, opening] = [index, 'contact-relative'];
  }
  if (at < 0) return null;
  const clear =
    conjunction < 0 ||
    (at > conjunction && !tokens.slice(conjunction, at).some((token) => token.text === ','));
  const insideFronted =
    last.boundary.opening === 'subordinator' &&
    tokens.slice(last.group.end, group.start).some((token) => token.text === ',');
  return clear && !insideFronted ? { at: at - 1, opening } : null;
}

function subjectComma(tokens: readonly Token[], from: number, to: number): number {
  let comma = -1;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    comma = at;
    if (tokens.slice(at + 1, to).some((token) => isNoun(token) || token.tag === 'PRON')) break;
  }
  return comma >= 0 && tokens.slice(comma + 1, to).some((token) => isNoun(token) || hasTag(token, 'PRON'))
    ? comma
    : -1;
}

/**
 * `Germany lost 13 per cent of its land, its army was limited`: a past with an object of its own is a verb, so that the
 * next verb behind a comma opens a clause.
 */
function spliceAt(tokens: readonly Token[], last: BoundedGroup, group: VerbGroup): Boundary | null {
  const { group: before, boundary } = last;
  if (!before.unsure || !['start', 'coordinate', 'spliced', 'semicolon'].includes(boundary.opening))
    return null;
  const hasObject =
    hasTag(tokens[before.end], 'DET', 'NUM', 'PROPN', 'PRON') &&
    (isNoun(tokens[before.start - 1]) || hasTag(tokens[before.start - 1], 'NUM'));
  const comma = commaBefore(tokens, group.start, before.end + 1);
  if (!hasObject || comma < 0) return null;
  const and = isWord(tokens[comma + 1], 'and', 'but');
  const subject = tokens.slice(comma + (and ? 2 : 1), group.start);
  if (!subject.some((token) => isNoun(token) || token.tag === 'PRON')) return null;
  return and ? { at: comma + 1, opening: 'coordinate' } : { at: comma, opening: 'spliced' };
}

function commaBefore(tokens: readonly Token[], before: number, from: number): number {
  for (let at = before - 1; at >= from; at -= 1) if (tokens[at]?.text === ',') return at;
  return -1;
}
