import { lexiconTags } from './language';
import { STOP_WORDS, VAGUE_NOUNS } from './lexicon/closed-classes';
import { EVERYDAY_NOUNS } from './lexicon/everyday-words';
import type { Candidate } from './types';
import { contentWords, wordsOf } from './words';

/** Named numbers, each roughly 0–1, that say how likely a teacher keeps the draft. */
export type Features = Readonly<Record<string, number>>;

/** `why-because` → `why`: rules that ask for the same kind of thing. */
export const familyOf = (rule: string): string => rule.replace(/-.*$/, '');

const KINDS: readonly (readonly [kin: string, rules: RegExp])[] = [
  ['definition', /^definition(?:-means|-reverse)?$/],
  ['told', /^definition-/],
  ['line', /^(?:telegraphic|line|why-note|dated)/],
  ['layout', /^(?:list|step|table|formula|symbol)/],
  ['cloze', /^cloze/],
];

/** Rules for which the same signs speak; of those that ask about sentences, one kind. */
export const kinOf = (rule: string): string => KINDS.find(([, rules]) => rules.test(rule))?.[0] ?? 'sentence';

/** The name of a sign among rules of a kind: what speaks for a definition may speak against a date. */
export const within = (kin: string, sign: string): string => `${kin}*${sign}`;

/**
 * What the ranking knows of a candidate: `rule:…` is 1 for its rule; the signs, as `kin*sign`; the rest is what the rule itself
 * says.
 */
export function featuresOf(candidate: Candidate, sourceText: string): Features {
  const kin = kinOf(candidate.rule);
  const features: Record<string, number> = { bias: 1, [`rule:${candidate.rule}`]: 1 };
  for (const [sign, value] of Object.entries(signsOf(candidate, sourceText))) {
    if (value === 0) continue;
    features[within(kin, sign)] = value;
  }
  return { ...features, ...candidate.features };
}

/** Named numbers that speak of the lengths, the words and the marks of front, back and source. */
export const signsOf = (candidate: Candidate, sourceText: string): Features => ({
  ...signsOfFront(candidate),
  ...signsOfBack(candidate, sourceText),
  ...signsOfSource(candidate, sourceText),
});

const is = (condition: boolean): number => (condition ? 1 : 0);

function signsOfFront({ front, flags }: Candidate): Features {
  const words = wordsOf(front);
  const telling = contentWords(front);
  const specific = telling.filter((word) => !VAGUE_NOUNS.has(word)).length;
  const names = front.slice(1).match(/\b\p{Lu}\p{Ll}+/gu)?.length ?? 0;
  return {
    frontLong: Math.min(1, Math.max(0, words.length - 16) / 12),
    frontShort: is(words.length < 5),
    frontCommas: Math.min(1, (front.split(',').length - 1) / 2),
    frontQuoted: is(front.includes('“')),
    frontBracketed: is(front.includes('(')),
    frontNumber: is(/\d/.test(front)),
    frontShorthand: is(SHORTHAND.test(front) || /[=/]/.test(front)),
    frontSmall: is(!/[\p{Lu}\d]/u.test(front.slice(1))),
    frontRare: shareOf(telling, (word) => lexiconTags(word) === ''),
    frontVerb: shareOf(telling, (word) => /Verb|PresentTense|PastTense|Infinitive/.test(lexiconTags(word))),
    frontAdjective: shareOf(telling, (word) => /Adjective|Comparative|Adverb/.test(lexiconTags(word))),
    frontFew: is(telling.length <= 1),
    frontEveryday: shareOf(telling, (word) => EVERYDAY_NOUNS.has(word)),
    [`opens ${OPENING.exec(front)?.[0].toLowerCase() ?? ''}`]: 1,
    frontVague: Math.min(1, (telling.length - specific) / 2),
    names: Math.min(1, names / 3),
    specific: Math.min(1, specific / 4),
    bare: is(specific <= 2 && !/\p{Lu}|\d/u.test(front.slice(1))),
    resolved: is(flags.includes('resolved-pronoun')),
    thin: is(flags.includes('thin-question')),
    hedged: is(flags.includes('hedged')),
  };
}

/** Words to oneself, a teacher or an examiner. */
const ASIDE =
  /\b(?:I|my|me|we|you|your|sir|miss|exams?|paper|marks?|marker|learn|check|ask|lol|spec|essay)\b|!!|\?\?/;

