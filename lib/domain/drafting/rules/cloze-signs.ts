import type { TimesTold } from '../key-terms';
import { NAMING_VERBS } from '../lexicon/word-classes';
import { baseForm } from '../inflection';
import type { Reading } from '../reading';
import { spanOf, textOf } from '../sentence';
import { hasTag, isCapitalised, isNoun, isPastForm, isWord, type Range, type Token } from '../token';
import { contentStems, stemsIn } from '../words';
import type { Gap } from './cloze-gap';
import { isGloss } from './cloze-glosses';
import type { GapSigns } from './cloze-worth';

/** Reads from the front around a blank what `gapWorth` weighs. */
export function gapSigns(
  reading: Reading,
  shown: readonly Range[],
  { kind, range }: Gap,
  timesTold: TimesTold,
  place: Pick<GapSigns, 'offside' | 'buried'>,
): GapSigns {
  const { tokens, sentence } = reading;
  const text = textOf(sentence, range);
  const words = tokens.slice(...range).map(({ lower }) => lower);
  return {
    kind,
    words,
    named: isNamed(tokens, range) || isGloss(tokens, range),
    emphasised: isEmphasised(reading, range),
    defined: isDefined(reading, shown, range),
    credited: kind === 'person' && isCredited(reading, range),
    measured: kind === 'number' && isMeasured(tokens, range),
    ...place,
    yielded: kind === 'term' && isYielded(tokens, range),
    general: kind === 'term' && isGeneral(reading, range),
    paired: isPaired(tokens, range, kind) && !isGloss(tokens, range),
    topical: isTopical(reading.topic, text),
    doubled: isDoubled(reading, shown, range, kind) || (kind === 'date' && !/\d{4}/.test(text)),
    times: timesTold(text),
    open: kind === 'term' ? isWord(tokens[range[1]], 'of') : isLooselyTimed(tokens, range, kind),
  };
}

const isShown = (shown: readonly Range[], at: number): boolean =>
  shown.some(([start, end]) => start <= at && at < end);
const isWithin = ([start, end]: Range, [from, to]: Range): boolean => from <= start && end <= to;

/** `**neural network**`: whoever wrote the notes marked it. */
function isEmphasised({ sentence }: Reading, range: Range): boolean {
  const { start, end } = spanOf(sentence, range);
  const { notes } = sentence;
  return (
    /^(?:\*\*|__)$/.test(notes.slice(Math.max(0, start - 2), start)) &&
    /^(?:\*\*|__)/.test(notes.slice(end, end + 2))
  );
}

