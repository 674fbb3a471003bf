import { NAMING_VERBS } from '../lexicon/word-classes';
import { capitalise, flagsOf, hasOrphan, propose } from '../question';
import { isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import { phrase } from '../phrase';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range, type Token } from '../token';
import type { Candidate } from '../types';
import { isVagueSubject } from './vague-subjects';

/** What tells one thing from no other. */
const OF_SIZE = new Set(
  'small large big little tiny huge great new old special single short long simple certain whole'.split(' '),
);

/** Words that tell which thing is meant: nouns, names and what qualifies them. */
const tellingWords = (tokens: readonly Token[], range: Range): number =>
  tokens
    .slice(...range)
    .filter((word) => hasTag(word, 'NOUN', 'PROPN') || (hasTag(word, 'ADJ') && !OF_SIZE.has(word.lower)))
    .length;

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
    // `the acceleration is called centripetal`, `the left-hand side is called impulse`: which, the notes have just said.
    if (
      isWord(tokens[clause.subject[0]], 'the') &&
      (tellingWords(tokens, clause.subject) < 2 || isVagueSubject(tokens, clause.subject, subject.text))
    )
      return [];
    // `is often called neo-Malthusian`: what is said of it.
    if (tokens.slice(start, clause.rest[1]).every((word) => hasTag(word, 'ADJ', 'ADV'))) return [];
    const auxiliary = tokens[clause.verb.start]?.lower ?? 'is';
    const participle = tokens[clause.verb.head]?.lower ?? 'called';
    const front = `What ${auxiliary} ${subject.text} ${participle}${known ? ' as' : ''}?`;
    return propose(reading, 'called', capitalise(front), [start, clause.rest[1]], {
      flags: flagsOf(statement),
    });
  });
}

/** `under a bony flap called …` → `under which the gills lie`: how the sentence tells the thing from others of its kind. */
function tellingClause(reading: Reading, [start, end]: Range): string {
  const { tokens } = reading;
  const clause = reading.clauses.find(
    ({ kind, subject, rest }) =>
      (kind === 'main' || kind === 'relative') && subject[0] <= start && start < rest[1],
  );
  if (!clause || clause.verb.negated || clause.verb.copula || hasOrphan(reading, clause.subject)) return '';
  const { subject, verb, rest } = clause;
  if (start >= subject[0] && end <= subject[1])
    return rest[1] - verb.start > MOST_TELLING
      ? ''
      : ` that ${textOf(reading.sentence, [verb.start, rest[1]])}`;
  if (start < rest[0]) return '';
  const said = `${phrase(reading, subject)} ${textOf(reading.sentence, [verb.start, verb.end])}`;
  if (rest[0] === start && !verb.passive) return ` that ${said}`;
  const between = tokens.slice(rest[0], start - 1);
  const isPlace = hasTag(tokens[start - 1], 'ADP') && (between.length === 0 || hasTag(between[0], 'ADP'));
  return isPlace ? ` ${tokens[start - 1]?.lower ?? ''} which ${said}` : '';
}

const MOST_TELLING = 10;

/** `a green pigment called chlorophyll`. */
function reducedName(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return tokens.flatMap((token, at) => {
    if (!isWord(token, 'called', 'named', 'termed') || !isNoun(tokens[at - 1])) return [];
    if (clauses.some((clause) => at >= clause.verb.start && at < clause.verb.end)) return [];
    const thing: Range = [nounPhraseStart(tokens, at), at];
    const answer: Range = [at + 1, nounPhraseEnd(tokens, at + 1, tokens.length)];
    // `a vesicle called a phagosome`: which vesicle is told by the rest of the sentence, not by the noun.
    const telling = tellingWords(tokens, thing);
    // `by tiny animals called polyps`: other tiny animals have other names.
    const bare = !hasTag(tokens[thing[0]], 'DET', 'NUM', 'PROPN') && isPlural(tokens, thing);
    if (answer[1] <= answer[0] || telling < 2 || bare) return [];
    const isTold = telling > 2 || tokens.slice(...thing).some((word) => hasTag(word, 'ADP', 'PROPN'));
    const which = isTold ? '' : tellingClause(reading, thing);
    if (!isTold && which === '') return [];
    const past = reading.statements.some((statement) => statement.past);
    const be = isPlural(tokens, thing) ? (past ? 'were' : 'are') : past ? 'was' : 'is';
    return propose(
      reading,
      'called',
      `What ${be} ${phrase(reading, thing).replace(/^an? /, 'the ')}${which} called?`,
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
