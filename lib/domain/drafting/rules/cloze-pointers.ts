import type { Entity } from '../entities';
import { genderOf } from '../language';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { hasTag, isNoun, isPastForm, isWord, looksPlural, type Token } from '../token';
import { isCountedFromElsewhere } from './cloze-counted';

/** Openers that count from what the sentence before told. */
const AFTER_SOMETHING = [
  'afterwards',
  'later',
  'subsequently',
  'meanwhile',
  'eventually',
  'soon',
  'there',
  'elsewhere',
  'here',
  'still',
  'finally',
  'next',
];

/** Words that always mean something told before. */
const POINTERS = new Set(
  'this these such also now then too afterwards meanwhile thereafter thereupon likewise instead latter former above below aforementioned i me my we us our you your'.split(
    ' ',
  ),
);

const PRONOUNS = new Set(
  'that those there it they them their theirs themselves its itself he she his her hers him himself herself'.split(
    ' ',
  ),
);

/**
 * Whether a front made of these words points to something outside it: `this`, `changed that`, `two years later`,
 * `calls him bestial`, a pronoun before anything that it could stand for.
 * @param replaced the pronoun that gives way to a name in the front, or ''
 */
export function pointsElsewhere(
  shown: readonly Token[],
  entities: readonly Entity[],
  replaced = '',
): boolean {
  if (isWord(shown[0], ...AFTER_SOMETHING)) return true;
  // `Within weeks the marriage was void`: of what?
  if (isWord(shown[0], 'within') && isWord(shown[1], 'days', 'weeks', 'months', 'years', 'hours'))
    return true;
  // `Some is turned into starch`, `In a healthy person none is left`: of what?
  if (shown.some((token, at) => isWord(token, 'none') && hasTag(shown[at + 1], 'VERB', 'AUX'))) return true;
  if (
    isWord(shown[0], 'some', 'most', 'many', 'much', 'all', 'none') &&
    hasTag(shown[1], 'VERB', 'AUX', 'ADV')
  )
    return true;
  if (comparesAtOnce(shown)) return true;
  const named = NAMED_BY.get(replaced) ?? [];
  return shown.some((token, at) => !named.includes(token.lower) && pointsAt(shown, at, token, entities));
}

/** `A more useful measure is …`: than which? `The lens itself focuses`, `The same force turns`: as opposed to what? */
function comparesAtOnce([first, second, third, ...rest]: readonly Token[]): boolean {
  if (isWord(first, 'the') && isWord(second, 'same'))
    return !rest.some((token) => isWord(token, 'as', 'for'));
  if (isWord(first, 'the') && isWord(third, 'itself', 'himself', 'herself', 'themselves')) return true;
  // `The Dawes Plan was the first result`: of what?
  const last = rest.at(-1);
  if (
    isWord(last, 'result', 'step', 'stage', 'cause', 'effect', 'reason', 'sign') &&
    isWord(rest.at(-2), 'first', 'second', 'last', 'next', 'main') &&
    isWord(rest.at(-3), 'the')
  )
    return true;
  // `The resulting star grows hotter`, `A second is volatility`
  if (isWord(second, 'resulting') && hasTag(rest[0], 'VERB', 'AUX')) return true;
  if (
    isWord(first, 'a', 'the') &&
    isWord(second, 'second', 'third', 'further', 'final', 'first') &&
    isWord(third, 'is', 'was', 'are', 'were')
  )
    return true;
  const is = isWord(rest[1], 'is', 'was') || isWord(rest[0], 'is', 'was');
  return (
    isWord(first, 'a') && isWord(second, 'more', 'less') && is && !rest.some((token) => isWord(token, 'than'))
  );
}

/** What may follow once a name has taken the place of a pronoun: `Hooper fell so ill that she gave her ring away`. */
const NAMED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['he', 'his', 'himself'],
    ['she', 'her', 'herself'],
    ['it', 'its', 'itself'],
    ['they', 'their', 'themselves'],
  ].flatMap((all) => all.slice(0, 2).map((pronoun) => [pronoun, all] as const)),
);

