import { thirdPerson } from '../inflection';
import { canBeVerb, lexiconTags } from '../language';
import { NOUNS_AND_VERBS } from '../lexicon/nouns-and-verbs';
import { PROCESS_VERBS, PROCESS_VERBS_WITH_OBJECT } from '../lexicon/process-verbs';
import { INTRANSITIVE_VERBS } from '../lexicon/verb-objects';
import { isNounPhrase, isSeveral } from './line-nouns';
import type { LineWord } from './line-words';

/** What stands behind a preposition, with it: "to | the server", "out of | the cell". */
export interface Tail {
  readonly joint: readonly LineWord[];
  readonly thing: readonly LineWord[];
}

/** A clause of a line in the present, every word of which has its place: "client sends a segment to the server". */
export interface PlainLine {
  readonly subject: readonly LineWord[];
  readonly several: boolean;
  /** The verb as it stands, or the participle of a passive. */
  readonly verb: LineWord;
  readonly base: string;
  /** "is" or "are" before a participle; null for what the subject does itself. */
  readonly be: LineWord | null;
  /** "down", "back" behind the verb. */
  readonly particle: LineWord | null;
  /** What is done to; empty without one. */
  readonly object: readonly LineWord[];
  readonly tails: readonly Tail[];
}

const JOINT =
  /^(?:to|into|onto|from|through|across|along|with|without|by|in|on|at|inside|outside|against|between|around|towards?|over|via|down|up|within|under|near|behind|for|as)$/;
const PARTICLE = /^(?:up|out|down|off|away|back|together|apart)$/;
const ARTICLE = /^(?:the|an?|its|their|each|every|all|both|another|one|two|three|four|more|less|any)$/;
const NO_SUBJECT =
  /^(?:it|this|that|these|those|they|he|she|we|you|there|here|one|some|others?|another|then|so|never|not|\p{L}+ly)$/iu;
const MOST_SUBJECT_WORDS = 6;

/** The base of a verb in the third person: "passes" → pass, "carries" → carry. */
function baseOf(form: string): string | null {
  if (!/^\p{Ll}{2,}[^su]s$|^\p{Ll}{2,}sses$/u.test(form)) return null;
  const bases = [form.slice(0, -1), form.slice(0, -2), `${form.slice(0, -3)}y`];
  return bases.find((base) => thirdPerson(base) === form && isVerb(base, form)) ?? null;
}

const isVerb = (base: string, form: string): boolean =>
  PROCESS_VERBS.has(base) ||
  PROCESS_VERBS_WITH_OBJECT.has(base) ||
  canBeVerb(base) ||
  (/(?:ise|yse|ate|ify)$/.test(base) && !/Noun|Plural|Adjective/.test(lexiconTags(form)));

/** Verbs that say nothing without a second one, or that tell what is thought. */
const NO_VERB =
  /^(?:be|have|do|let|make|get|help|cause|allow|enable|mean|say|think|believe|claim|argue|want|need|seem|become|keep|try|use|like|feel|know|see|show|go|come)$/;

/** The phrases behind the object; null when a word has no place in one. */
function tailsOf(words: readonly LineWord[]): Tail[] | null {
  const tails: Tail[] = [];
  let at = 0;
  while (at < words.length) {
    const isTwo = words[at]?.word === 'out' && words[at + 1]?.word === 'of';
    const from = at + (isTwo ? 2 : 1);
    if (!isTwo && !JOINT.test(words[at]?.word ?? '')) return null;
    let end = from;
    while (end < words.length && !JOINT.test(words[end]?.word ?? '') && words[end]?.word !== 'out') end += 1;
    const thing = words.slice(from, end);
    if (!isThing(thing)) return null;
    tails.push({ joint: words.slice(at, from), thing });
    at = end;
  }
  return tails;
}

/** Words that have no place in a phrase for a thing. */
const NO_PART =
  /^(?:than|about|fast|slowly|more|less|back|again|straight|away|instead|using|behind|under|after|before|during|inside|towards?|via|until|per|like)$|(?:[ai]l|i|ous|ive|ate|ed|ing)ly$/;

/** One thing and nothing else; "protein kinase A" ends in a letter. */
function isThing(words: readonly LineWord[]): boolean {
  const last = words.at(-1);
  if (!last || words.slice(0, -1).some(({ comma }) => comma)) return false;
  if (
    words.some(
      ({ word }, at) =>
        NO_PART.test(word) || (at > 0 && /^\p{Ll}{2,}ing$/u.test(word) && at < words.length - 1),
    )
  )
    return false;
  return isNounPhrase(words.length > 1 && /^\p{Lu}$/u.test(last.text) ? words.slice(0, -1) : words);
}

interface Rest {
  readonly particle: LineWord | null;
  readonly object: readonly LineWord[];
  readonly tails: readonly Tail[];
}

