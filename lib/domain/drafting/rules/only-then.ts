import { propose, tidy } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, type Range } from '../token';
import type { Candidate } from '../types';

const FINITE = ['did', 'was', 'were', 'had', 'could', 'does', 'do', 'is', 'are', 'can'] as const;
const LONGEST_OPENING = 12;

/**
 * `Only then, in 1541, did he marry, because R`: asks why so late. What stands before the inverted verb is when it was, and the
 * sentence has the order of a question already.
 */
export function onlyThen(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, only) => {
    if (!isWord(token, 'only') || !opensClause(reading, only)) return [];
    const verb = tokens.findIndex(
      (other, at) => at > only + 1 && at <= only + LONGEST_OPENING && isWord(other, ...FINITE),
    );
    const then: Range = [only + 1, verb];
    const date = verb < 0 ? undefined : entitiesWithin(reading, then, 'date')[0];
    if (date === undefined || !isWord(tokens[date.range[0] - 1], 'in', 'on', 'after', 'by')) return [];
    const asked = askedFrom(reading, verb);
    if (asked === null) return [];
    const time = textOf(reading.sentence, [date.range[0] - 1, date.range[1]]);
    return propose(reading, 'why-because', `Why ${asked.text} only ${time}?`, asked.reason, {
      flags: asked.resolved ? ['resolved-pronoun'] : [],
    });
  });
}

/** At the beginning, or behind a mark or a conjunction. */
const opensClause = ({ tokens }: Reading, at: number): boolean =>
  at === 0 || /^[;:,]$/.test(tokens[at - 1]?.text ?? '') || hasTag(tokens[at - 1], 'CCONJ');

interface Inverted {
  readonly text: string;
  readonly resolved: boolean;
  readonly reason: Range;
}

/** From the inverted verb to the reason, its subject named; null where that cannot be. */
function askedFrom({ tokens, sentence, statements, person }: Reading, verb: number): Inverted | null {
  const stop = tokens.findIndex(({ text }, at) => at > verb && /^[.;:!]$/.test(text));
  const end = stop < 0 ? tokens.length : stop;
  const because = tokens.findIndex((token, at) => at > verb && at < end && isWord(token, 'because'));
  if (because < 0 || isWord(tokens[because + 1], 'of')) return null;
  const reason: Range = [because + 1, end];
  if (!isWord(tokens[verb + 1], 'he', 'she')) {
    // The subject is as the notes have it, where it is no pronoun.
    if (!hasTag(tokens[verb + 1], 'DET', 'PROPN', 'NOUN', 'ADJ')) return null;
    return { text: tidy(textOf(sentence, [verb, because])).replace(/,$/, ''), resolved: false, reason };
  }
  const known = statements.find(
    ({ clause, subject }) => subject.resolved && isWord(tokens[clause.subject[0]], 'he', 'she'),
  );
  const name = known?.subject.text ?? person?.text;
  if (name === undefined) return null;
  const text = tidy(`${tokens[verb]?.text ?? ''} ${name} ${textOf(sentence, [verb + 2, because])}`);
  return { text: text.replace(/,$/, ''), resolved: true, reason };
}