/** How the question begins, with the article that it gives a term. */
const OPENING = /^(?:In )?\p{L}+(?: (?:is|are|was|were|do|does|did|year)(?: (?:an?|the|meant))?)?/iu;

/** The signs and clippings of somebody who writes for nobody else: `→`, `w/`, `govt`. */
const SHORTHAND = /[→↑↓+&]|->|!!|\b(?:w|b)\/|\b(?:approx|vs|incl|esp|diff|govt|ppl)\b/;

function signsOfBack({ back }: Candidate, sourceText: string): Features {
  const words = wordsOf(back);
  const first = lexiconTags(words[0] ?? '');
  return {
    backLong: Math.min(1, Math.max(0, words.length - 14) / 14),
    backOneWord: is(words.length === 1 && !/[\d\p{Lu}]/u.test(back)),
    backTwoWords: is(words.length <= 2),
    backVague: is(words.length <= 3 && words.some((word) => VAGUE_NOUNS.has(word))),
    backPossessive: is(/\b(?:their|its|his|her|they|them)\b/i.test(back)),
    backPronoun: is(/\b(?:he|she|it|him|this|these)\b/i.test(back)),
    backArticle: is(/^(?:an?|the)\s/i.test(back)),
    backIng: is(/^\p{L}+ing\b/u.test(back)),
    backVerb: is(/PresentTense|Infinitive/.test(first) && !/Noun|Singular/.test(first)),
    backNoun: is(/Noun|Singular|Plural/.test(first)),
    backAdjective: is(/Adjective|Comparative/.test(first)),
    backCapital: is(/^\p{Lu}/u.test(back)),
    backNumber: is(/^\d/.test(back)),
    backFinite: is(/\b(?:is|are|was|were|has|have|had|can|will)\b/.test(back)),
    backLeans: is(/\b(?:also|but|so|then|only|just|too|still|usually)\b/.test(back)),
    backCommas: Math.min(1, (back.split(',').length - 1) / 2),
    backSemicolon: is(back.includes(';')),
    backStop: is(back.includes('. ')),
    backBracketed: is(back.includes('(')),
    backQuoted: is(/["“']/.test(back)),
    backShout: is(/\b\p{Lu}{4,}\b/u.test(back)),
    backDoubt: is(/\?/.test(back)),
    backFew: is(words.length >= 3 && words.length <= 6),
    backMany: is(words.length >= 7 && words.length <= 14),
    backRelative: is(/ (?:that|which|who|whose|where|when|in which|by which) /.test(back)),
    backOf: is(/^(?:(?:an?|the) )?(?:\p{L}+ ){1,3}(?:of|for|between|in|to) /u.test(back)),
    backExample: is(/\be\.?g\b/.test(back)),
    backShorthand: is(SHORTHAND.test(back) || /[=/]/.test(back)),
    backFunctionWords: shareOf(words, (word) => STOP_WORDS.has(word)),
    backRare: shareOf(words, (word) => lexiconTags(word) === ''),
    backShare: Math.min(1, back.length / Math.max(1, sourceText.length)),
  };
}

function signsOfSource({ source, answer, front, back }: Candidate, sourceText: string): Features {
  const words = wordsOf(sourceText);
  const asked = new Set(contentWords(front));
  return {
    sourceLength: Math.min(2, Math.max(0, words.length - 25) / 25),
    sourceAside: is(ASIDE.test(sourceText)),
    sourceLeft: answer === null ? 0 : Math.min(1, (source.end - answer.end) / Math.max(1, sourceText.length)),
    sourceBefore:
      answer === null ? 0 : Math.min(1, (answer.start - source.start) / Math.max(1, sourceText.length)),
    broken: is(answer === null),
    shared: shareOf(contentWords(back), (word) => asked.has(word)),
    sourceEquals: is(/ = /.test(sourceText)),
    sourceColon: is(/: /.test(sourceText)),
    sourceDash: is(/ [-–—] /.test(sourceText)),
    sourceSentence: is(/^\p{Lu}.*[.!?]$/su.test(sourceText)),
    sourceShort: is(sourceText.length < 80),
    sourceCommas: Math.min(1, (sourceText.split(',').length - 1) / 6),
    sourceShorthand: is(SHORTHAND.test(sourceText)),
    sourceFunctionWords: shareOf(words, (word) => STOP_WORDS.has(word)),
  };
}

const shareOf = (words: readonly string[], isSuch: (word: string) => boolean): number =>
  words.length === 0 ? 0 : words.filter(isSuch).length / words.length;
