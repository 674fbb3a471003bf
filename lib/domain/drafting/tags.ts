import { canBeVerb, lexiconTags } from './language';
import {
  FINITE_AUXILIARIES,
  FORMS_OF_BE,
  FORMS_OF_DO,
  MODALS,
  NON_FINITE_AUXILIARIES,
  POSSESSIVES,
} from './lexicon/closed-classes';
import { DEMONYMS, PERSONS, PLACES } from './lexicon/gazetteer';
import { ONLY_PARTICIPLE, UNCHANGING } from './lexicon/irregular-verbs';
import { VIEW_VERBS } from './lexicon/word-classes';
import { baseForm } from './inflection';
import {
  hasLetter,
  hasTag,
  isCapitalised,
  isIngForm,
  isNoun,
  isPastForm,
  isWord,
  looksPlural,
  type Token,
} from './token';
import { repairByFrame } from './tag-frames';

/** How the notes as a whole write their words: the evidence for what a capital at the start of a sentence means. */
export interface Vocabulary {
  readonly capitalisedInside: ReadonlySet<string>;
  readonly lowerCase: ReadonlySet<string>;
}

/** Mends, in place, what the language model is known to mistag in study notes. */
export function repairTags(tokens: Token[], vocabulary: Vocabulary): void {
  tokens.forEach((_, index) => repairClosedClass(tokens, index));
  repairFirstWord(tokens, vocabulary);
  tokens.forEach((_, index) => repairByNeighbours(tokens, index));
  tokens.forEach((_, index) => repairNounOrVerb(tokens, index));
  tokens.forEach((_, index) => repairByFrame(tokens, index));
  rescueFirstPredicate(tokens);
  rescueClausesWithoutVerb(tokens);
  tokens.forEach((_, index) => repairByNeighbours(tokens, index));
}

const SUBORDINATING = new Set([
  'because',
  'although',
  'though',
  'whereas',
  'unless',
  'until',
  'whilst',
  'while',
]);
const ROMAN_NUMERAL = /^(II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XV|XVI)$/;

