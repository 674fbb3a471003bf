import { isWord } from '../token';
import { anywhere, once, onceCheapest } from './chart';
import { after, dearer, found, upTo, type Found, type Stretch } from './found';
import { HANGING } from './hanging';
import { nounPhrase } from './noun-phrases';
import { adjectival, prepositional } from './prepositional-phrases';
import { relative } from './relative-clauses';
import { subordinate } from './subordinate-clauses';
import { NEGATIVE_OPENERS } from './told-clauses';
import { gerund, infinitive, participle } from './verbal-phrases';
import { isOneOf } from './words';

const TIME_NOUNS =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|centur(?:y|ies)|decades?|time|times|night|morning|summer|winter|spring|autumn)$/;
/** `only | when it melts`, `shortly | after the war`: adverbs that go with what follows. */
const FOCUSING = new Set('even only just shortly soon immediately thus perhaps however ever'.split(' '));
const LATER = new Set('later earlier ago afterwards before'.split(' '));

/** Something before the subject, read with the comma that closes it or without. */
export interface Lead {
  readonly read: Found;
  /** The phrase that may be said at the end as well, or null when it is a clause or an adverb. */
  readonly phrase: Stretch | null;
}

/** What stands before the subject: `In 1923,`, `When hydrogen is used up,`, `Having won,`. Without its comma it costs more, or cannot be. */
export const leads = once((chart, start): readonly Lead[] => {
  const all: Lead[] = [];
  const add = (one: Found, phrase: Stretch | null, withoutComma: number, withComma = 0): void => {
    if (chart.isComma(one.end)) all.push({ read: upTo(one, one.end + 1, withComma), phrase });
    else if (withoutComma < Infinity) all.push({ read: dearer(one, withoutComma), phrase });
  };
  const adverbs = chart.afterAdverbs(start);
  if (adverbs > start && !isOneOf(chart.at(start), NEGATIVE_OPENERS)) add(found(adverbs, 0), null, 0.3);
  if (isWord(chart.at(start), 'though') && chart.isComma(start + 1)) add(found(start + 1, 0), null, Infinity);
  const from = adverbs > start && isOneOf(chart.at(adverbs - 1), FOCUSING) ? adverbs : start;
  for (const one of subordinate(chart, from)) add(one, null, 0.7);
  if (chart.isComma(start)) return all;
  for (const one of prepositional(chart, from))
    for (const rest of behindFronted(chart, one.end)) add(after(one, rest), [start, rest.end], 0.4);
  for (const one of gerund(chart, from)) add(one, [start, one.end], Infinity);
  for (const one of participle(chart, from)) add(one, [start, one.end], Infinity, 0.7);
  for (const one of infinitive(chart, from)) add(one, [start, one.end], 1.5);
  for (const one of adjectival(chart, from))
    for (const rest of behindFronted(chart, one.end)) add(after(one, rest), [start, rest.end], Infinity, 0.6);
  for (const one of nounPhrase(chart, from)) {
    const last = chart.at(one.end - 1);
    const timed = TIME_NOUNS.test(last?.lower ?? '') || isWord(last, 'later', 'earlier');
    const later = isOneOf(chart.at(one.end), LATER) ? one.end + 1 : one.end;
    if (timed || later > one.end) add(upTo(one, later, 0), [start, later], 0.5);
    else if (chart.isComma(one.end)) add(one, [start, one.end], Infinity, 2);
  }
  return all;
});

/** What hangs on a fronted phrase: `In the years | after the war`. */
const behindFronted = onceCheapest(anywhere, (chart, start, offers) => {
  const goOnBehind = (all: readonly Found[]): void => {
    for (const one of all) if (one.end > start) offers.joinAll(one, behindFronted(chart, one.end));
  };
  offers.add(found(start, 0));
  for (const rule of HANGING) goOnBehind(rule(chart, start));
  if (isWord(chart.at(start), 'and', 'or')) goOnBehind(prepositional(chart, start + 1));
  if (chart.isComma(start)) goOnBehind(relative(chart, start + 1).filter((one) => chart.isComma(one.end)));
});
