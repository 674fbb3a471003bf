import type { Reading } from '../reading';
import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { skipLinkingOpener } from '../linking-openers';
import { hasTag, isPronominal, isWord, type Range, type Token } from '../token';
import type { Gap } from './cloze-gap';
import { leanly } from './cloze-lean';
import { canLose, canLoseLead, type Piece } from './cloze-pieces';
import type { Segment } from './cloze-segments';
import type { StandIn } from './cloze-stands';

const LONGEST = 28;
const SHORTEST = 6;
/** A front that is shorter keeps what follows it where it can, so that there is something to tell the answer by. */
const ENOUGH = 9;
/** Words of meaning that a front needs beside the blank for it to be told by: a name is told by fewer than a term. */
const LEAST_TELLING = 3;
const LEAST_FOR_TERM = 4;
/** A sentence whose parts were not told apart is shown whole, if it is not too long. */
const LONGEST_UNPARTED = 28;

/** Stretches of the sentence, in order, that make up a front. */
export type Shown = readonly Range[];
export type StandOf = (shown: Shown) => StandIn | null;

/** The front for a blank: its whole clause, as short as it can be told; or null when none stands alone. */
export function shownFor(
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
  const holding = pieces.filter((piece) => isInPiece(piece, gap));
  if (holding.length > 0) {
    let short: Shown | null = null;
    for (const piece of holding) {
      for (const variant of variantsOf(tokens, piece, holds)) {
        const shown = leanly(tokens, variant, gap);
        if (!fits(shown)) continue;
        if (wordsOf(counts, shown) >= ENOUGH) return shown;
        short ??= shown;
      }
    }
    return short ?? summedUp(tokens, pieces, holding, fits);
  }
  const whole = leanly(tokens, [wholeOf(tokens)], gap);
  return isReadWhole(reading) && fits(whole) ? whole : null;
}

/** `Light is stretched to longer waves, and this is called _____`: with what *this* means. */
function summedUp(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  holding: readonly Piece[],
  fits: (shown: Shown) => boolean,
): Shown | null {
  const [piece] = holding;
  const before = piece === undefined ? undefined : pieces[pieces.indexOf(piece) - 1];
  const [first] = piece?.core ?? [];
  if (piece === undefined || before === undefined || !isWord(tokens[first?.range[0] ?? -1], 'this'))
    return null;
  const shown = joined([before, piece].flatMap(({ lead, core }) => [...lead, ...core]));
  return fits(shown) ? shown : null;
}

/** Whether a phrase stands in a clause that was told from the rest of its sentence. */
export const isInPiece = ({ lead, core, tail }: Piece, { range }: Gap): boolean =>
  [...lead, ...core, ...tail].some((segment) => segment.range[0] <= range[0] && range[1] <= segment.range[1]);

const wholeOf = (tokens: readonly Token[]): Range => [
  skipLinkingOpener(tokens),
  /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length,
];

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
    .filter((at) => at > tailAt && !piece.tail.slice(at).some(isRestOfClause))
    // `three grounds: freedom, | because …; …`: a list behind a colon goes or stays as a whole.
    .filter((at) => !piece.tail.slice(0, at).some((segment) => listsCounted(tokens, segment)));
  // What says of the blank's last word what it is stays beside it.
  const explains = [...piece.core, ...piece.tail].find(holds);
  const next = explains === undefined ? undefined : after(piece, explains);
  const { lead } = piece;
  // `Having surveyed the Church, …` may go first; `In France, …` only if it must.
  // `When he took office in 1922, …` tells the time, and stays where it can.
  const dated = lead.some(({ range }) => tokens.slice(...range).some(({ text }) => /^[12]\d{3}$/.test(text)));
  const loose = !dated && lead.some(({ kind }) => kind === 'participle' || kind === 'subordinate');
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

/** `three grounds | : freedom`: the first of a list that is counted. */
const listsCounted = (tokens: readonly Token[], { mark, range: [start] }: Segment): boolean =>
  mark === ':' && tokens.slice(Math.max(0, start - 5), start).some((token) => hasTag(token, 'NUM'));

/** `much of the town, with its warehouses, | burned down`: what follows the aside is the verb of what stands before it. */
const isRestOfClause = ({ kind, conjunction, mark }: Segment): boolean =>
  kind === 'predicate' && conjunction === '' && mark === ',';

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

/** How many words, and how many words of meaning, stand before each token: any stretch is counted by a difference. */
export interface Counts {
  readonly words: readonly number[];
  readonly telling: readonly number[];
}

export function countsOf({ tokens }: Reading): Counts {
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

export const wordsOf = ({ words }: Counts, shown: Shown): number =>
  shown.reduce((sum, range) => sum + within(words, range), 0);

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