function repairClosedClass(tokens: Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token.tag === 'PART' && /^['’]s?$/.test(token.lower)) token.tag = 'GEN';
  if (isPluralGenitive(tokens, index)) token.tag = 'GEN';
  if (/^(1\d|20)\d\ds?$/.test(token.text) || /^\d{4}[-–]\d{2,4}$/.test(token.text)) token.tag = 'NUM';
  if (/^\d+(\.\d+)?$/.test(token.text)) token.tag = 'NUM';
  // Kurt von Schleicher: the particle and the names beside it.
  if (isWord(token, 'von', 'van') && isCapitalised(next?.text ?? ''))
    for (const part of [previous, token, next])
      if (part !== undefined && (part === token || isCapitalised(part.text))) part.tag = 'PROPN';
  if (ROMAN_NUMERAL.test(token.text) || (token.text === 'I' && isWord(previous, 'war'))) token.tag = 'PROPN';
  if (
    token.tag !== 'GEN' &&
    (FINITE_AUXILIARIES.has(token.lower) || NON_FINITE_AUXILIARIES.has(token.lower)) &&
    !isNotAuxiliary(token, previous, next)
  )
    token.tag = 'AUX';
  if (token.tag === 'AUX' && isNotAuxiliary(token, previous, next))
    token.tag = /^[A-Z]/.test(token.text) ? 'PROPN' : 'NOUN';
  if (token.lower === 'not' || token.lower === "n't" || token.lower === 'n’t') token.tag = 'NEG';
  if (ONLY_PARTICIPLE.has(token.lower) && token.tag !== 'NOUN') token.tag = 'VERB';
  if (SUBORDINATING.has(token.lower) && !(token.lower === 'until' && next?.tag === 'NUM'))
    token.tag = 'SCONJ';
  // `changed course`, which only behind *of* is no thing
  if (token.lower === 'course' && token.tag === 'ADV' && !isWord(previous, 'of')) token.tag = 'NOUN';
  if (isWord(token, 'which', 'who', 'whom', 'whose', 'whoever', 'whomever')) token.tag = 'REL';
  if (isWord(token, 'however', 'therefore', 'thus', 'hence')) token.tag = 'ADV';
  if (token.tag === 'NOUN' && token.lower.endsWith('ed') && isWord(previous, 'those')) token.tag = 'VERB';
  if (
    token.lower === 'that' &&
    token.tag === 'DET' &&
    hasTag(previous, 'PRON', 'VERB') &&
    isNoun(next) &&
    tokens[index + 2]?.tag === 'AUX'
  )
    token.tag = 'SCONJ';
  if (
    token.lower === 'that' &&
    previous?.tag === 'VERB' &&
    VIEW_VERBS.has(baseForm(previous.text, previous.lemma))
  )
    token.tag = 'SCONJ';
  if (
    token.lower === 'so' &&
    previous?.text === ',' &&
    hasTag(next, 'NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'VERB')
  )
    token.tag = 'SCONJ';
  if (token.lower === 'no' && isWord(next, 'longer') && next !== undefined) {
    token.tag = 'ADV';
    next.tag = 'ADV';
  }
  if (token.lower === 'such' && isWord(next, 'as') && next !== undefined) {
    token.tag = 'ADP';
    next.tag = 'ADP';
  }
}

function isNotAuxiliary(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.text === 'May') return previous !== undefined || next?.tag === 'NUM';
  if (token.lower === 'will' || token.lower === 'might') return hasTag(previous, 'DET', 'ADJ', 'GEN');
  return false;
}

/** `babies’ main attachment`: a mark behind a plural, where no quotation is open. */
function isPluralGenitive(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  if (token === undefined || !/^['’]$/.test(token.text) || token.spaced || next?.spaced !== true)
    return false;
  if (previous === undefined || !looksPlural(previous.lower) || !/^\p{L}/u.test(next.text)) return false;
  return !tokens.slice(0, index).some((other) => other.text === '‘' || (other.text === "'" && other.spaced));
}

const NAME_TAGS = /Person|Place|FirstName|LastName|Country|City|Region|Demonym|ProperNoun/;
const NOUN_ENDING =
  /(tion|sion|ment|ity|acy|ism|ance|ence|ship|hood|ists?|ties|tions|ments|ances|ences|synthesis|lysis|osis|[a-z]{4}(?:ide|ase|ose|ium)|ness|ology|graphy)$/;

/** A capital at the start of a sentence is no name unless the notes say so elsewhere. */
function repairFirstWord(tokens: Token[], vocabulary: Vocabulary): void {
  const first = tokens.find((token) => hasLetter(token.text));
  if (first === undefined || first.tag !== 'PROPN') return;
  if (/^(?:Non|Anti|Pre|Post|Self|Co|Sub|Inter|Multi|Semi|High|Low|Long|Short)-[a-z]/.test(first.text))
    first.tag = isNoun(tokens[first.index + 1]) ? 'ADJ' : 'NOUN';
  if (!/^[A-Z][a-z]+$/.test(first.text)) return;
  if (vocabulary.capitalisedInside.has(first.text)) return;
  const next = tokens[first.index + 1];
  if (isWord(next, 'et', 'von', 'van')) return;
  // Jenness (1932)
  if (next?.text === '(' && /^(?:1[89]|20)\d\d$/.test(tokens[first.index + 2]?.text ?? '')) return;
  const known = DEMONYMS.has(first.text) || PERSONS.has(first.text) || PLACES.has(first.text);
  // `Photons whose energy`, `Supporters of the law`: a name takes a comma before what is said of it.
  const described = isWord(next, 'that', 'whose') || (isWord(next, 'of') && looksPlural(first.lower));
  if (described && !known && !NAME_TAGS.test(lexiconTags(first.lower))) first.tag = 'NOUN';
  if (next?.tag === 'NOUN' && /^[a-z]/.test(next.text) && !known)
    first.tag =
      NOUN_ENDING.test(first.lower) || looksPlural(first.lower) || isOnlyNoun(first.lower) ? 'NOUN' : 'ADJ';
  else if (
    // `Normative social influence`
    next?.tag === 'ADJ' &&
    /^[a-z]/.test(next.text) &&
    isNoun(tokens[first.index + 2]) &&
    !known &&
    /(?:ive|al|ic|ous|ary|ent|ant|able|ible|ar)$/.test(first.lower) &&
    !NAME_TAGS.test(lexiconTags(first.lower))
  )
    first.tag = 'ADJ';
  else if (
    looksPlural(first.lower) &&
    !known &&
    (isWord(next, 'are', 'were', 'have', 'can', 'form', 'occur') || isBareVerb(next))
  )
    first.tag = 'NOUN';
  else if (next === undefined || !/^[A-Z]/.test(next.text) || FINITE_AUXILIARIES.has(next.lower)) {
    const tags = lexiconTags(first.lower);
    const ordinary =
      vocabulary.lowerCase.has(first.lower) ||
      (tags !== '' && !NAME_TAGS.test(tags)) ||
      NOUN_ENDING.test(first.lower);
    if (ordinary && !known)
      first.tag = /Adjective|Comparative/.test(tags) ? 'ADJ' : /Adverb/.test(tags) ? 'ADV' : 'NOUN';
  }
}

/** `Warmth`: the lexicon knows it as a noun and nothing else. */
const isOnlyNoun = (word: string): boolean => {
  const tags = lexiconTags(word);
  return /Noun|Singular|Uncountable/.test(tags) && !/Adjective|Verb|Tense|Infinitive/.test(tags);
};

const isBareVerb = (token: Token | undefined): boolean =>
  token?.tag === 'VERB' && !isPastForm(token) && !isIngForm(token) && !looksPlural(token.lower);

const VERB_TAGS = /Verb|Infinitive|PresentTense/;

function repairByNeighbours(tokens: Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  const previous = tokens[index - 1];
  repairInfinitive(token, previous, tokens[index + 1]);
  repairAfterAuxiliary(tokens, index);
  repairParticipleBeforeNoun(tokens, index);
  repairPassive(tokens, index);
  repairPluralTaggedAsVerb(tokens, index);
}

/** `was sheltered`, `in turn`: a past form after *was* is a verb, and a bare verb after a preposition is none. */
function repairPassive(tokens: Token[], index: number): void {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token === undefined || previous === undefined) return;
  if (
    token.tag === 'VERB' &&
    previous.tag === 'ADP' &&
    previous.lower !== 'to' &&
    !isIngForm(token) &&
    !isPastForm(token)
  )
    token.tag = 'NOUN';
  if (token.tag !== 'ADJ' || !token.lower.endsWith('ed')) return;
  let at = index - 1;
  while (tokens[at]?.tag === 'ADV') at -= 1;
  const passive = isWord(tokens[at], 'was', 'were', 'be', 'been', 'being') && !isNoun(tokens[index + 1]);
  if (passive && canBeVerb(baseForm(token.text, ''))) token.tag = 'VERB';
}

function repairInfinitive(token: Token, to: Token | undefined, next: Token | undefined): void {
  if (to?.lower !== 'to') return;
  const verbal = VERB_TAGS.test(lexiconTags(token.lower));
  const inSlot =
    to.tag !== 'ADP' ||
    (hasTag(token, 'ADJ', 'VERB', 'NOUN', 'ADV') && hasTag(next, 'DET', 'PRON', 'ADJ') && verbal);
  if (!inSlot) return;
  if (hasTag(token, 'NOUN', 'ADJ', 'ADV', 'PROPN') && /^[a-z]/.test(token.text) && verbal) {
    token.tag = 'VERB';
    to.tag = 'PART';
  }
  if (token.tag === 'VERB' && !token.lower.endsWith('ing')) to.tag = 'PART';
}

/** `did (not) secure`: what follows an auxiliary across adverbs is a verb. */
function repairAfterAuxiliary(tokens: Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined || !hasTag(token, 'NOUN', 'ADJ')) return;
  let at = index - 1;
  while (hasTag(tokens[at], 'NEG', 'ADV')) at -= 1;
  const auxiliary = tokens[at];
  if (auxiliary === undefined) return;
  const gap = at < index - 1;
  if (gap && FORMS_OF_DO.has(auxiliary.lower) && tokens[index - 1]?.tag === 'NEG') token.tag = 'VERB';
  else if (
    auxiliary.tag === 'AUX' &&
    (MODALS.has(auxiliary.lower) || FORMS_OF_DO.has(auxiliary.lower)) &&
    (gap || hasTag(tokens[index + 1], 'DET', 'PRON', 'ADJ', 'NOUN', 'ADP')) &&
    VERB_TAGS.test(lexiconTags(token.lower))
  )
    token.tag = 'VERB';
}

/** `a rearming Germany`, `the newly built canal`: a participle between determiner and noun is an adjective. */
function repairParticipleBeforeNoun(tokens: Token[], index: number): void {
  const token = tokens[index];
  if (token?.tag !== 'VERB') return;
  const [before, previous, next, after] = [
    tokens[index - 2],
    tokens[index - 1],
    tokens[index + 1],
    tokens[index + 2],
  ];
  const beforeNoun = isNoun(next) || (next?.tag === 'ADJ' && isNoun(after));
  if (previous === undefined) {
    // `Learning theory claims`, `Learning theory, put forward by`: a word for a kind of theory.
    const opensKind =
      isIngForm(token) &&
      next?.tag === 'NOUN' &&
      (hasTag(after, 'AUX') ||
        (after?.tag === 'VERB' && !isIngForm(after)) ||
        (after?.text === ',' && tokens[index + 3]?.tag === 'VERB' && isPastForm(tokens[index + 3])));
    if (opensKind) token.tag = 'ADJ';
    if ((token.lower.endsWith('ed') || ONLY_PARTICIPLE.has(token.lower)) && isNoun(next)) token.tag = 'ADJ';
    return;
  }
  if (beforeNoun) {
    const afterDeterminer =
      (hasTag(previous, 'DET', 'ADJ', 'GEN', 'NUM') && !/^\d{4}$/.test(previous.text)) ||
      POSSESSIVES.has(previous.lower) ||
      (previous.tag === 'ADV' && before?.tag === 'DET') ||
      // the ‘negotiated family’
      (/^["'‘“]$/.test(previous.text) && hasTag(before, 'DET', 'GEN'));
    const afterPreposition = previous.tag === 'ADP' && !isWord(previous, 'as', 'after', 'when');
    if (
      token.lower.endsWith('ed') &&
      (afterDeterminer || afterPreposition || (previous.tag === 'CCONJ' && before?.tag === 'ADJ'))
    )
      token.tag = 'ADJ';
    if (token.lower.endsWith('ing') && afterDeterminer && !POSSESSIVES.has(previous.lower)) token.tag = 'ADJ';
    if (ONLY_PARTICIPLE.has(token.lower) && afterDeterminer) token.tag = 'ADJ';
    const inList =
      previous.tag === 'CCONJ' &&
      before?.text === ',' &&
      token.lower.endsWith('ed') &&
      hasListBefore(tokens, index - 2);
    if (inList) token.tag = 'ADJ';
  }
  if (token.tag === 'VERB' && token.lower.endsWith('ed') && previous.tag === 'ADV' && isNoun(next)) {
    const pronounNear = tokens.slice(Math.max(0, index - 8), index - 1).some((other) => other.tag === 'PRON');
    if (hasTag(before, 'CCONJ', 'DET', 'ADP', 'ADJ', 'PUNCT') && !pronounNear) token.tag = 'ADJ';
  }
  if (token.tag === 'VERB' && token.lower.endsWith('ing') && previous.tag === 'DET' && next?.tag === 'ADP')
    token.tag = 'NOUN';
}

const hasListBefore = (tokens: readonly Token[], end: number): boolean =>
  tokens.slice(0, end).some((token, index) => token.text === ',' && isNoun(tokens[index - 1]));

const VERBS_WITH_OF = new Set('consists dies thinks speaks approves disposes conceives admits'.split(' '));

function repairPluralTaggedAsVerb(tokens: Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  const [before, previous, next] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]];
  const plural = looksPlural(token.lower);
  if (token.tag === 'VERB' && plural && isWord(next, 'of') && !VERBS_WITH_OF.has(token.lower)) {
    token.tag = 'NOUN';
    if (
      previous?.tag === 'VERB' &&
      (previous.lower.endsWith('ed') || isIngForm(previous)) &&
      hasTag(before, 'DET', 'ADP')
    )
      previous.tag = 'ADJ';
  }
  if (token.tag === 'VERB' && plural && !FORMS_OF_BE.has(token.lower)) {
    const nominal =
      hasTag(previous, 'DET', 'ADJ', 'ADP', 'GEN', 'NUM') &&
      !isWord(previous, 'that', 'this', 'which', 'what');
    if (nominal || (isWord(previous, 'that') && hasTag(next, 'VERB', 'AUX'))) token.tag = 'NOUN';
  }
  if (
    token.tag === 'ADV' &&
    isNoun(next) &&
    previous?.tag === 'DET' &&
    /Adjective/.test(lexiconTags(token.lower))
  )
    token.tag = 'ADJ';
  const determined =
    token.tag === 'VERB' &&
    previous?.tag === 'DET' &&
    !isWord(previous, 'those', 'that', 'what', 'which', 'this', 'all', 'both');
  if (determined && (next === undefined || hasTag(next, 'ADP', 'PUNCT', 'AUX'))) token.tag = 'NOUN';
}

const singular = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.tag === 'NOUN' && !looksPlural(token.lower)) ||
    (token.tag === 'PROPN' && !token.lower.endsWith('s')) ||
    token.text === ')' ||
    isWord(token, 'this', 'it'));

