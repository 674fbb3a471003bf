import { baseForm, pastOf } from '../inflection';
import { PARTICLES } from '../lexicon/closed-classes';
import { headOf, isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import { hasOrphan, isPastParticiple, propose, questionWord } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

/** What a participle behind a comma tells of the thing before it: by whom, where and when it was done. */
interface Aside {
  readonly thing: Range;
  readonly verb: number;
  /** `first`, `mainly` */
  readonly adverbs: string;
  /** `up` in `drawn up` */
  readonly particle: string;
  readonly agent: Range | null;
  readonly date: Range | null;
  readonly place: Range | null;
}

/** Asks who did something and when, of an aside: `The Act of Supremacy, passed in November 1534, …`, `pulsars, first detected by Bell in 1967`. */
export function asideParticiple(reading: Reading): Candidate[] {
  return reading.tokens.flatMap((token, comma) => {
    const aside = token.text === ',' ? asideAt(reading, comma) : null;
    return aside === null ? [] : [...whoDid(reading, aside), ...whenDone(reading, aside)];
  });
}

function whoDid(reading: Reading, { thing, verb, adverbs, particle, agent, date }: Aside): Candidate[] {
  const token = reading.tokens[verb];
  if (agent === null || token === undefined) return [];
  const base = baseForm(token.text, token.lemma);
  if (questionWord(reading, agent, base) !== 'Who') return [];
  // The year tells nothing where the thing has a name of its own.
  const time = date === null || isNamed(reading, thing) ? '' : ` in ${textOf(reading.sentence, date)}`;
  const did = [adverbs, pastOf(base, token.lower), particle].filter(Boolean).join(' ');
  return propose(reading, 'agent-aside', `Who ${did} ${phrase(reading, thing)}${time}?`, agent);
}

function whenDone(reading: Reading, { thing, verb, adverbs, particle, date, place }: Aside): Candidate[] {
  const token = reading.tokens[verb];
  if (date === null || token === undefined || !isNamed(reading, thing)) return [];
  const be = isPlural(reading.tokens, thing) ? 'were' : 'was';
  const where = place === null ? '' : ` in ${textOf(reading.sentence, place)}`;
  const done = [adverbs, token.lower, particle].filter(Boolean).join(' ');
  return propose(reading, 'when', `When ${be} ${phrase(reading, thing)} ${done}${where}?`, date);
}

const isNamed = (reading: Reading, thing: Range): boolean =>
  entitiesWithin(reading, thing).some(({ kind }) => kind !== 'date' && kind !== 'number');

function asideAt(reading: Reading, comma: number): Aside | null {
  const { tokens } = reading;
  let verb = comma + 1;
  while (tokens[verb]?.tag === 'ADV' && verb < comma + 3) verb += 1;
  if (!isPastParticiple(reading, verb)) return null;
  const thing = thingBefore(reading, comma);
  if (thing === null) return null;
  const particleAt = PARTICLES.has(tokens[verb + 1]?.lower ?? '') ? verb + 1 : verb;
  let at = particleAt + 1;
  const mainly = tokens[at]?.tag === 'ADV' ? (tokens[at]?.text ?? '') : '';
  if (mainly !== '') at += 1;
  const found: { agent: Range | null; date: Range | null; place: Range | null } = {
    agent: null,
    date: null,
    place: null,
  };
  while (isWord(tokens[at], 'by', 'in', 'on', 'at')) {
    const by = isWord(tokens[at], 'by');
    const date = reading.entities.find(({ kind, range }) => kind === 'date' && range[0] === at + 1);
    const end = date?.range[1] ?? nounPhraseEnd(tokens, at + 1, tokens.length);
    if (end <= at + 1) return null;
    if (by) found.agent = [at + 1, end];
    else if (date !== undefined) found.date = date.range;
    else if (isWord(tokens[at], 'in')) found.place = [at + 1, end];
    else return null;
    // `put forward by Lee and Hooper (1950)`
    at = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? end + 3 : end;
  }
  // The aside has to be read to its end, or another phrase may be what the date belongs to.
  const closes = tokens[at] === undefined || /^[,.;)]$/.test(tokens[at]?.text ?? '');
  if (!closes || (found.agent === null && found.date === null)) return null;
  const before = tokens.slice(comma + 1, verb).map(({ text }) => text);
  const adverbs = [...before, mainly].filter(Boolean).join(' ');
  return {
    thing,
    verb,
    adverbs,
    particle: particleAt > verb ? (tokens[particleAt]?.text ?? '') : '',
    ...found,
  };
}

/** The thing before the comma: a name, or a noun that stands for all of its kind (`pulsars`); not one of several, nor a person. */
function thingBefore(reading: Reading, comma: number): Range | null {
  const { tokens } = reading;
  const wide = nounPhraseStart(tokens, comma, ['of', 'in', 'on']);
  const start = isWord(tokens[wide], 'the') ? wide : nounPhraseStart(tokens, comma);
  const thing: Range = [start, comma];
  const words = tokens.slice(start, comma);
  if (
    !words.some(isNoun) ||
    hasOrphan(reading, thing) ||
    words.some((token) => hasTag(token, 'NUM', 'PUNCT'))
  )
    return null;
  if (isWord(tokens[start - 1], ',') || questionWord(reading, thing) === 'Who') return null;
  const named = isNamed(reading, thing) && entitiesWithin(reading, thing, 'person').length === 0;
  const opens = start === 0 && words.every((token) => hasTag(token, 'NOUN', 'ADJ'));
  const plain = words.every(({ tag }) => tag === 'NOUN') && isPlural(tokens, thing);
  const generic = words.length <= 2 && (opens || plain);
  const definite =
    isWord(tokens[start], 'the') && (words.length > 2 || start === 0) && headOf(tokens, thing) >= 0;
  return named || generic || definite ? thing : null;
}