function restOf(words: readonly LineWord[]): Rest | null {
  const [first, second] = words;
  const isParticle =
    first !== undefined &&
    PARTICLE.test(first.word) &&
    second?.word !== 'of' &&
    (second === undefined || JOINT.test(second.word) || /^(?:back|off|away|up|out|down)$/.test(first.word));
  // "Na+ diffuses in".
  if (words.length === 1 && /^(?:in|on|through|across)$/.test(first?.word ?? ''))
    return { particle: first ?? null, object: [], tails: [] };
  const behind = isParticle ? words.slice(1) : words;
  let end = 0;
  while (end < behind.length && !JOINT.test(behind[end]?.word ?? '') && behind[end]?.word !== 'out') end += 1;
  const object = behind.slice(0, end);
  if (object.length > 0 && !isThing(object)) return null;
  const tails = tailsOf(behind.slice(end));
  return tails && { particle: isParticle ? first : null, object, tails };
}

/** Whether a word that can be a noun as well stands as the verb: by itself, or by what is behind it. */
function isSureVerb(base: string, subject: readonly LineWord[], { object, particle, tails }: Rest): boolean {
  const opens = ARTICLE.test(subject[0]?.word ?? '');
  const isNoun = NOUNS_AND_VERBS.has(base) || /Noun|Singular|Adjective/.test(lexiconTags(base));
  if (object.length > 0)
    return (
      PROCESS_VERBS.has(base) ||
      PROCESS_VERBS_WITH_OBJECT.has(base) ||
      !isNoun ||
      opens ||
      ARTICLE.test(object[0]?.word ?? '') ||
      /\p{Lu}|\d/u.test(object[0]?.text ?? '')
    );
  if (CHANGES.test(base)) return true;
  if (!INTRANSITIVE_VERBS.has(base) && !PROCESS_VERBS.has(base)) return false;
  return PROCESS_VERBS.has(base) || !isNoun || opens || particle !== null || tails.length > 1;
}

/** What sizes and amounts do: "air pressure falls". */
const CHANGES = /^(?:rise|fall|drop|increase|decrease|grow|change|open|close|move)$/;

function active(words: readonly LineWord[], at: number): PlainLine | null {
  const verb = words[at];
  const subject = words.slice(0, at);
  // A comma cuts a clause in two.
  if (!verb || verb.comma || !isSubject(subject)) return null;
  const several = isSeveral(subject);
  const base = several
    ? /^\p{Ll}{2,}$/u.test(verb.text) && !/(?:[^s]s|ed|ing)$/.test(verb.text) && isVerb(verb.text, verb.text)
      ? verb.text
      : null
    : baseOf(verb.text);
  if (base === null || NO_VERB.test(base)) return null;
  const rest = restOf(words.slice(at + 1));
  // "League demands separate states": the word before may be the verb as well.
  const head = subject.at(-1)?.text ?? '';
  if (several && subject.length > 1 && !PROCESS_VERBS.has(base) && NOUNS_AND_VERBS.has(head.slice(0, -1)))
    return null;
  return rest !== null && isSureVerb(base, subject, rest)
    ? { subject, several, verb, base, be: null, ...rest }
    : null;
}

const isSubject = (subject: readonly LineWord[]): boolean =>
  subject.length > 0 &&
  subject.length <= MOST_SUBJECT_WORDS &&
  !subject.at(-1)?.comma &&
  !NO_SUBJECT.test(subject[0]?.word ?? '') &&
  isThing(subject);

const PARTICIPLE =
  /^(?:\p{Ll}{2,}[^e]ed|agreed|freed|built|sent|made|taken|given|found|bound|brought|held|kept|cut|put|split|broken|driven|drawn|withdrawn|frozen|read|stored|shown|spun|laid|lost|fed)$/u;

function passive(words: readonly LineWord[], at: number): PlainLine | null {
  const [be, verb] = [words[at], words[at + 1]];
  const subject = words.slice(0, at);
  if (!be || !verb || !isSubject(subject) || !PARTICIPLE.test(verb.text)) return null;
  const several = isSeveral(subject);
  if (several !== (be.word === 'are') && subject.at(-1)?.word !== 'data') return null;
  const rest = restOf(words.slice(at + 2));
  return rest && (rest.object.length === 0 || verb.text === 'given')
    ? { subject, several, verb, base: '', be, ...rest }
    : null;
}

/** Reads the words of a line as one clause; null when a word has no place in it, or when it can be read in two ways. */
export function plainLine(words: readonly LineWord[]): PlainLine | null {
  const read: PlainLine[] = [];
  for (let at = 1; at < Math.min(words.length, MOST_SUBJECT_WORDS + 1); at += 1) {
    const one = /^(?:is|are)$/.test(words[at]?.word ?? '') ? passive(words, at) : active(words, at);
    if (one) read.push(one);
  }
  return read.length === 1 ? (read[0] ?? null) : null;
}