/** `known as …`, `called …`, `the term …`, `are termed …`. */
function isNamed(tokens: readonly Token[], [start, end]: Range): boolean {
  // `the village commune, the mir.`
  const apposed =
    isWord(tokens[start - 1], 'the', 'a') &&
    tokens[start - 2]?.text === ',' &&
    tokens[start - 3]?.tag === 'NOUN';
  if (apposed && end - start === 1 && /^[.,;]?$/.test(tokens[end]?.text ?? '')) return true;
  let at = start - 1;
  while (
    at > 0 &&
    (hasTag(tokens[at], 'DET', 'ADJ') || tokens[at]?.text === ',' || /^["'“‘]$/.test(tokens[at]?.text ?? ''))
  )
    at -= 1;
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (isWord(token, 'as'))
    return (
      isWord(before, 'known', 'described', 'defined') ||
      (isWord(before, 'to') && isWord(tokens[at - 2], 'referred'))
    );
  if (isWord(token, 'term', 'word', 'name')) return isWord(before, 'the');
  if (token === undefined || token.tag !== 'VERB') return false;
  const verb = baseForm(token.text, token.lemma);
  return NAMING_VERBS.has(verb) && verb !== 'declare' && isPastForm(token) && !hasTag(tokens[at + 1], 'ADP');
}

/** `…, a northern rising led by Aske` behind it, or `_____ is the use of …`. */
function isDefined(reading: Reading, shown: readonly Range[], range: Range): boolean {
  const { tokens } = reading;
  const [, end] = range;
  const [mark, next] = [tokens[end], tokens[end + 1]];
  if (mark?.text === ',' && isShown(shown, end + 1))
    return isWord(next, 'a', 'an', 'the', 'which', 'who', 'meaning', 'those') && !isListed(tokens, end);
  if (mark?.text === '(' && isShown(shown, end))
    return /^\p{Ll}/u.test(next?.text ?? '') && tokens[end + 2]?.text !== ')';
  const is = isWord(mark, 'is', 'are', 'was', 'were', 'means', 'refers', 'occurs', 'describes');
  const says =
    isWord(next, 'a', 'an', 'the', 'any', 'when', 'where', 'to') ||
    isNoun(next) ||
    isWord(mark, 'means', 'describes');
  return is && says && isWithinSubject(reading, range);
}

const isWithinSubject = ({ clauses }: Reading, range: Range): boolean =>
  clauses.some(({ subject, sound }) => sound && isWithin(range, subject));

/** `A compiler translates …`, `Metals conduct …`: all that the subject of a general truth says. */
const isGeneral = ({ tokens, statements }: Reading, [start, end]: Range): boolean =>
  statements.some(({ clause: { subject }, past, subject: { resolved } }) => {
    const from = isWord(tokens[subject[0]], 'a', 'an', 'the') ? subject[0] + 1 : subject[0];
    return !past && !resolved && from === start && subject[1] === end;
  });

const YIELDING = new Set('give form produce yield secrete'.split(' '));
const TURNING = new Set('convert turn oxidise reduce break hydrolyse change transform'.split(' '));

/** `gives a nitrile`, `are converted into lactate`: what comes of it is what there is to know. */
function isYielded(tokens: readonly Token[], [start]: Range): boolean {
  let at = start - 1;
  while (hasTag(tokens[at], 'DET', 'ADJ')) at -= 1;
  const verbAt = isWord(tokens[at], 'to', 'into') ? at - 1 : at;
  const verb = tokens[verbAt];
  if (verb?.tag !== 'VERB') return false;
  return (verbAt === at ? YIELDING : TURNING).has(baseForm(verb.text, verb.lemma));
}

/** The comma is one of a list's. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < tokens.length && !/^[,;.]$/.test(tokens[at]?.text ?? ''); at += 1)
    if (isWord(tokens[at], 'and', 'or') && isNoun(tokens[at - 1])) return true;
  return false;
}

/** `by …`, `the lawyer …`, or who did it in a clause of the past. */
function isCredited({ tokens, statements }: Reading, range: Range): boolean {
  const before = tokens[range[0] - 1];
  if (isWord(before, 'by') || (before?.tag === 'NOUN' && hasTag(tokens[range[0] - 2], 'DET', 'ADJ')))
    return true;
  return statements.some(
    ({ clause, past, asserted }) =>
      past &&
      asserted &&
      clause.subject[0] <= range[0] &&
      tokens.slice(clause.subject[0], range[0]).every(({ text }) => isCapitalised(text)) &&
      clause.rest[1] - clause.rest[0] > 2,
  );
}

/** `rose to 15 per cent`, `is 32 bits long`, `contains 46 chromosomes`: a verb or a unit says what is counted. */
function isMeasured(tokens: readonly Token[], [start, end]: Range): boolean {
  const after = tokens[end];
  const last = tokens[end - 1];
  if (
    isNoun(after) ||
    isWord(last, '%', 'cent') ||
    /[%°£$€]/.test(
      tokens
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    )
  )
    return true;
  return isWord(
    tokens[start - 1],
    'is',
    'was',
    'to',
    'by',
    'at',
    'about',
    'around',
    'of',
    'roughly',
    'over',
    'nearly',
    'some',
  );
}

/** One of a pair or a list, so that any other of its kind would fit. */
function isPaired(tokens: readonly Token[], [start, end]: Range, kind: Gap['kind']): boolean {
  if (kind === 'year' || kind === 'date' || kind === 'number') return false;
  const joins = (token: Token | undefined): boolean => isWord(token, 'and', 'or');
  let at = start - 1;
  while (hasTag(tokens[at], 'DET', 'ADJ')) at -= 1;
  if (joins(tokens[at]) && isNoun(tokens[at - 1])) return true;
  if (tokens[at]?.text === ',' && isNoun(tokens[at - 1]) && (joins(tokens[end]) || tokens[end]?.text === ','))
    return true;
  return (
    joins(tokens[end]) &&
    hasTag(tokens[end + 1], 'NOUN', 'PROPN', 'ADJ', 'DET') &&
    !hasVerbSoon(tokens, end + 1)
  );
}

/** `and the king fled`: another clause, not the other of a pair. */
const hasVerbSoon = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + 5; at += 1) {
    if (hasTag(tokens[at], 'VERB', 'AUX')) return true;
    if (hasTag(tokens[at], 'PUNCT', 'ADP')) return false;
  }
  return false;
};

/** Every word of it stands in what the page is about, or it is short for that. */
function isTopical(topic: string, text: string): boolean {
  const told = contentStems(topic);
  const words = stemsIn(text);
  return (
    (words.length > 0 && words.every((word) => told.has(word))) ||
    (INITIALS.test(text) && initialsOf(topic).includes(text))
  );
}

const INITIALS = /^\p{Lu}{2,}$/u;

const initialsOf = (text: string): string =>
  text
    .match(/\b\p{L}/gu)
    ?.join('')
    .toUpperCase() ?? '';

/** Another year stands in the front, `1630s` beside 1637, or two numbers of one list. */
function isDoubled({ entities }: Reading, shown: readonly Range[], range: Range, kind: Gap['kind']): boolean {
  if (kind !== 'year' && kind !== 'date') return false;
  return entities.some(
    ({ kind: other, range: at }) => other === 'date' && at[0] !== range[0] && isShown(shown, at[0]),
  );
}

/** `the reforms since 1997`, `a paper of 1936`: the year is no more than beside the point. */
function isLooselyTimed(tokens: readonly Token[], [start]: Range, kind: Gap['kind']): boolean {
  if (kind !== 'year' && kind !== 'date') return false;
  const [word, before] = [tokens[start - 1], tokens[start - 2]];
  return (
    isWord(word, 'since', 'from', 'after', 'before', 'to') ||
    (isWord(word, 'of') && !isWord(before, 'summer', 'winter', 'spring', 'autumn') && before?.tag === 'NOUN')
  );
}
