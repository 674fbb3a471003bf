import {
  FINITE_AUXILIARIES,
  FORMS_OF_BE,
  FORMS_OF_DO,
  FORMS_OF_HAVE,
  MODALS,
  PARTICLES,
} from './lexicon/closed-classes';
import { ONLY_PARTICIPLE, ONLY_PAST } from './lexicon/irregular-verbs';
import { hasTag, isIngForm, isNoun, isPastForm, isThirdPerson, isWord, type Token } from './token';

/** A finite verb with its auxiliaries and particle: `had not been put forward`. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** Index of the lexical verb, or of the copula. */
  readonly head: number;
  readonly auxiliaries: readonly number[];
  readonly negated: boolean;
  readonly passive: boolean;
  readonly copula: boolean;
  /** Could as well be a participle (`the pact signed in 1939`), until the clause around it decides. */
  readonly unsure: boolean;
  /** The form of *have* in `had to call`, or null. */
  readonly haveTo: string | null;
}

/** Finds the finite verb groups between `start` and `end`, leaving out bracketed asides. */
export function findVerbGroups(
  tokens: readonly Token[],
  start: number,
  end: number,
  aside: readonly boolean[],
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = start; at < end;) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (token === undefined || aside[at] === true) {
      at += 1;
      continue;
    }
    const afterTo = isWord(previous, 'to') || previous?.tag === 'PART';
    if (token.tag === 'AUX' && FINITE_AUXILIARIES.has(token.lower) && !isWord(previous, 'to')) {
      const group = auxiliaryGroup(tokens, at, end);
      groups.push(group);
      at = Math.max(group.end, at + 1);
      continue;
    }
    if (token.tag === 'VERB' && !afterTo) {
      const group = sharedPassive(tokens, at, groups.at(-1)) ?? withoutAuxiliary(tokens, at, start);
      if (group !== null) groups.push(group);
    }
    at += 1;
  }
  return groups;
}

/** Adverbs that deny as `not` does: a question that drops them would ask for the contrary. */
const NEGATIVE_ADVERBS = new Set([
  'never',
  'hardly',
  'scarcely',
  'barely',
  'rarely',
  'seldom',
  'neither',
  'nor',
  'no',
]);

/** Forms that no auxiliary has behind it: `what judges can do | is issue a declaration`. */
const OPENS_ANEW = new Set(['am', 'is', 'are', 'was', 'were', 'has', 'does', 'did']);

export function auxiliaryGroup(tokens: readonly Token[], start: number, end: number): VerbGroup {
  const auxiliaries = [start];
  let negated = false;
  let at = start + 1;
  for (; at < end; at += 1) {
    const token = tokens[at];
    if (token?.tag === 'NEG') negated = true;
    else if (NEGATIVE_ADVERBS.has(token?.lower ?? '')) negated = true;
    else if (token?.tag === 'ADV' || (token?.tag === 'ADJ' && token.lower.endsWith('ly'))) continue;
    else if (token?.tag === 'AUX' && !MODALS.has(token.lower) && !OPENS_ANEW.has(token.lower))
      auxiliaries.push(at);
    else break;
  }
  const last = tokens[auxiliaries.at(-1) ?? start];
  const next = tokens[at];
  const lastWord = last?.lower ?? '';
  if (next !== undefined && followsAuxiliary(tokens, at, lastWord)) {
    return {
      start,
      end: particleEnd(tokens, at + 1, next),
      head: at,
      auxiliaries,
      negated,
      passive: FORMS_OF_BE.has(lastWord) && isPastForm(next),
      copula: false,
      unsure: false,
      haveTo: null,
    };
  }
  if (isWord(next, 'to') && tokens[at + 1]?.tag === 'VERB' && FORMS_OF_HAVE.has(lastWord)) {
    return {
      start,
      end: at + 2,
      head: at + 1,
      auxiliaries: auxiliaries.slice(0, -1),
      negated,
      passive: false,
      copula: false,
      unsure: false,
      haveTo: lastWord,
    };
  }
  const head = auxiliaries.at(-1) ?? start;
  let groupEnd = head + 1;
  for (let index = head + 1; negated && index < at; index += 1)
    if (tokens[index]?.tag === 'NEG') groupEnd = index + 1;
  return {
    start,
    end: groupEnd,
    head,
    auxiliaries: auxiliaries.slice(0, -1),
    negated,
    passive: false,
    copula: FORMS_OF_BE.has(lastWord),
    unsure: false,
    haveTo: null,
  };
}

const PARTICIPIAL_ADJECTIVES = new Set(
  'limited linked related associated based composed divided connected attached located made'.split(' '),
);

const PARTICIPLE_LIKE_BASE = new Set(['become', 'come', 'run', 'overcome']);

/** Whether the token is the lexical verb of the auxiliary before it. */
function followsAuxiliary(tokens: readonly Token[], at: number, auxiliary: string): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (FORMS_OF_HAVE.has(auxiliary) && PARTICIPLE_LIKE_BASE.has(token.lower)) return true;
  if (token.tag === 'VERB')
    return MODALS.has(auxiliary) || FORMS_OF_DO.has(auxiliary) || isPastForm(token) || isIngForm(token);
  const next = tokens[at + 1];
  const participle =
    token.tag === 'ADJ' && isPastForm(token) && next?.tag === 'ADP' && FORMS_OF_BE.has(auxiliary);
  const by = tokens.slice(at + 1, at + 4).some((other) => isWord(other, 'by'));
  return participle && (by || PARTICIPIAL_ADJECTIVES.has(token.lower));
}

