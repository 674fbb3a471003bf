import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { skipLinkingOpener } from '../linking-openers';
import { nounPhraseEnd } from '../noun-phrases';
import type { Reading } from '../reading';
import type { TimesTold } from '../key-terms';
import { spanOf, textOf, verbatim } from '../sentence';
import {
  hasTag,
  isCapitalised,
  isIngForm,
  isNoun,
  isPastForm,
  isPronominal,
  isWord,
  looksPlural,
  type Range,
  type Token,
} from '../token';
import type { Candidate } from '../types';
import { contentStems, stem, stemsIn } from '../words';
import { gapsOf, type Gap } from './cloze-gaps';
import { hintFor } from './cloze-hint';
import { leanly } from './cloze-lean';
import { canLose, canLoseLead, piecesOf, type Piece } from './cloze-pieces';
import { pointsElsewhere } from './cloze-pointers';
import type { Segment } from './cloze-segments';
import { gapSigns } from './cloze-signs';
import { gapWorth, LEAST_WORTH, USUAL_WORTH } from './cloze-worth';
import { isWithinShown, standsIn, type StandIn } from './cloze-stands';
import { isWriterAtWork } from './subject';

const LONGEST = 28;
const SHORTEST = 6;
/** A front that is shorter keeps what follows it where it can, so that there is something to tell the answer by. */
const ENOUGH = 9;
/** Words of meaning that a front needs beside the blank for it to be told by: a name is told by fewer than a term. */
const LEAST_TELLING = 3;
const LEAST_FOR_TERM = 4;
/** What each further blank of one clause gives way by. */
const CROWDING = 0.08;
const MOST_OF_A_SENTENCE = 3;
/** A sentence whose parts were not told apart is shown whole, if it is not too long. */
const LONGEST_UNPARTED = 28;
const SHORT_UNPARTED = 16;
/** Beside all that it says, a word that nothing marks as a term is not the point. */
const LEAST_UNPARTED_WORTH = 0.53;

/** Stretches of the sentence, in order, that make up a front. */
type Shown = readonly Range[];
type StandOf = (shown: Shown) => StandIn | null;

interface Blank {
  readonly gap: Gap;
  readonly shown: Shown;
  readonly worth: number;
}

/**
 * Blanks the phrase that a sentence is there to tell: a term it introduces, a date or number that carries the point, who is
 * credited, a named thing that only this fits. A long sentence is cut to the whole clause around the blank.
 */
