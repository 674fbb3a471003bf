import { isAdjective } from './adjectives';
import { isPersonPhrase } from './right-side';
import { isVagueSubject } from './vague-subjects';
import { headOf, isPlural, nounPhraseEnd } from '../noun-phrases';
import { ROLE_NOUNS, UNIQUE_ADJECTIVES } from '../lexicon/word-classes';
import { capitalise, flagsOf, hasOrphan, propose, questionWord } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import {
  hasTag,
  isCapitalised,
  isIngForm,
  isNoun,
  isWord,
  wordCount,
  type Range,
  type Token,
} from '../token';
import type { Candidate } from '../types';

/** Asks what something is or was, where the sentence says so: `X is a Y that …`, `the primary aim was to …`. */
export function definitionInProse(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (clause.verb.negated) return [];
    if (!clause.verb.copula || clause.verb.auxiliaries.length > 0 || !statement.asserted)
      return meaningOf(reading, statement);
    return [
      ...identity(reading, statement),
      ...infinitiveIdentity(reading, statement),
      ...uniqueDescription(reading, statement),
      ...relation(reading, statement),
      ...relatedTo(reading, statement),
      ...thatIdentity(reading, statement),
    ];
  });
}

const POOR_COMPLEMENT =
  /^(a|an|the|another|one) (?:[\w-]+ ){0,2}(factor|reason|cause|issue|example|part|exception|aspect|success|failure|problem|result|case|way|point|answer|key|start|end|same|objection|criticism|advantage|disadvantage|weakness|strength|consequence|feature|sign|argument)s?$/i;

function identity(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, past } = statement;
  const { tokens } = reading;
  const start = clause.rest[0];
  const first = tokens[start];
  if (first === undefined || clause.kind !== 'main' || isIngForm(first)) return [];
  if (
    isWord(
      first,
      'more',
      'most',
      'less',
      'least',
      'as',
      'too',
      'very',
      'so',
      'at',
      'not',
      'no',
      'only',
      'also',
      'such',
      'this',
      'that',
      'these',
      'those',
      'both',
      'all',
    )
  )
    return [];
  const nounEnd = nounPhraseEnd(tokens, start, tokens.length, 'all');
  const nominal = hasTag(first, 'DET', 'NOUN', 'PROPN')
    ? nounEnd > start
    : first.tag === 'ADJ' && nounEnd > start + 1;
  // `proportional to the load` and `brittle even when cold` say what it is like.
  if (RELATING.has(first.lower) || isWord(tokens[start + 1], 'even')) return [];
  const clauseLike = isWord(first, 'what') && tokens[start + 1]?.tag === 'VERB';
  if (!nominal && !clauseLike) return [];
  if (isWord(first, 'what') && !clauseLike) return [];
  const end = clauseLike ? clauseEnd(tokens, start) : definitionEnd(reading, statement);
  const answer: Range = [start, end];
  const text = textOf(reading.sentence, answer);
  if (REMARK.test(text) || isVagueSubject(tokens, clause.subject, subject.text)) return [];
  // `capital intensive`: a quality.
  if (end - start === 2 && hasTag(tokens[end - 1], 'ADJ')) return [];
  // `is a broader concept than growth` compares and does not define.
  if (/\bthan\b|\bas much as\b/.test(text)) return [];
  // `myogenic, i.e. it contracts` says what it is like, and `the motif through which her lies show` speaks of somebody else.
  if (LIKE.test(text) || (!/\p{Lu}/u.test(text) && /\b(?:her|his|him|she|he)\b/.test(text))) return [];
  // `Just as important was Cézanne` stands the other way round.
  if (
    /^(?:just |equally |almost )?as \p{L}+$|^(?:more|most|less|equally|no less) \p{L}+$/iu.test(subject.text)
  )
    return [];
  if (POOR_COMPLEMENT.test(text) || end - start < (past ? 3 : 2) || (past && wordCount(subject.text) > 8))
    return [];
  const { role, flagged } = roleOf(reading, statement);
  if (flagged && role === '') return [];
  // `the oxygen is a by-product`, `the larger group is the ripieno`: which, the sentences before say.
  if (/^the \p{Ll}+$/u.test(subject.text) && end - start <= 2) return [];
  if (COMPARED.test(subject.text) || /^the (?:opposite|same|latter|former|other|rest)$/i.test(subject.text))
    return [];
  // `Sending data is a job …` tells of a doing, and `the motif of her lies` of somebody named before.
  if (
    tokens[clause.subject[0]]?.tag === 'VERB' ||
    (!past && hasOrphan(reading, [start, nounEndOf(reading, start)]))
  )
    return [];
  const isNamed = isCapitalised(tokens[clause.subject[0]]?.text ?? '') && wordCount(subject.text) === 1;
  const person =
    (questionWord(reading, clause.subject) === 'Who' || (isNamed && isPersonPhrase(text))) &&
    !isPlural(tokens, clause.subject) &&
    // `A tribune was a magistrate`: what any of them was.
    !isWord(tokens[clause.subject[0]], 'a', 'an');
  // `Bentham was a hedonist` is one of the many things he was.
  if (person && end - start < 4) return [];
  const head = tokens[clause.verb.head]?.lower ?? 'is';
  const term = person && isNamed ? textOf(reading.sentence, clause.subject) : asTerm(reading, statement);
  const front = `${person ? 'Who' : isCurve(reading, clause.subject) ? 'What shape' : 'What'} ${head} ${term}${role}${statement.lead}?`;
  return propose(reading, past ? 'what-was' : 'what-is', capitalise(front), answer, {
    flags: flagsOf(statement),
  });
}