/** `the claim`, `the question`: which, only what was told before says, unless it goes on to say it. */
const TOLD_BEFORE = new Set(
  'question claim point issue argument problem idea solution answer change view result matter debate situation measure'.split(
    ' ',
  ),
);

const isToldBefore = (shown: readonly Token[], at: number): boolean => {
  const told =
    isWord(shown[at], 'the') && TOLD_BEFORE.has(shown[at + 1]?.lower ?? '') && !isNoun(shown[at + 2]);
  // `the question is whether …`
  const says = isWord(shown[at + 2], 'is', 'was') ? shown[at + 3] : shown[at + 2];
  return told && !isWord(says, 'of', 'that', 'whether', 'which', 'to', 'for', 'in', 'between', 'about', ':');
};

/** `by contrast`, `however`; `responded` without to what. */
function looksBack(shown: readonly Token[], at: number): boolean {
  const [token, next] = [shown[at], shown[at + 1]];
  // `the opposite view`, `the same files`: as whose? `adds that …`: to what?
  if (
    isWord(token, 'opposite', 'opposing', 'contrary') &&
    isWord(next, 'view', 'position', 'line', 'conclusion', 'direction', 'effect')
  )
    return isWord(shown[at - 1], 'the') && !isWord(shown[at + 2], 'to', 'from');
  if (isWord(token, 'adds', 'added')) return isWord(next, 'that') || isWord(next, ',') || next === undefined;
  if (isWord(token, 'the') && isWord(next, 'figure', 'figures')) return !isWord(shown[at + 2], 'of');
  // `had already shown`: before what?
  if (isWord(token, 'already'))
    return isWord(shown[at - 1], 'had') && !shown.some((word) => isWord(word, 'when', 'by', 'before'));
  if (isWord(token, 'bottom', 'top') && isWord(next, 'left', 'right'))
    return !isWord(shown[at + 2], 'of', 'corner');
  // `on the left`: of which diagram?
  if (isWord(token, 'left', 'right') && isWord(shown[at - 1], 'the') && isWord(shown[at - 2], 'on'))
    return !isNoun(next) && !isWord(next, 'of', '-');
  if (isWord(token, 'by', 'in') && isWord(next, 'contrast') && !isWord(shown[at + 2], 'to', 'with'))
    return true;
  if (isWord(token, 'however', 'nevertheless', 'nonetheless')) return true;
  return (
    isWord(token, 'responded', 'replied', 'reacted', 'responds', 'replies', 'reacts') && !isWord(next, 'to')
  );
}

function pointsAt(shown: readonly Token[], at: number, token: Token, entities: readonly Entity[]): boolean {
  if (isToldBefore(shown, at) || looksBack(shown, at)) return true;
  if (!POINTERS.has(token.lower) && !PRONOUNS.has(token.lower)) return isCountedFromElsewhere(shown, at);
  const [before, next] = [shown[at - 1], shown[at + 1]];
  const told = shown.slice(0, at);
  if (POINTERS.has(token.lower)) {
    if (isWord(token, 'such') && isWord(next, 'as')) return false;
    // `Act I`, `the former president`, `then US Secretary`
    if (token.text === 'I' && token.tag !== 'PRON') return false;
    if (isWord(token, 'former')) return !isNoun(next) || !isWord(before, 'a', 'an');
    if (isWord(token, 'instead') && isWord(next, 'of')) return false;
    if (isWord(token, 'above', 'below') && hasTag(next, 'DET', 'NUM', 'NOUN', 'ADJ', 'PROPN')) return false;
    // `if …, then …`
    // `A minister now sat in the Cabinet`: after what?
    if (isWord(token, 'now'))
      return (
        isWord(before, 'was', 'were', 'had') ||
        (!hasTag(before, 'AUX') && (isPastForm(next) || isWord(next, 'was', 'were', 'had')))
      );
    if (isWord(token, 'we')) return !isAnybody(shown, at);
    if (isWord(token, 'this')) return !sumsUp(shown, at);
    if (isWord(token, 'then') && told.some((other) => isWord(other, 'if'))) return false;
    return true;
  }
  if (isWord(token, 'that', 'those')) return isDemonstrative(shown, at);
  // `has come from there`: from where?
  if (isWord(token, 'there'))
    return isWord(before, 'from', 'to', 'in', 'near', 'up', 'down', 'out') || !isExistential(next);
  if (isWord(token, 'it')) return !isEmptyIt(shown, at) && !canTakeUp(shown, at, false, entities);
  if (isWord(token, 'they', 'them')) return !canTakeUp(shown, at, true, entities) && !isAnyPerson(shown, at);
  if (isWord(token, 'their', 'theirs', 'themselves')) return toldThings(told, true, entities) < 1;
  if (isWord(token, 'its', 'itself')) return !told.some(isNoun);
  return !isToldPerson(shown, at, entities);
}

