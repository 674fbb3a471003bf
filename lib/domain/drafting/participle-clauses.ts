import type { Clause } from './clause-shape';
import { hasTag, isNoun, isPastForm, isWord, type Range, type Token } from './token';
import type { VerbGroup } from './verb-groups';

/** Turns `, pursued by X and rejected in 1939` after the main clause into clauses of their own. */
export function withParticiples(tokens: readonly Token[], clauses: readonly Clause[]): Clause[] {
  const index = clauses.findIndex((clause) => clause.kind === 'main' && clause.sound);
  const main = clauses[index];
  if (main === undefined) return [...clauses];
  const comma = participleComma(tokens, main.rest);
  // `is the home of wealth, represented by …` goes on about its complement.
  if (comma < 0 || (main.verb.copula && isNoun(tokens[comma - 1]))) return [...clauses];
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
  // `set out his theory in the Groundwork, published in 1785`: said of the work, not of its author.
  if (tokens[comma - 1]?.tag === 'PROPN' && MADE.has(tokens[comma + 1]?.lower ?? ''))
    return [...clauses.slice(0, index), shortened, ...clauses.slice(index + 1)];
  return [...clauses.slice(0, index), shortened, ...clauses.slice(index + 1), ...participles];
}

/** What is done to works, laws and buildings. */
const MADE = new Set(
  'published written released printed painted composed performed passed signed drafted ratified founded opened built completed'.split(
    ' ',
  ),
);

function participleComma(tokens: readonly Token[], [start, end]: Range): number {
  for (let at = start; at < end; at += 1) {
    const verb = tokens[at + 1];
    if (tokens[at]?.text !== ',' || verb?.tag !== 'VERB' || !isPastForm(verb)) continue;
    if (!isWord(tokens[at + 2], 'by', 'in', 'through', 'with', 'at', 'on', 'to', 'as')) continue;
    if (isWord(tokens[at + 2], 'by') && tokens[at + 3]?.tag === 'VERB') continue;
    // `was born in Halle, studied in Italy and settled in London` goes on about its subject.
    const more = tokens
      .slice(at + 2, end)
      .some((token) => token.tag === 'VERB' && isWord(tokens[token.index - 1], 'and'));
    if (more && !isWord(tokens[at + 2], 'by')) return -1;
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
