import { NAMING_VERBS } from '../lexicon/word-classes';
import { capitalise, flagsOf, propose } from '../question';
import { isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import { phrase } from '../phrase';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

/** What tells one thing from no other. */
const OF_SIZE = new Set(
  'small large big little tiny huge great new old special single short long simple certain'.split(' '),
);

/** Asks for a name: `this is called osmosis`, `is known as …`, `Bank of England (BoE)`. */
export function naming(reading: Reading): Candidate[] {
  return [...called(reading), ...reducedName(reading), ...acronyms(reading)];
}

function called(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb, subject } = statement;
    const start = isWord(tokens[clause.rest[0]], 'as') ? clause.rest[0] + 1 : clause.rest[0];
    const known = verb === 'know' && start > clause.rest[0];
    if (
      !clause.verb.passive ||
      clause.verb.negated ||
      !(known || NAMING_VERBS.has(verb)) ||
      clause.rest[1] <= start
    )
      return [];
    if (nounPhraseEnd(tokens, start, clause.rest[1]) === start && !/^["'“‘]/.test(tokens[start]?.text ?? ''))
      return [];
    // `the republic was declared 29 Oct`, `the program's are called pages`: no name, and nobody's.
    if (hasTag(tokens[start], 'NUM') || /['’]s?$/.test(subject.text)) return [];
    if (hasTag(tokens[start], 'ADP') || clause.kind === 'relative' || clause.verb.auxiliaries.length !== 1)
      return [];
    const auxiliary = tokens[clause.verb.start]?.lower ?? 'is';
    const participle = tokens[clause.verb.head]?.lower ?? 'called';
    const front = `What ${auxiliary} ${subject.text} ${participle}${known ? ' as' : ''}?`;
    return propose(reading, 'called', capitalise(front), [start, clause.rest[1]], {
      flags: flagsOf(statement),
    });
  });
}

/** `a green pigment called chlorophyll`. */
function reducedName(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return tokens.flatMap((token, at) => {
    if (!isWord(token, 'called', 'named', 'termed') || !isNoun(tokens[at - 1])) return [];
    if (clauses.some((clause) => at >= clause.verb.start && at < clause.verb.end)) return [];
    const thing: Range = [nounPhraseStart(tokens, at), at];
    const answer: Range = [at + 1, nounPhraseEnd(tokens, at + 1, tokens.length)];
    // `a vesicle called a phagosome`: which vesicle is told by the rest of the sentence, not by the noun.
    const telling = tokens
      .slice(...thing)
      .filter(
        (word) => hasTag(word, 'NOUN', 'PROPN') || (hasTag(word, 'ADJ') && !OF_SIZE.has(word.lower)),
      ).length;
    // `by tiny animals called polyps`: other tiny animals have other names.
    const bare = !hasTag(tokens[thing[0]], 'DET', 'NUM', 'PROPN') && isPlural(tokens, thing);
    if (answer[1] <= answer[0] || telling < 2 || bare) return [];
    const past = reading.statements.some((statement) => statement.past);
    const be = isPlural(tokens, thing) ? (past ? 'were' : 'are') : past ? 'was' : 'is';
    return propose(
      reading,
      'called',
      `What ${be} ${phrase(reading, thing).replace(/^an? /, 'the ')} called?`,
      answer,
    );
  });
}

function acronyms(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    const opened = tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    if (!opened || !/^\p{Lu}{2,6}$/u.test(token.text)) return [];
    const letters = token.lower;
    let start = at - 1;
    let words = 0;
    while (
      start > 0 &&
      words < letters.length &&
      hasTag(tokens[start - 1], 'NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'VERB')
    ) {
      start -= 1;
      if (!hasTag(tokens[start], 'ADP', 'DET')) words += 1;
      if (words >= letters.length - 1 && tokens[start]?.lower.startsWith(letters[0] ?? ' ') === true) break;
    }
    if (
      tokens[start]?.lower.startsWith(letters[0] ?? ' ') !== true ||
      textOf(reading.sentence, [start, at - 1]).split(' ').length < 2
    )
      return [];
    return propose(reading, 'acronym', `What does ${token.text} stand for?`, [start, at - 1]);
  });
}