/** `which we call entropy`, `when we dream the body rests`: not the readers of one page. */
const isAnybody = (shown: readonly Token[], at: number): boolean =>
  hasTag(shown[at + 1], 'VERB') &&
  !isPastForm(shown[at + 1]) &&
  !isWord(
    shown[at + 1],
    'see',
    'meet',
    'find',
    'learn',
    'read',
    'get',
    'look',
    'study',
    'need',
    'know',
    'want',
    'use',
  );

/** `Light is stretched, and this is called red shift`: what came before it is told. */
const sumsUp = (shown: readonly Token[], at: number): boolean =>
  at >= LEAST_SUMMED_UP && isWord(shown[at - 1], 'and', ';', ':') && hasTag(shown[at + 1], 'VERB', 'AUX');

const LEAST_SUMMED_UP = 5;

/** `changed that`, `12 of those`, `that view`; not `the fact that`, `those who`. */
function isDemonstrative(shown: readonly Token[], at: number): boolean {
  const [token, before, next] = [shown[at], shown[at - 1], shown[at + 1]];
  // `wrote that “class is …”`
  if (isWord(token, 'that') && /^["“‘']/.test(next?.text ?? '')) return false;
  if (isWord(token, 'those'))
    return !isWord(next, 'who', 'which', 'that', 'of', 'in', 'with') && next?.tag !== 'VERB';
  // `argued that virtues grow`: no noun of many goes with *that*.
  if (next?.tag === 'NOUN' && looksPlural(next.lower)) return false;
  // `higher than that of diamond`
  if (isWord(next, 'of') && at > 0) return false;
  if (token?.tag === 'DET') return true;
  // `keeps that link, although …`
  if (next?.tag === 'NOUN' && (shown[at + 2] === undefined || hasTag(shown[at + 2], 'PUNCT', 'ADP', 'CCONJ')))
    return true;
  const ends = next === undefined || hasTag(next, 'PUNCT', 'CCONJ', 'ADP');
  return ends && !isNoun(before);
}

/** `there was`, `there may be`. */
const isExistential = (next: Token | undefined): boolean => hasTag(next, 'AUX', 'VERB', 'ADV', 'NEG');

/** `it was Cromwell who`, `make it possible`, `it is argued that`: *it* stands for what follows. */
function isEmptyIt(shown: readonly Token[], at: number): boolean {
  const rest = shown.slice(at + 1);
  // `one part of it is geology, which …`
  if (hasTag(shown[at - 1], 'ADP')) return false;
  if (isWord(shown[at - 1], 'make', 'makes', 'made', 'making', 'find', 'finds', 'found'))
    return hasTag(rest[0], 'ADJ');
  const be = rest.findIndex((token) => isWord(token, 'is', 'was', 'be', 'been', 'became'));
  if (be < 0 || be > 3) return false;
  // `If it is plotted, the curve comes close to …`: what *it* stands for is told before the comma.
  const mark = rest.findIndex(({ tag }) => tag === 'PUNCT');
  const opens = rest
    .slice(be + 1)
    .findIndex(
      (token, index) =>
        isWord(token, 'that') || (isWord(token, 'to', 'who', 'which') && (mark < 0 || be + 1 + index < mark)),
    );
  return opens > 0 || (opens === 0 && isWord(rest[be + 1], 'that'));
}

/** A noun of an earlier clause can be meant; `a layer stops it` means what the sentence before told. */
function canTakeUp(
  shown: readonly Token[],
  at: number,
  plural: boolean,
  entities: readonly Entity[],
): boolean {
  const boundary = shown
    .slice(0, at)
    .findLastIndex(
      (token, index) =>
        opensClause(token, shown[index + 1]) &&
        !isDriven(shown, index, at) &&
        !(isWord(token, 'as') && isWord(shown[index - 1], 'such')),
    );
  return boundary > 0 && toldThings(shown.slice(0, boundary), plural, entities) > 0;
}

/** `a person believes that they have …`: one of whom nothing says whether a man or a woman. */
const isAnyPerson = (shown: readonly Token[], at: number): boolean =>
  shown.some(
    (token, index) =>
      index < at &&
      isWord(token, 'a', 'an', 'each', 'every') &&
      shown
        .slice(index + 1, index + 4)
        .some(({ lower, index: own }) => own < (shown[at]?.index ?? 0) && ANY_PERSON.has(lower)),
  );

const ANY_PERSON = new Set(
  'person child individual patient witness participant student player voter worker consumer offender'.split(
    ' ',
  ),
);

/** `Frost tends to split it`: *to* leads on from the verb, and its subject is not what is split. */
const isDriven = (shown: readonly Token[], to: number, pronoun: number): boolean =>
  shown[to]?.tag === 'PART' &&
  (shown[to - 1]?.tag === 'VERB' || isWord(shown[to - 1], 'how', 'whether', 'when')) &&
  pronoun === to + 2;

/** `and convert it`, `when it`, `, which`: not the *and* of two nouns. */
const opensClause = (token: Token, next: Token | undefined): boolean =>
  token.tag === 'CCONJ'
    ? hasTag(next, 'VERB', 'AUX', 'PRON', 'ADV')
    : hasTag(token, 'SCONJ', 'REL', 'PART') ||
      isWord(token, ',', ';', 'when', 'as', 'if', 'that', 'what', 'because', 'although');

/** Names of what is no person: a place, a law, a war. */
const THINGS = new Set(['place', 'organisation', 'treaty', 'event', 'term']);

/** How many nouns of the right number stand before that a pronoun can take up. */
function toldThings(told: readonly Token[], plural: boolean, entities: readonly Entity[]): number {
  const isThing = (token: Token): boolean =>
    token.tag === 'NOUN' ||
    entities.some(({ kind, range }) => THINGS.has(kind) && range[0] <= token.index && token.index < range[1]);
  const joined = told.some((other) => isWord(other, 'and', 'or'));
  return told.filter((token, at) => {
    if (!isNoun(token) || isNoun(told[at + 1])) return false;
    const many = looksPlural(token.lower) || HUMAN_NOUNS.has(token.lower);
    return plural ? many || joined : !looksPlural(token.lower) && isThing(token);
  }).length;
}

function isToldPerson(shown: readonly Token[], at: number, entities: readonly Entity[]): boolean {
  const [token, next] = [shown[at], shown[at + 1]];
  const told = shown.slice(0, at);
  const [first, end] = [told[0]?.index ?? 0, token?.index ?? 0];
  const gender = isWord(token, 'he', 'his', 'him', 'himself') ? 'male' : 'female';
  const persons = entities.filter(
    ({ kind, range, text }) =>
      kind === 'person' &&
      range[0] >= first &&
      range[1] <= end &&
      (genderOf(text.split(' ')[0] ?? '') ?? gender) === gender,
  );
  const someone = told.some((word) => HUMAN_NOUNS.has(word.lower) && !looksPlural(word.lower));
  // `Iago calls him bestial`: not the one who does the calling.
  const isObject =
    isWord(token, 'him') || (isWord(token, 'her') && !isNoun(next) && !hasTag(next, 'ADJ', 'VERB'));
  // `run by a prefect, appointed by Napoleon and answerable to him`: who does it stands before, and behind no verb.
  const byHim =
    isObject &&
    persons.some(({ range }) =>
      isWord(
        shown.find(({ index }) => index === range[0] - 1),
        'by',
      ),
    );
  const others = isObject && !byHim ? 1 : 0;
  return persons.length + (someone ? 1 : 0) > others;
}