/** Nouns and verbs of one form, told apart by agreement and by what follows: `the enzyme breaks the bonds`. */
function repairNounOrVerb(tokens: Token[], index: number): void {
  const token = tokens[index];
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token === undefined) return;
  if (/^[<>=≤≥]$/.test(token.text)) token.tag = 'VERB';
  if (previous === undefined || next === undefined) return;
  const sForm = looksPlural(token.lower);
  if (isWord(previous, 'this', 'that', 'it') && token.tag === 'NOUN' && sForm && canBeVerb(token.lower)) {
    previous.tag = 'PRON';
    token.tag = 'VERB';
    return;
  }
  if (token.tag === 'VERB' && sForm && isWord(previous, 'is', 'are', 'was', 'were')) token.tag = 'NOUN';
  if (
    token.tag === 'ADJ' &&
    next.tag === 'AUX' &&
    FINITE_AUXILIARIES.has(next.lower) &&
    hasTag(previous, 'PUNCT', 'SCONJ')
  )
    token.tag = 'NOUN';
  const unknownParticiple =
    next.tag === 'VERB' &&
    next.lower.endsWith('ed') &&
    isNoun(tokens[index + 2]) &&
    lexiconTags(next.lower) === '';
  if (
    token.tag === 'NOUN' &&
    sForm &&
    canBeVerb(token.lower) &&
    singular(previous) &&
    isNoun(previous) &&
    unknownParticiple
  ) {
    token.tag = 'VERB';
    next.tag = 'ADJ';
  }
  if (
    token.tag === 'VERB' &&
    isWord(previous, 'or') &&
    isNoun(tokens[index - 2]) &&
    tokens[index - 3]?.tag === 'DET' &&
    !/(ed|s|ing)$/.test(token.lower)
  )
    token.tag = 'NOUN';
  // `are narrow and offer little protection`: a word that opens a phrase of its own after *and* is its verb.
  if (
    token.tag === 'NOUN' &&
    previous.tag === 'CCONJ' &&
    hasTag(tokens[index - 2], 'ADJ', 'NOUN') &&
    !sForm &&
    (hasTag(next, 'DET') || isWord(next, 'little', 'few', 'no')) &&
    canBeVerb(token.lower) &&
    tokens.slice(0, index - 1).some((other) => hasTag(other, 'AUX', 'VERB'))
  )
    token.tag = 'VERB';
  const bareVerbNext =
    next.tag === 'VERB' && !isPastForm(next) && !isIngForm(next) && !looksPlural(next.lower);
  if (token.tag === 'VERB' && sForm && bareVerbNext && hasTag(previous, 'PUNCT', 'SCONJ', 'ADV'))
    token.tag = 'NOUN';
  const objectFollows =
    hasTag(next, 'DET', 'PRON') ||
    isWord(next, 'how', 'what', 'whether', 'that') ||
    (next.tag === 'VERB' && next.lower.endsWith('ing')) ||
    (next.tag === 'PROPN' && previous.tag !== 'PROPN') ||
    (token.lower === 'results' && next.lower === 'in') ||
    (token.lower === 'leads' && next.lower === 'to');
  if (
    token.tag === 'NOUN' &&
    sForm &&
    canBeVerb(token.lower) &&
    singular(previous) &&
    previous.lower !== token.lower &&
    objectFollows
  )
    token.tag = 'VERB';
}