function particleEnd(tokens: readonly Token[], at: number, verb: Token): number {
  const particle = tokens[at];
  if (particle === undefined || !PARTICLES.has(particle.lower)) return at;
  if (isWord(particle, 'about') && !isWord(verb, 'brought', 'bring', 'came', 'come')) return at;
  const next = tokens[at + 1];
  if (next === undefined) return at + 1;
  const nounFollows =
    isNoun(next) || (next.tag === 'DET' && !isWord(particle, 'up', 'over', 'out', 'off', 'down'));
  return nounFollows || next.tag === 'NUM' ? at : at + 1;
}

/** `was captured in 1497 and hanged`: the second participle shares the auxiliary of the first. */
function sharedPassive(tokens: readonly Token[], at: number, last: VerbGroup | undefined): VerbGroup | null {
  const token = tokens[at];
  if (token === undefined || last === undefined || !last.passive || !isPastForm(token)) return null;
  let before = at - 1;
  while (tokens[before]?.tag === 'ADV') before -= 1;
  const next = tokens[at + 1]?.tag === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  const hasObject = next !== undefined && (isNoun(next) || hasTag(next, 'DET', 'PRON', 'ADJ', 'NUM'));
  // `was born in Halle, studied in Italy and settled in London`: the verbs between are of their own.
  const between = tokens.slice(last.end, before);
  if (
    between.some(
      (other, index) => between[index - 1]?.text === ',' && isPastForm(other) && other.tag === 'VERB',
    )
  )
    return null;
  if (tokens[before]?.tag !== 'CCONJ' || hasObject || ONLY_PAST.has(token.lower)) return null;
  return {
    ...last,
    start: at,
    end: particleEnd(tokens, at + 1, token),
    head: at,
    negated: false,
  };
}

/** Whether the auxiliary stands with an earlier verb. */
export const sharesAuxiliary = (group: VerbGroup): boolean =>
  group.auxiliaries[0] !== undefined && group.auxiliaries[0] < group.start;

const NAMED = new Set(['named', 'called', 'entitled', 'titled', 'known']);
const DESCRIBING = new Set('composed comprised based located designed intended situated'.split(' '));

function withoutAuxiliary(tokens: readonly Token[], at: number, start: number): VerbGroup | null {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined || isIngForm(token) || ONLY_PARTICIPLE.has(token.lower)) return null;
  if (isPastForm(token)) {
    // `signed by`, `put forward by`
    const particle = PARTICLES.has(next?.lower ?? '') ? 1 : 0;
    const by = at + 1 + particle;
    // `passed by only two votes` did it itself.
    const measured = hasTag(tokens[by + 1], 'NUM') || hasTag(tokens[by + 2], 'NUM');
    if (isWord(tokens[by], 'by') && !measured && !ONLY_PAST.has(token.lower)) return null;
    if (
      NAMED.has(token.lower) &&
      isNoun(previous) &&
      (next?.tag === 'PROPN' || tokens[at + 2]?.tag === 'PROPN' || next?.text === '"')
    )
      return null;
    if (DESCRIBING.has(token.lower) && isWord(next, 'of', 'in', 'on', 'to')) return null;
    if (isWord(previous, 'such', 'like', 'as', 'those', 'than', 'once')) return null;
    // `, set out six demands`: with a particle and an object, it is no participle of what stands before the comma.
    const setOut =
      PARTICLES.has(next?.lower ?? '') && hasTag(tokens[at + 2], 'DET', 'NUM', 'ADJ', 'NOUN', 'PROPN');
    const afterComma = previous?.text === ',' && isNoun(tokens[at - 2]) && next?.tag === 'ADP' && !setOut;
    if (afterComma && !ONLY_PAST.has(token.lower)) return null;
    return plainGroup(tokens, at, !ONLY_PAST.has(token.lower));
  }
  const subjectBefore =
    isNoun(previous) ||
    hasTag(previous, 'PRON', 'ADV', 'REL', 'CCONJ', 'NUM') ||
    previous?.text === ',' ||
    previous?.text === ')' ||
    isWord(previous, 'that', 'all', 'both');
  if (at === start || !(isThirdPerson(token) || subjectBefore)) return null;
  return plainGroup(tokens, at, false);
}

export function plainGroup(tokens: readonly Token[], at: number, unsure: boolean): VerbGroup {
  const verb = tokens[at];
  const particle = tokens[at + 1];
  const next = tokens[at + 2];
  const withParticle =
    particle !== undefined &&
    PARTICLES.has(particle.lower) &&
    (next === undefined || hasTag(next, 'DET', 'PUNCT', 'ADP', 'CCONJ')) &&
    !(
      isWord(particle, 'about', 'over', 'down', 'off') &&
      next?.tag === 'DET' &&
      !isWord(verb, 'brought', 'took', 'set', 'put', 'broke', 'gave')
    );
  return {
    start: at,
    end: withParticle ? at + 2 : at + 1,
    head: at,
    auxiliaries: [],
    negated: NEGATIVE_ADVERBS.has(tokens[at - 1]?.lower ?? ''),
    passive: false,
    copula: false,
    unsure,
    haveTo: null,
  };
}