export function cloze(reading: Reading, timesTold: TimesTold): Candidate[] {
  const { tokens } = reading;
  // Without its full stop it is a note, whose other half stands in the line above.
  if (!/[.!:;)\]"'”’…]$/.test(tokens.at(-1)?.text ?? '')) return [];
  if (tokens.at(-1)?.text === '?' || !/^[\p{Lu}\d"'“‘]/u.test(tokens[0]?.text ?? '')) return [];
  if (SAID_TO_ONESELF.test(reading.sentence.notes.slice(reading.sentence.start, reading.sentence.end)))
    return [];
  const pieces = piecesOf(tokens);
  const standOf = standsIn(reading);
  const counts = countsOf(reading);
  const speaksForItself = selfContained(reading, counts, standOf);
  const blanks = gapsOf(reading).flatMap((gap): Blank[] => {
    if (isWriter(reading, gap.range) || isInCleft(tokens, gap)) return [];
    const shown = shownFor(reading, pieces, gap, standOf, counts, speaksForItself);
    if (shown === null || isUnplaced(reading, shown, gap)) return [];
    const stand = standOf(shown);
    if (isToldElsewhere(reading, shown, gap, stand)) return [];
    const worth = gapWorth(
      gapSigns(reading, shown, gap, timesTold, {
        offside: isOffside(pieces, gap),
        buried: isBuried(tokens, pieces, gap),
      }),
    );
    return worth < leastWorth(tokens, pieces) ? [] : [{ gap, shown, worth }];
  });
  // What is new in a sentence comes late in it.
  blanks.sort((left, right) => right.worth - left.worth || right.gap.range[0] - left.gap.range[0]);
  return blanks.slice(0, MOST_OF_A_SENTENCE).map((blank, at) => {
    const better = blanks.slice(0, at).filter(({ shown }) => overlaps(shown, blank.shown)).length;
    return asCandidate(reading, { ...blank, worth: blank.worth - CROWDING * better }, standOf(blank.shown));
  });
}

const leastWorth = (tokens: readonly Token[], pieces: readonly Piece[]): number =>
  pieces.length > 0 || tokens.length <= SHORT_UNPARTED ? LEAST_WORTH : LEAST_UNPARTED_WORTH;

/** Doubts, cheers and hints for the examination: what stands beside them would be in the blank's front too. */
const SAID_TO_ONESELF =
  /!!|\?\?|\bnot sure\b|\bstuff\b|\b(?:candidates|students|pupils) (?:often|sometimes|usually|always|tend|mix|muddle|confuse|forget|lose|mess)\b|\bcheck (?:with|which)\b|\bexam (?:qs?|tips?|questions?)\b/i;

/** Two fronts that show the same clause. */
const overlaps = (left: Shown, right: Shown): boolean =>
  left.some(([start, end]) => right.some(([from, to]) => start < to && from < end));

function asCandidate({ sentence }: Reading, { gap, shown, worth }: Blank, stand: StandIn | null): Candidate {
  const span = spanOf(sentence, gap.range);
  const back = verbatim(sentence.notes, span);
  const hint = hintFor(gap.kind, back);
  const front = shown
    .map((range) => shownText(sentence, range, gap.range, hint === '' ? '_____' : `_____ [${hint}]`, stand))
    .join(' ')
    .replace(/\s+(?=[\s,;:)])/g, '');
  return {
    kind: 'cloze',
    rule: `cloze-${gap.kind}`,
    front: `${front.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/[.,;:]?$/, '')}.`,
    back,
    source: { start: sentence.start, end: sentence.end },
    answer: span,
    flags: stand === null ? [] : ['resolved-pronoun'],
    features: { gapWorth: worth - USUAL_WORTH },
  };
}

/** The words of a stretch, with the blank, and with the name for a pronoun that means nothing here. */
function shownText(
  sentence: Reading['sentence'],
  range: Range,
  gap: Range,
  blank: string,
  stand: StandIn | null,
): string {
  if (stand === null || !isWithinShown([range], stand.range)) return withBlank(sentence, range, gap, blank);
  const before = withBlank(sentence, [range[0], stand.range[0]], gap, blank);
  const rest = withBlank(sentence, [stand.range[1], range[1]], gap, blank);
  return `${before} ${stand.text} ${rest}`.trim();
}

function withBlank(
  sentence: Reading['sentence'],
  [start, end]: Range,
  [from, to]: Range,
  blank: string,
): string {
  if (to <= start || from >= end) return textOf(sentence, [start, end]);
  const { tokens } = sentence;
  const before =
    from > start ? `${textOf(sentence, [start, from])}${tokens[from]?.spaced === true ? ' ' : ''}` : '';
  const after = to < end ? `${tokens[to]?.spaced === true ? ' ' : ''}${textOf(sentence, [to, end])}` : '';
  return `${before}${blank}${after}`;
}

/** The front for a blank: its whole clause, as short as it can be told; or null when none stands alone. */
function shownFor(
  reading: Reading,
  pieces: readonly Piece[],
  gap: Gap,
  standOf: StandOf,
  counts: Counts,
  speaksForItself: (shown: Shown) => boolean,
): Shown | null {
  const { tokens } = reading;
  const fits = (shown: Shown): boolean =>
    hasFairSize(counts, shown, gap, standOf(shown)) && speaksForItself(shown);
  const holds = ({ range }: Segment): boolean => range[0] <= gap.range[0] && gap.range[1] <= range[1];
  if (pieces.length > 0) {
    let short: Shown | null = null;
    for (const piece of pieces) {
      if (![...piece.lead, ...piece.core, ...piece.tail].some(holds)) continue;
      for (const variant of variantsOf(tokens, piece, holds)) {
        const shown = leanly(tokens, variant, gap);
        if (!fits(shown)) continue;
        if (wordsOf(counts, shown) >= ENOUGH) return shown;
        short ??= shown;
      }
    }
    return short;
  }
  const whole = leanly(tokens, [wholeOf(tokens)], gap);
  return isReadWhole(reading) && fits(whole) ? whole : null;
}

const wholeOf = (tokens: readonly Token[]): Range => [
  skipLinkingOpener(tokens),
  /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length,
];

/** It stands before the subject, or between it and the verb, where only the scene is set. */
const isOffside = (pieces: readonly Piece[], { range }: Gap): boolean =>
  pieces.some(
    ({ lead, core }) =>
      [...lead, ...core.slice(1, -1)].some(
        (segment) => segment.range[0] <= range[0] && range[1] <= segment.range[1],
      ) ||
      core.some(
        ({ range: [start], subject, verb, kind }) =>
          kind === 'clause' &&
          start <= range[0] &&
          verb !== null &&
          range[1] <= (subject === null ? verb.start : subject[0]),
      ),
  );

/** `What makes _____ so effective is …`: what it is stands behind the verb. */
function isInCleft(tokens: readonly Token[], { range }: Gap): boolean {
  if (!isWord(tokens[skipLinkingOpener(tokens)], 'what')) return false;
  return tokens.slice(range[1]).some((token) => isWord(token, ...LEADING_VERBS));
}

/** `hardening of the _____ counted`, `a line that crosses the _____ must …`: in the subject, but not what it is of. */
const isBuried = (tokens: readonly Token[], pieces: readonly Piece[], { kind, range }: Gap): boolean =>
  kind === 'term' &&
  pieces.some(({ core }) =>
    core.some(
      ({ subject }) =>
        subject !== null &&
        subject[0] < range[0] &&
        range[1] <= subject[1] &&
        tokens.slice(subject[0], range[0]).some((token) => hasTag(token, 'ADP', 'VERB', 'REL')),
    ),
  );

/** A sentence whose clauses were read, though its parts were not told apart: no notes, no second sentence behind a mark. */
function isReadWhole({ clauses, tokens }: Reading): boolean {
  const main = clauses.find(({ kind }) => kind === 'main');
  return (
    main !== undefined &&
    clauses.every(({ sound }) => sound) &&
    !main.verb.unsure &&
    !tokens.slice(main.verb.start - 1, main.verb.head).some((token) => isWord(token, 'to')) &&
    main.subject[1] > main.subject[0] &&
    !isPronominal(tokens.slice(...main.subject)) &&
    tokens.length <= LONGEST_UNPARTED &&
    tokens.at(-1)?.text === '.' &&
    !tokens.some(({ text, tag }) => /^(?:[;:+&/–—-]|w|bc)$/.test(text) || tag === 'SYM') &&
    !hasSplice(clauses, tokens)
  );
}

/** `The hall burnt down, nobody was hurt`: two sentences that only a comma joins. */
function hasSplice(clauses: Reading['clauses'], tokens: readonly Token[]): boolean {
  const first = clauses.findIndex(({ kind }) => kind === 'main');
  return clauses.some(
    ({ kind, subject }, at) => at > first && kind === 'main' && tokens[subject[0] - 1]?.text === ',',
  );
}

/** The ways to show a clause with the blank in it, those with the least beside it first; most often the first will do. */
function* variantsOf(
  tokens: readonly Token[],
  piece: Piece,
  holds: (segment: Segment) => boolean,
): Generator<Shown> {
  const tailAt = piece.tail.findLastIndex(holds);
  const inLead = piece.lead.some(holds);
  const ends = piece.tail
    .map((_, at) => (canLose(tokens, piece.tail, at, piece.past) ? at : -1))
    .filter((at) => at > tailAt);
  // What says of the blank's last word what it is stays beside it.
  const explains = [...piece.core, ...piece.tail].find(holds);
  const next = explains === undefined ? undefined : after(piece, explains);
  const { lead } = piece;
  // `Having surveyed the Church, …` may go first; `In France, …` only if it must.
  const loose = lead.some(({ kind }) => kind === 'participle' || kind === 'subordinate');
  const losable = lead.length > 0 && !inLead && canLoseLead(tokens, piece);
  const leads = losable ? [...new Set([loose ? [] : lead, loose ? lead : []])] : [lead];
  const ways = leads.flatMap((shownLead) => [...ends, piece.tail.length].map((end) => ({ shownLead, end })));
  const ordered = loose ? ways : [...ways].sort((left, right) => left.end - right.end);
  for (const { shownLead, end } of ordered)
    for (const kept of [next, undefined, null]) {
      const core =
        kept === null
          ? piece.core
          : withoutAsides(tokens, piece, (segment) => holds(segment) || segment === kept);
      yield joined([...shownLead, ...core, ...piece.tail.slice(0, end)]);
    }
}

const after = (piece: Piece, segment: Segment): Segment | undefined => {
  const all = [...piece.core, ...piece.tail];
  return all[all.indexOf(segment) + 1];
};

/** Subject and predicate without what stands between commas after the subject. */
function withoutAsides(
  tokens: readonly Token[],
  { core, past }: Piece,
  keeps: (segment: Segment) => boolean,
): Segment[] {
  const inner = core.slice(1, -1);
  const loses = inner.every((segment, at) => !keeps(segment) && canLose(tokens, inner, at, past));
  return loses ? core.filter((_, at) => at === 0 || at === core.length - 1) : [...core];
}

/** Stretches that follow one another in the notes make one, marks and conjunctions between them included. */
function joined(segments: readonly Segment[]): Shown {
  const shown: Range[] = [];
  let before: Segment | null = null;
  for (const segment of segments) {
    const last = shown.at(-1);
    const gap = before === null ? 0 : segment.range[0] - before.range[1];
    if (last !== undefined && gap > 0 && gap <= (segment.conjunction === '' ? 1 : 2))
      shown[shown.length - 1] = [last[0], segment.range[1]];
    else shown.push(segment.range);
    before = segment;
  }
  return shown;
}

/** Signs of code, of menus and of maths, which a sentence to be read has none of. */
const SIGNS = /[`<>=≤≥|→]/;

const LEADING_VERBS = ['is', 'was', 'are', 'were'];

/** How many words, and how many words of meaning, stand before each token: any stretch is counted by a difference. */
interface Counts {
  readonly words: readonly number[];
  readonly telling: readonly number[];
}

function countsOf({ tokens }: Reading): Counts {
  const words = [0];
  const telling = [0];
  tokens.forEach((token, at) => {
    const tells = hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB') && !VAGUE_NOUNS.has(token.lower);
    words.push((words[at] ?? 0) + (/[\p{L}\d]/u.test(token.text) ? 1 : 0));
    telling.push((telling[at] ?? 0) + (tells ? 1 : 0));
  });
  return { words, telling };
}

const within = (counts: readonly number[], [start, end]: Range): number =>
  end > start ? (counts[end] ?? 0) - (counts[start] ?? 0) : 0;

const wordsOf = ({ words }: Counts, shown: Shown): number =>
  shown.reduce((sum, range) => sum + within(words, range), 0);

/** The words of a front; what a pronoun is replaced by is none of the notes'. */
function ownWords({ tokens }: Reading, shown: Shown, stand: StandIn | null): Token[] {
  const words = shown.flatMap((range) => tokens.slice(...range));
  if (stand === null) return words;
  const [from, to] = stand.range;
  return words.filter(({ index }) => index < from || index >= to);
}

/** The front is long enough and not too long, and has words to guess by. */
function hasFairSize(
  counts: Counts,
  shown: Shown,
  { kind, range: [start, end] }: Gap,
  stand: StandIn | null,
): boolean {
  const count = wordsOf(counts, shown);
  if (count < SHORTEST || count > LONGEST) return false;
  const replaced = stand?.range ?? null;
  if (replaced !== null && start < replaced[1] && replaced[0] < end) return false;
  // The blank, and a pronoun that gives way to a name, tell nothing.
  const silent = replaced === null ? [[start, end] as const] : [[start, end] as const, replaced];
  const telling = shown.reduce(
    (sum, [from, to]) =>
      silent.reduce(
        (rest, [left, right]) => rest - within(counts.telling, [Math.max(from, left), Math.min(to, right)]),
        sum + within(counts.telling, [from, to]),
      ),
    0,
  );
  return telling >= (kind === 'term' ? LEAST_FOR_TERM : LEAST_TELLING);
}

/** Says of a front, whatever is blanked in it, whether it names whatever it speaks of; each is looked at once. */
function selfContained(reading: Reading, counts: Counts, standOf: StandOf): (shown: Shown) => boolean {
  const known = new Map<string, boolean>();
  return (shown) => {
    const key = shown.join(';');
    const told = known.get(key) ?? isSelfContained(reading, shown, counts, standOf(shown));
    known.set(key, told);
    return told;
  };
}

function isSelfContained(reading: Reading, shown: Shown, counts: Counts, stand: StandIn | null): boolean {
  const words = ownWords(reading, shown, stand);
  // `Sets up a council`, `Filter the _____, which …`: a note or an order, which tells of nobody.
  if (words[0]?.tag === 'VERB' && !isIngForm(words[0]) && !isPastForm(words[0])) return false;
  const cut = wordsOf(counts, shown) < reading.tokens.length - 3;
  // `It was Cromwell`: who did what comes after.
  if (
    cut &&
    isWord(words[0], 'it') &&
    isWord(words[1], ...LEADING_VERBS) &&
    !words.some((token) => token.tag === 'REL')
  )
    return false;
  // `which is soothing, so not reckless`
  if (
    words.some(
      (token, at) => isWord(token, 'so') && words[at - 1]?.text === ',' && words[at + 1]?.tag === 'NEG',
    )
  )
    return false;
  // `not only by taxes but …`, `Few ideas have …`: said for effect, to lead in to something else.
  if (
    isWord(words[0], 'few', 'perhaps', 'little') ||
    words.some((token, at) => isWord(token, 'not') && isWord(words[at + 1], 'only'))
  )
    return false;
  if (shown.some((range) => SIGNS.test(textOf(reading.sentence, range)))) return false;
  return !pointsElsewhere(words, reading.entities, stand?.pronoun ?? '') && !opensWithKnown(reading, words);
}

/** Things of which there is one, or that everybody has. */
const UNIQUE = new Set(
  `government king queen emperor president state army navy church pope world sun earth moon sky sea economy public press law
   country nation people poor rich population working middle upper majority heart brain liver kidney stomach skin blood body
   nucleus atmosphere constitution crown monarchy war peasants nobility future past mind self universe bank
   prime party police cabinet parliament play novel poem reader audience narrator speaker poet playwright author
   monarch tsar kaiser internet cpu processor nazis bolsheviks allies axis`
    .trim()
    .split(/\s+/),
);

/** `The city was sacked`, `The crop has to be worth more`: which, only the sentences before say. */
function opensWithKnown({ tokens, topic }: Reading, words: readonly Token[]): boolean {
  const [first, noun, next] = words;
  if (!isWord(first, 'the') || noun === undefined || next === undefined) return false;
  // `The legatine court | held at Blackfriars | was …`, `The catalyst used in … is iron`
  const described =
    next.tag === 'VERB' &&
    isPastForm(next) &&
    hasTag(words[3], 'ADP') &&
    words.slice(3).some((token) => hasTag(token, 'AUX', 'VERB'));
  const bare =
    noun.tag === 'NOUN' &&
    !described &&
    hasTag(next, 'VERB', 'AUX', 'ADV', 'PUNCT') &&
    !looksPlural(noun.lower);

  // `The hippocampus plays …` needs no telling which.
  if (
    !bare ||
    !EVERYDAY_NOUNS.has(noun.lower) ||
    UNIQUE.has(noun.lower) ||
    stemsIn(topic).includes(stem(noun.lower))
  )
    return false;
  const end = nounPhraseEnd(tokens, first?.index ?? 0, tokens.length);
  return tokens.slice(first?.index ?? 0, end).filter(isNoun).length === 1;
}

/** A word of the answer stands elsewhere in the front. */
function isToldElsewhere(
  { tokens, sentence }: Reading,
  shown: Shown,
  { range }: Gap,
  stand: StandIn | null,
): boolean {
  const answer = contentStems(textOf(sentence, range));
  if (stand !== null && [...contentStems(stand.text)].some((word) => answer.has(word))) return true;
  // `breadth-first` beside `_____ [depth-first search]`
  const parts = new Set([...answer].flatMap((word) => [word, ...word.split('-')]));
  return shown
    .flatMap(([start, end]) => tokens.slice(start, end))
    .some(
      ({ index, lower, text }) =>
        (index < range[0] || index >= range[1]) &&
        (lower.length > 3 || (lower.length === 3 && isCapitalised(text))) &&
        [lower, ...lower.split('-')].some((word) => word.length > 2 && parts.has(stem(word))),
    );
}

/** `89 mm of rain fell in an hour`: where and when, nothing in the front says. */
const isUnplaced = ({ entities, statements }: Reading, shown: Shown, { kind, range }: Gap): boolean =>
  kind === 'number' &&
  range[0] === shown[0]?.[0] &&
  statements.some(({ past }) => past) &&
  entities.every((entity) => entity.kind === 'number');

/** `Shakespeare makes Iago …`: who wrote the work is no gap. */
const isWriter = (reading: Reading, [start, end]: Range): boolean =>
  reading.statements.some(
    (statement) =>
      statement.clause.subject[0] <= start &&
      end <= statement.clause.subject[1] &&
      isWriterAtWork(reading, statement),
  );