/** `The sketchpad stores images and has …`: when the first verb found follows *and*, an earlier one was missed. */
function rescueFirstPredicate(tokens: Token[]): void {
  const first = tokens.findIndex(
    (token, index) => isFiniteAt(tokens, index) && !hasTag(tokens[index - 1], 'REL') && token.index > 0,
  );
  let before = first - 1;
  while (tokens[before]?.tag === 'ADV') before -= 1;
  if (first < 3 || !(tokens[before]?.tag === 'CCONJ' || tokens[before]?.text === ',')) return;
  const plural = isWord(tokens[first], 'are', 'were', 'have') && tokens[before]?.tag === 'CCONJ';
  const missed = tokens.slice(1, before).find((token) => {
    const previous = tokens[token.index - 1];
    const next = tokens[token.index + 1];
    if (token.tag !== 'NOUN' || previous === undefined || !isNoun(previous) || !canBeVerb(token.lower))
      return false;
    if (next === undefined || next.text === ',' || next.tag === 'CCONJ') return false;
    return looksPlural(token.lower)
      ? singular(previous)
      : !token.lower.endsWith('s') && (looksPlural(previous.lower) || (plural && next.tag === 'ADP'));
  });
  if (missed !== undefined) missed.tag = 'VERB';
}

const isFiniteAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.tag === 'AUX') return FINITE_AUXILIARIES.has(token.lower);
  return (
    token.tag === 'VERB' &&
    !isIngForm(token) &&
    !ONLY_PARTICIPLE.has(token.lower) &&
    !isWord(tokens[index - 1], 'to')
  );
};

