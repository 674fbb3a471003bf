import { FORMS_OF_HAVE, POSSESSIVES } from './lexicon/closed-classes';
import { COUNTRIES, DEMONYMS } from './lexicon/gazetteer';
import { baseForm } from './inflection';
import { answerRange } from './answer-range';
import { headOf } from './noun-phrases';
import { neat } from './neat-span';
import { headEntity, type Reading, type Statement } from './reading';
import { spanOf, textOf, verbatim } from './sentence';
import { isSomebody } from './somebody';
import { kindNamed } from './which-kind';
import { hasTag, isPastForm, isWord, type Range, type Token } from './token';
import type { Candidate, DraftFlag } from './types';

/** White space and punctuation as a question wants them. */
export const tidy = (text: string): string =>
  text
    .replace(/ ?\((?:c\. ?)?\d{4}(?: ?[–-] ?\d{2,4})?\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:?!%)])/g, '$1')
    .replace(/\(\s+/g, '(')
    // A time counted from the sentence before says nothing by itself.
    .replace(/,? (?:a few|some|\p{Ll}+) (?:days|weeks|months|years) (?:later|earlier|before)(?=\?$)/u, '')
    .replace(/,? (?:perhaps|however|therefore|though|partly|largely|mainly|chiefly|mostly)(?=\?$)/, '')
    .replace(/,? within (?:a|\p{Ll}+|\d+) (?:days?|weeks?|months?|years?|hours?)(?=\?$)/u, '')
    .replace(
      /,? (?:as well|early|late|only|instead|then|even|in turn|in response|in return|in reply|at once)(?=\?$)/,
      '',
    )
    .replace(/ instead(?= (?!of\b))/, '')
    // What a pupil tells himself to do is no part of the question.
    .replace(/ \((?:check|ask|see|look|learn|revise|remember|nb|not sure|find out)\b[^()]*\)/i, '')
    .replace(/\.(?: (?:e\.?g|i\.?e)\b.*)?\?$/, '?')
    .replace(/[,;:]+\?/g, '?')
    .trim();

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Inversion {
  readonly auxiliary: string;
  readonly tail: string;
}

export const DISCOURSE_ADVERBS = new Set(
  'thus also however therefore then so finally still now instead even soon later only just already duly promptly accordingly consequently subsequently eventually meanwhile nevertheless nonetheless thereby indeed again'.split(
    ' ',
  ),
);

/** Splits the verb group of a statement into what stands before its subject in a question, and after it. */
export function invert(reading: Reading, { clause, verb, subject, past }: Statement): Inversion {
  const { tokens } = reading;
  const { verb: group } = clause;
  const head = tokens[group.head];
  const adverbs = clause.adverbs
    .map((at) => tokens[at]?.lower ?? '')
    .filter((word) => !DISCOURSE_ADVERBS.has(word));
  const after = tokens
    .slice(group.head + 1, group.end)
    .filter((token) => token.tag !== 'NEG')
    .map((token) => token.text);
  const joined = (...words: readonly string[]): string => [...adverbs, ...words].filter(Boolean).join(' ');
  if (head === undefined) return { auxiliary: '', tail: '' };
  if (group.haveTo !== null)
    return {
      auxiliary: group.haveTo === 'had' ? 'did' : group.haveTo === 'has' ? 'does' : 'do',
      tail: joined('have to', verb),
    };
  if (clause.kind === 'participle')
    return { auxiliary: subject.plural ? 'were' : 'was', tail: joined(head.lower) };
  const [first, ...others] = group.auxiliaries;
  if (first !== undefined) {
    const inner = first < group.start ? others.map((at) => tokens[at]?.text ?? '') : [];
    for (let at = group.start; at < group.end; at += 1) {
      const token = tokens[at];
      if (at === first || token === undefined || token.tag === 'NEG' || DISCOURSE_ADVERBS.has(token.lower))
        continue;
      inner.push(token.text);
    }
    return { auxiliary: tokens[first]?.lower ?? '', tail: joined(...inner) };
  }
  if (group.copula) return { auxiliary: head.lower, tail: joined() };
  if (head.tag === 'AUX' && FORMS_OF_HAVE.has(head.lower))
    return { auxiliary: doFor(head.lower), tail: joined('have') };
  const auxiliary =
    past && !(baseForm(head.text, head.lemma) === head.lower && isPresent(reading))
      ? 'did'
      : head.lower.endsWith('s') && verb !== head.lower
        ? 'does'
        : 'do';
  return { auxiliary, tail: joined(verb, ...after) };
}

/** `When did the Act follow?`, `How did Nasser respond?`: what to, the sentence before says. */
const lacksWhat = (wh: string, { verb, clause }: Statement, rest: string): boolean =>
  // `as Lister did in 1867`: did what?
  (verb === 'do' && !/^What\b/.test(wh) && /^\s*(?:$|(?:in|on|at|by|from|to|with|for|so|as)\b)/.test(rest)) ||
  (['follow', 'respond', 'react', 'reply'].includes(verb) &&
    !clause.verb.passive &&
    !/^Wh(?:at|om?)\b/.test(wh) &&
    !(verb === 'follow' ? /^\s*\p{L}/u : /\bto\b/).test(rest));

/** `When had the novel appeared?`: what had happened by then happened when the answer says. */
function inSimplePast(wh: string, inversion: Inversion, { clause, verb, subject }: Statement): Inversion {
  if (inversion.auxiliary !== 'had' || !/^(?:When|Where|What|Whom?|In which (?:year|decade))\b/.test(wh))
    return inversion;
  if (clause.verb.passive)
    return {
      auxiliary: subject.plural ? 'were' : 'was',
      tail: inversion.tail.replace(/\bbeen /, ''),
    };
  const adverbs = inversion.tail.replace(/\S+$/, '').replace(/\bbeen /, '');
  if (clause.verb.end - clause.verb.head === 1) return { auxiliary: 'did', tail: `${adverbs}${verb}` };
  // `had given up`
  const [, told = '', particle = ''] =
    /^(.*?)\S+ (up|down|out|off|away|back|over|in|on)$/.exec(inversion.tail) ?? [];
  return particle === '' ? inversion : { auxiliary: 'did', tail: `${told}${verb} ${particle}` };
}

const doFor = (have: string): string => (have === 'had' ? 'did' : have === 'has' ? 'does' : 'do');

const isPresent = (reading: Reading): boolean =>
  reading.tokens.some((token) => isWord(token, 'is', 'are', 'has', 'can', 'does'));

/** Asks `wh` of a statement: "Why" + inverted statement + rest. Empty when the verb would not agree. */
export function ask(
  reading: Reading,
  wh: string,
  statement: Statement,
  rest: string,
  subjectText = statement.subject.text,
): string {
  const { auxiliary, tail } = inSimplePast(wh, invert(reading, statement), statement);
  if (auxiliary === '' || lacksWhat(wh, statement, rest)) return '';
  if (!agrees(auxiliary, statement.subject.plural, subjectText)) return '';
  const negation = statement.clause.verb.negated ? 'not ' : '';
  const asked = rest.replace(/^\s*also\b/, '');
  return `${tidy(capitalise(`${wh} ${auxiliary} ${closeApposition(subjectText)} ${negation}${tail} ${asked}`)).replace(/[,;:]$/, '')}?`;
}

/** Subjects whose number is that of what they count: `the majority of her subjects were`. */
const QUANTITY =
  /^(?:the |a |an |about |only |over |nearly |some |most |all |none |any |much |many |more |half |\d)*(?:majority|number|half|most|some|rest|lot|range|variety|group|all|none|any|cent|percent|proportion|pair|couple|series|team|family|staff|government|part|parts|two-thirds)\b/i;

/** Whether verb and subject are of one number; where they are not, one of them was read wrongly. */
function agrees(auxiliary: string, plural: boolean, subject: string): boolean {
  if (QUANTITY.test(subject) || /\b(?:and|or)\b|&|\d/.test(subject)) return true;
  if (['is', 'was', 'does', 'has'].includes(auxiliary)) return !plural;
  return ['are', 'were', 'do', 'have'].includes(auxiliary) ? plural : true;
}

/** `Russell, the historian` wants its closing comma before a verb. */
export const closeApposition = (text: string): string =>
  /^[^,]*, (?:(?:the|a|an) |\p{Lu})[^,]*$/u.test(text) ? `${text},` : text;

const HUMAN_VERBS = new Set(
  `murder assassinate arrest execute elect appoint write paint compose propose invent discover found design introduce
   publish marry baptise betray narrate expose conclude confess perfect develop create edit translate commission coin
   popularise criticise praise teach compile revise pioneer patent announce state formulate devise draft declare order`
    .trim()
    .split(/\s+/),
);
/** Bodies whose bare name is theirs alone: *what passed the Act?* would be odd. */
const LEGISLATURES = new Set(
  'Congress Parliament Senate Commons Lords Reichstag Bundestag Duma Knesset Dáil'.split(' '),
);
const KINDS_OF_NAME = /\b(treaty|pact|truce|act|battle|war|party|revolution|conference|league|law)\b/i;

/** The question word for a noun phrase: who, which country, or what; `Which treaty` for a name that says what it names. */
export function questionWord(reading: Reading, range: Range, verb = ''): string {
  const { tokens } = reading;
  const head = headOf(tokens, range);
  const token = tokens[head];
  if (token === undefined) return 'What';
  if (isSomebody(reading, range)) return 'Who';
  const entity = headEntity(reading, range);
  if (entity !== undefined) {
    const genitive = hasTag(tokens[entity.range[1]], 'GEN');
    if (
      entity.kind === 'place' &&
      COUNTRIES.has(entity.text.replace(/^the /i, '')) &&
      !genitive &&
      entity.range[0] - range[0] <= 1
    )
      return 'Which country';
    // `the only good for Fletcher` is no person.
    const within = tokens.slice(range[0], entity.range[0]).some((other) => other.tag === 'ADP');
    if (entity.kind === 'person') return genitive || within ? 'What' : 'Who';
    if (
      HUMAN_VERBS.has(verb) &&
      ['name', 'term', 'organisation'].includes(entity.kind) &&
      !genitive &&
      !DEMONYMS.has(entity.text)
    )
      return 'Who';
    if (LEGISLATURES.has(token.text) && entity.range[1] === range[1]) return 'Which body';
    // `the League`: a kind gives a name of nothing else away.
    const bare = /^(?:the )?(?:league|party)$/i.test(entity.text) && entity.range[1] === range[1];
    if (bare) return 'Which body';
    const kind = KINDS_OF_NAME.exec(entity.text)?.[0].toLowerCase();
    const named = kindNamed(tokens, range);
    if (named !== null) return `Which ${named}`;
    if (kind !== undefined && !genitive && entity.range[0] - range[0] <= 1 && entity.range[1] === range[1])
      return `Which ${kind}`;
  }
  const pairOfNames =
    isWord(tokens[head + 1], 'and') &&
    tokens[head + 2]?.tag === 'PROPN' &&
    token.tag === 'PROPN' &&
    head === range[0];
  if (pairOfNames && entity?.kind === 'name' && !DEMONYMS.has(entity.text)) return 'Who';
  const named = kindNamed(tokens, range);
  if (named !== null) return `Which ${named}`;
  return 'What';
}

export interface ProposalOptions {
  readonly flags?: readonly DraftFlag[];
  readonly features?: Readonly<Record<string, number>>;
}

/** A question whose answer is a run of the sentence; nothing when either is empty. */
export function propose(
  reading: Reading,
  rule: string,
  front: string,
  answer: Range,
  options: ProposalOptions = {},
): Candidate[] {
  const { sentence, tokens } = reading;
  const [start, read] = answerRange(tokens, answer);
  const end = withCondition(reading, read, front);
  if (front === '' || end <= start) return [];
  const span = neat(sentence.notes, spanOf(sentence, [start, end]));
  return [
    {
      kind: 'basic',
      rule,
      front: tidy(front),
      back: verbatim(sentence.notes, span),
      source: { start: sentence.start, end: sentence.end },
      answer: span,
      flags: options.flags ?? [],
      features: { ...options.features, ...doubts(reading) },
    },
  ];
}

/** `the magnitude it would have | if it were seen from there`: what holds only on a condition is told with it. */
function withCondition({ tokens, clauses, sentence }: Reading, end: number, front: string): number {
  if (!isWord(tokens[end], 'if', 'unless')) return end;
  const condition = clauses.find(({ connectorAt, sound }) => connectorAt === end && sound);
  return condition === undefined || front.includes(textOf(sentence, [end + 1, end + 3]))
    ? end
    : condition.rest[1];
}

/** How winding the sentence is, and whether some of it defeated the analysis. */
const doubts = ({ clauses }: Reading): Record<string, number> => ({
  winding: Math.min(1, clauses.length / 6),
  unsound: clauses.some(({ sound }) => !sound) ? 1 : 0,
});

export const flagsOf = (statement: Statement): DraftFlag[] =>
  statement.subject.resolved ? ['resolved-pronoun'] : [];

/** The predicate of a clause without some ranges of it. */
export function textWithout(reading: Reading, range: Range, gaps: readonly Range[]): string {
  let text = '';
  let at = range[0];
  for (const [start, end] of [...gaps].sort((left, right) => left[0] - right[0])) {
    text += ` ${textOf(reading.sentence, [at, start])}`;
    at = behindBracket(reading.tokens, end);
  }
  return tidy(`${text} ${textOf(reading.sentence, [at, range[1]])}`);
}

/** `at the sinoatrial node (SAN)`: the initials of a name go with it. */
function behindBracket(tokens: readonly Token[], at: number): number {
  const initials = tokens[at]?.text === '(' && /^\p{Lu}{2,6}$/u.test(tokens[at + 1]?.text ?? '');
  return initials && tokens[at + 2]?.text === ')' ? at + 3 : at;
}

/** Whether a range speaks of something named elsewhere: `its`, `this`, `they`. */
export const hasOrphan = (reading: Reading, [start, end]: Range): boolean =>
  reading.tokens
    .slice(start, end)
    .some(
      (token) =>
        POSSESSIVES.has(token.lower) ||
        isWord(token, 'this', 'these', 'it', 'they', 'them', 'him', 'he', 'she', 'such'),
    );

const HEDGING = new Set(
  'arguably probably perhaps possibly apparently presumably supposedly allegedly reportedly seemingly may might'.split(
    ' ',
  ),
);

/** `could probably have stopped`, `arguably still sees`: what is only likely is asked for as likely, or not at all. */
export const isHedged = ({ tokens }: Reading, { clause }: Statement): boolean =>
  tokens
    .slice(Math.max(0, Math.min(clause.verb.start, ...clause.adverbs) - 1), clause.rest[0] + 1)
    .some((token) => HEDGING.has(token.lower));

export const isPastParticiple = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.tag === 'VERB' && isPastForm(reading.tokens[at]);