/** `A graph of rate against concentration is a straight line`. */
const isCurve = ({ tokens }: Reading, subject: Range): boolean =>
  isWord(tokens[headOf(tokens, subject)], 'graph', 'curve', 'plot', 'line', 'trace');

/** What the writer thinks of a thing, or how it stands to something named before. */
const REMARK =
  /^(?:half|twice|double|three times|a quarter of) |^(?:an?|the) (?:very |quite |rather )?(?:difficult|good|bad|poor|great|hard|easy|useful|important|controversial|remote|other|half[- ]way|example|case study)\b|^the (?:opposite|reverse|same)\b(?! of\b)/i;

/** A bare quality before what it means. */
const LIKE = /^\p{Ll}+(?:ic|ous|ive|able|ible|less|ful|ent|ant), (?:i\.e|that is|so|in that|meaning)\b/u;

/** End of the noun phrase that opens a complement. */
const nounEndOf = ({ tokens }: Reading, start: number): number =>
  Math.max(start + 1, nounPhraseEnd(tokens, start, tokens.length, 'all'));

const COMPARED =
  /^the (?:larger|smaller|greater|bigger|older|younger|earlier|later|higher|stronger|weaker|wider|shorter|longer|former|latter|other) \p{Ll}+$/iu;

/** `Strategy` as a heading-like subject of one word reads as a term, in lower case. */
function asTerm(reading: Reading, { clause, subject }: Statement): string {
  return isRole(reading, clause.subject) ? subject.text.replace(/^an? /, 'one ') : subject.text;
}

/** `what remains after losses and is available to the next level`: all up to a comma. */
function clauseEnd(tokens: readonly Token[], start: number): number {
  const stop = tokens.findIndex((token, at) => at > start && /^[,;:.!]$/.test(token.text));
  return stop < 0 ? tokens.length : stop;
}

