import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose, questionWord } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isIngForm, isWord, type Range } from '../token';
import type { Candidate } from '../types';

/** Asks how something was done: `by doing …`, `through …`, `pursued by covert activities`. */
export function how(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (clause.verb.negated) return [];
    const agent: Range = [clause.rest[0] + 1, clause.rest[1]];
    if (clause.kind === 'participle')
      return isWord(reading.tokens[clause.rest[0]], 'by') && questionWord(reading, agent) === 'Who'
        ? propose(reading, 'agent', ask(reading, 'By whom', statement, ''), agent)
        : isWord(reading.tokens[clause.rest[0]], 'by', 'through')
          ? propose(reading, 'how-participle', ask(reading, 'How', statement, ''), clause.rest)
          : [];
    if (!statement.asserted || clause.verb.copula) return [];
    return [...means(reading, statement), ...possibleMeans(reading, statement)];
  });
}

function means(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const { rest } = statement.clause;
  for (let at = rest[0]; at < rest[1]; at += 1) {
    const doing =
      isWord(tokens[at], 'by') &&
      isIngForm(tokens[at + 1]) &&
      (tokens[at + 1]?.tag !== 'NOUN' || hasTag(tokens[at + 2], 'DET', 'PRON')) &&
      (at > rest[0] || statement.clause.verb.passive);
    const through =
      isWord(tokens[at], 'through') &&
      nounPhraseEnd(tokens, at + 1, rest[1]) > at + 1 &&
      !hasTag(tokens[at + 1], 'PRON') &&
      (at > rest[0] || statement.clause.verb.passive) &&
      !isWord(tokens[at + 1], 'the', 'a', 'an') &&
      tokens[at + 1]?.tag !== 'NUM';
    if (!doing && !through) continue;
    const before = textOf(reading.sentence, [rest[0], at]);
    if (before.includes(',')) return [];
    const front = ask(reading, 'How', statement, before + statement.lead);
    return propose(
      reading,
      doing ? 'how-by' : 'how-through',
      front,
      [at, Math.max(rest[1], doing ? extentEnd(reading, statement.index) : 0)],
      { flags: flagsOf(statement) },
    );
  }
  return [];
}

/** `A veto can be overridden only by a two-thirds majority`: with *can*, what does it is the way to do it. */
function possibleMeans(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const { verb, rest } = statement.clause;
  if (!verb.passive || !isWord(tokens[verb.start], 'can', 'could', 'may', 'must')) return [];
  const by = isWord(tokens[rest[0]], 'only') ? rest[0] + 1 : rest[0];
  if (!isWord(tokens[by], 'by') || isIngForm(tokens[by + 1]) || hasOrphan(reading, rest)) return [];
  // `by valves | to save water`: what for is another matter.
  const purpose = tokens
    .slice(by, rest[1])
    .findIndex((token, at, all) => isWord(token, 'to') && all[at + 1]?.tag === 'VERB');
  const means: Range = [rest[0], purpose < 0 ? rest[1] : by + purpose];
  return propose(reading, 'how-agent', ask(reading, 'How', statement, statement.lead), means, {
    flags: flagsOf(statement),
  });
}