/** A stretch between clause marks that has no finite verb most often has one tagged as a noun. */
function rescueClausesWithoutVerb(tokens: Token[]): void {
  const cuts = [0];
  const fronted =
    tokens[0]?.tag === 'SCONJ' || isWord(tokens[0], 'when', 'if', 'as', 'once', 'after', 'since');
  tokens.forEach((token, index) => {
    if (index === 0) return;
    if (fronted && token.text === ',' && cuts.length === 1) cuts.push(index + 1);
    const beforeConjunction = token.text === ',' && tokens[index + 1]?.tag === 'CCONJ';
    if (beforeConjunction || token.text === ';' || (token.tag === 'SCONJ' && token.lower !== 'that'))
      cuts.push(index + 1);
  });
  cuts.push(tokens.length);
  for (let cut = 0; cut + 1 < cuts.length; cut += 1)
    rescueSegment(tokens, cuts[cut] ?? 0, cuts[cut + 1] ?? tokens.length);
}

/** "Landowners in the south *feared* reform", "the Crash *hit* Germany": a past form between a noun and its object. */
const isPastOf = (token: Token, previous: Token, next: Token | undefined): boolean =>
  ((token.tag === 'ADJ' && /[^e]ed$/.test(token.lower)) ||
    (hasTag(token, 'NOUN', 'ADJ') && UNCHANGING.has(token.lower))) &&
  (isNoun(previous) || hasTag(previous, 'NUM', 'ADV')) &&
  hasTag(next, 'NOUN', 'PROPN', 'DET', 'PRON', 'ADJ');