/** The complement with the clauses that define it, up to a contrast or a long aside. */
function definitionEnd(reading: Reading, { clause, index }: Statement): number {
  const { tokens } = reading;
  let end = conditionEnd(reading, index, extentEnd(reading, index));
  // `s⁻¹, for second order …`: another case with another answer.
  const other = tokens.findIndex(
    ({ text }, at) =>
      text === ',' &&
      at > clause.rest[0] &&
      isWord(tokens[at + 1], 'for') &&
      /^(?:second|third|another|other|the|an?)$/.test(tokens[at + 2]?.text ?? ''),
  );
  if (
    other > 0 &&
    other < end &&
    /\d|[⁻¹²³]/.test(
      tokens
        .slice(clause.rest[0], other)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    end = other;
  // `a molecule, usually a protein, that triggers …`: what sets it apart comes behind the aside.
  if (tokens[end]?.text === ',' && isWord(tokens[end + 1], 'that') && tokens[end + 2]?.tag === 'VERB')
    end = clauseEnd(tokens, end);
  for (let at = clause.rest[0] + 1; at < end; at += 1)
    if (beginsAnother(tokens, clause.rest[0], at)) end = at;
  for (let at = clause.rest[0] + 4; at < end; at += 1) {
    if (tokens[at]?.text === ',' && isWord(tokens[at + 1], 'making', 'so', 'although', 'while', 'but'))
      end = at;
    // `standard candles as they all reach …`: the reason.
    if (isWord(tokens[at], 'as') && isWord(tokens[at + 1], 'it', 'they', 'he', 'she', 'there')) end = at;
    if (/^[;—–]$/.test(tokens[at]?.text ?? '')) end = at;
  }
  return end;
}

/** `points of rest, antinodes points of …`, `the acid and salt the product`, `…, and Mill used …`: of another thing, or what somebody did. */
function beginsAnother(tokens: readonly Token[], start: number, at: number): boolean {
  const comma = tokens[at]?.text === ',';
  if (!comma && !isWord(tokens[at], 'and')) return false;
  const next = comma && isWord(tokens[at + 1], 'and', 'while', 'whereas') ? at + 2 : at + 1;
  if (comma && hasTag(tokens[next], 'PROPN') && tokens[next + 1]?.tag === 'VERB') return true;
  const head = tokens.slice(start, at).find(isNoun);
  const thing = hasTag(tokens[next], 'DET') ? next + 1 : next;
  const behind = tokens[thing + 1];
  return (
    isNoun(tokens[thing]) &&
    behind !== undefined &&
    (hasTag(behind, 'DET') || (head !== undefined && behind.lower === head.lower && comma))
  );
}

/** `a factor that limits a reaction when it is in short supply`: the condition is part of what it is. */
function conditionEnd(reading: Reading, index: number, end: number): number {
  for (const [at, next] of reading.clauses.entries()) {
    const hangs =
      next.kind === 'subordinate' &&
      ['when', 'if', 'where', 'whereby', 'until', 'as', 'after', 'before', 'once', 'unless', 'than'].includes(
        next.connector,
      );
    // `a prediction that comes true because it was made`: the reason belongs to the definition; elsewhere it does not.
    const reason =
      next.connector === 'because' &&
      reading.clauses.slice(index + 1, at).some(({ kind }) => kind === 'relative');
    if (at > index && (hangs || reason) && next.connectorAt <= end + 1 && next.connectorAt >= end)
      return extentEnd(reading, at);
  }
  return end;
}

const isRole = (reading: Reading, subject: Range): boolean => {
  const head = headOf(reading.tokens, subject);
  // `the work function` is a term of its own.
  const compound = isNoun(reading.tokens[head - 1]);
  return head === subject[1] - 1 && !compound && ROLE_NOUNS.has(reading.tokens[head]?.lower ?? '');
};

const undated = (text: string): string =>
  text.replace(/ (?:in|from|between|during) \d{4}(?:[–-]\d{2,4})?$/, '');

/** `The primary aim` wants "of what", which the topic of the page can tell. */
function roleOf(reading: Reading, { clause }: Statement): { role: string; flagged: boolean } {
  if (!isRole(reading, clause.subject)) return { role: '', flagged: false };
  const head = reading.tokens[headOf(reading.tokens, clause.subject)]?.lower.replace(/s$/, '') ?? '';
  const words = reading.topic.split(' ');
  const at = words.findIndex((word) => word.toLowerCase().replace(/s$/, '') === head);
  const preposition = words[at + 1];
  if (at < 0 || preposition === undefined || !['of', 'for', 'behind', 'in'].includes(preposition))
    return { role: '', flagged: true };
  const role = words.slice(at + 1).join(' ');
  // An aim of one phase is none of the whole time that the page is about.
  if (reading.turn !== '') return { role: ` ${undated(role)} after ${reading.turn}`, flagged: true };
  return { role: ` ${role}`, flagged: true };
}

/** `The primary aim was to increase security`; of `one clear aim` there are others, which would answer as well. */
function infinitiveIdentity(reading: Reading, statement: Statement): Candidate[] {
  const { clause } = statement;
  const { tokens } = reading;
  const start = clause.rest[0];
  if (tokens[start]?.lower !== 'to' || tokens[start + 1]?.tag !== 'VERB') return [];
  if (isWord(tokens[clause.subject[0]], 'one', 'another', 'a', 'an')) return [];
  const { role, flagged } = roleOf(reading, statement);
  if (flagged && role === '') return [];
  const front = `What ${tokens[clause.verb.head]?.lower ?? 'was'} ${asTerm(reading, statement)}${role}?`;
  return propose(reading, 'what-was-to', capitalise(front), [start, extentEnd(reading, statement.index)], {
    flags: flagsOf(statement),
  });
}

/** `X was the first Y to …`: the description fits one thing, so it can ask for it. */
function uniqueDescription(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject } = statement;
  const { tokens } = reading;
  const start = clause.rest[0];
  if (
    !isWord(tokens[start], 'the') ||
    subject.resolved ||
    isRole(reading, clause.subject) ||
    statement.lead !== ''
  )
    return [];
  const adjective = tokens[start + 1];
  if (adjective === undefined || !UNIQUE_ADJECTIVES.has(adjective.lower)) return [];
  const end = extentEnd(reading, statement.index);
  if (end - start > 18 || !tokens.slice(start + 2, end).some(isNoun)) return [];
  const front = `${questionWord(reading, clause.subject)} ${tokens[clause.verb.head]?.lower ?? 'was'} ${textOf(reading.sentence, [start, end])}?`;
  return propose(reading, 'subject-unique', front, clause.subject);
}

const RELATIONS = new Map([
  ['result', 'of'],
  ['product', 'of'],
  ['consequence', 'of'],
  ['outcome', 'of'],
  ['response', 'to'],
  ['reaction', 'to'],
  ['example', 'of'],
  ['form', 'of'],
  ['type', 'of'],
  ['symbol', 'of'],
]);
const LONGEST_RELATION = 26;

/** `X is the result of Y`: the complement names a relation, and what it is a relation to is the fact. */
function relation(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, index } = statement;
  const { tokens } = reading;
  const [start] = clause.rest;
  const noun = isWord(tokens[start], 'a', 'an', 'the') ? start + 1 : start;
  const preposition = RELATIONS.get(tokens[noun]?.lower ?? '');
  if (preposition === undefined || !isWord(tokens[noun + 1], preposition)) return [];
  if (clause.kind !== 'main' || wordCount(subject.text) > 10) return [];
  const end = Math.max(extentEnd(reading, index), nounPhraseEnd(tokens, noun + 2, clause.rest[1], 'all'));
  if (end - noun > LONGEST_RELATION || hasOrphan(reading, [noun + 2, noun + 3])) return [];
  const to = textOf(reading.sentence, [start, noun + 2]);
  const front = `What ${tokens[clause.verb.head]?.lower ?? 'is'} ${subject.text} ${to}${statement.lead}?`;
  return propose(reading, 'relation', front, [noun + 2, end], { flags: flagsOf(statement) });
}