function rescueSegment(tokens: Token[], start: number, end: number): void {
  const segment = tokens.slice(start, end);
  const finite = segment.some(
    (token) =>
      (token.tag === 'AUX' && FINITE_AUXILIARIES.has(token.lower)) ||
      (token.tag === 'VERB' && !isIngForm(token) && !isWord(tokens[token.index - 1], 'to')),
  );
  if (finite || segment.length < 3 || !segment.some((token) => hasTag(token, 'DET', 'NOUN'))) return;
  const verb = segment.find((token, index) => {
    const previous = segment[index - 1];
    if (previous === undefined || isPastOf(token, previous, segment[index + 1]))
      return previous !== undefined;
    if (token.tag !== 'NOUN' || !canBeVerb(token.lower)) return false;
    return looksPlural(token.lower)
      ? singular(previous) && isNoun(previous)
      : !token.lower.endsWith('s') &&
          previous.tag === 'NOUN' &&
          (looksPlural(previous.lower) || isWord(tokens[previous.index - 1], 'and'));
  });
  if (verb === undefined) return;
  verb.tag = 'VERB';
  const sForm = verb.lower.endsWith('s');
  for (let index = verb.index + 1; index < end; index += 1) {
    const coordinated = tokens[index + 1];
    const second =
      tokens[index]?.tag === 'CCONJ' && coordinated?.tag === 'NOUN' && canBeVerb(coordinated.lower);
    if (second && hasTag(tokens[index + 2], 'ADV', 'ADP', 'DET') && coordinated.lower.endsWith('s') === sForm)
      coordinated.tag = 'VERB';
  }
}