/** Qualities that say nothing without what they are to, each with its preposition. */
const RELATING = new Map(
  [
    'proportional to',
    'equal to',
    'parallel to',
    'perpendicular to',
    'similar to',
    'dependent on',
    'independent of',
    'responsible for',
    'famous for',
    'opposed to',
    'immune to',
    'resistant to',
    'sensitive to',
    'related to',
    'rich in',
    'notorious for',
    'hostile to',
    'accountable to',
    'identical to',
    'analogous to',
    'complementary to',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** `The force is proportional to the extension`: to what is the fact. */
function relatedTo(reading: Reading, { clause, subject, index, lead, ...statement }: Statement): Candidate[] {
  const { tokens } = reading;
  const start = clause.rest[0];
  const degree = isWord(tokens[start], 'directly', 'inversely', 'chiefly', 'mainly', 'largely', 'partly')
    ? 1
    : 0;
  const quality = tokens[start + degree];
  const preposition = RELATING.get(quality?.lower ?? '');
  if (preposition === undefined || !isWord(tokens[start + degree + 1], preposition)) return [];
  if (clause.kind !== 'main' && clause.kind !== 'coordinate') return [];
  const thing = start + degree + 2;
  if (wordCount(subject.text) > 10 || hasOrphan(reading, [thing, thing + 2])) return [];
  if (nounPhraseEnd(tokens, thing, tokens.length) === thing) return [];
  const be = tokens[clause.verb.head]?.lower ?? 'is';
  const front = `What ${be} ${subject.text} ${textOf(reading.sentence, [start, thing])}${lead}?`;
  return propose(reading, 'relation', capitalise(front), [thing, extentEnd(reading, index)], {
    flags: flagsOf({ clause, subject, index, lead, ...statement }),
  });
}

/** `The main weakness of the index is that it takes no account of inequality`. */
function thatIdentity(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, index } = statement;
  const next = reading.clauses[index + 1];
  if (clause.kind !== 'main' || clause.rest[1] > clause.rest[0] || next?.kind !== 'complement') return [];
  if (!isWord(reading.tokens[next.connectorAt], 'that') || wordCount(subject.text) < 3) return [];
  const head = reading.tokens[clause.verb.head]?.lower ?? 'is';
  return propose(
    reading,
    'what-is-that',
    `What ${head} ${subject.text}${statement.lead}?`,
    [next.connectorAt, extentEnd(reading, index)],
    { flags: flagsOf(statement) },
  );
}

const MEANING_VERBS = new Map([
  ['mean', 'mean'],
  ['refer', 'refer to'],
  ['measure', 'measure'],
  ['denote', 'denote'],
  ['equal', 'equal'],
]);

/** `GDP measures …`, `inflation refers to …`. */
function meaningOf(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, subject, past } = statement;
  const asked = MEANING_VERBS.get(verb);
  if (
    asked === undefined ||
    past ||
    clause.verb.passive ||
    !statement.asserted ||
    clause.verb.auxiliaries.length > 0
  )
    return [];
  // `only means something for one solvent`
  if (wordCount(subject.text) > 7 || isWord(reading.tokens[clause.rest[0]], 'something')) return [];
  const start =
    verb === 'refer' && isWord(reading.tokens[clause.rest[0]], 'to') ? clause.rest[0] + 1 : clause.rest[0];
  const auxiliary = subject.plural ? 'do' : 'does';
  return propose(
    reading,
    'meaning',
    `What ${auxiliary} ${/^\p{Lu}\p{Ll}+$/u.test(subject.text) && isAdjective(subject.text) ? `“${subject.text.toLowerCase()}”` : subject.text} ${asked}?`,
    [start, conditionEnd(reading, statement.index, extentEnd(reading, statement.index))],
    { flags: flagsOf(statement) },
  );
}
