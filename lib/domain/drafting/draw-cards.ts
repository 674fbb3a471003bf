import type { NotePage } from '@/lib/domain/notes/note-page';
import { pagesOf } from '@/lib/domain/notes/pages';
import { isRemark } from './admin';
import { contextChips } from './context-chip';
import { draftHash } from './draft-hash';
import { drawFormats } from './format-rules';
import { firstFault } from './lint';
import { namesEnough, pointsBack } from './names-enough';
import { drawProse } from './prose-rules';
import { score } from './rank';
import { LEAST_ROUGH_SCORE, LEAST_SCORE, select } from './select';
import type { Scored } from './scored';
import { claimedBy } from './rules/claims';
import { lineClaims } from './rules/line-claims';
import { lineMeanings } from './rules/line-meanings';
import { isOrder } from './rules/step-orders';
import { structure, type NoteBlock } from './structure';
import { hasLetter } from './token';
import { topicOf } from './topic';
import { contentStems, stem, stemsIn } from './words';
import type { Block, Candidate, Draft, DrawOptions, Drawing, Span } from './types';

const WORDS_PER_CARD = 16;
/** A line of a list, a table or a definition holds about as many facts as a sentence of twice its length. */
const LINE_DENSITY = 2;
const FEWEST_CARDS = 8;
/** Reading and asking take about this share of the time, checking and choosing the rest. */
const ASKING = 0.65;

interface Structured {
  readonly text: string;
  readonly blocks: readonly NoteBlock[];
  readonly page: NotePage;
}

/**
 * Draws flashcards from study notes: structure, candidates of every rule, validators, score, selection, in the order of
 * the notes. Pages pasted one after another are drawn from each by itself and share the limit by their length; the
 * drawing is called after the first. Pure and synchronous; the same text gives the same drawing. Never throws.
 */
export function drawCards(text: string, options: DrawOptions = {}): Drawing {
  const { limit, onProgress } = options;
  const drawn = pagesOf(text).map(({ start, end }) => {
    const share = (end - start) / Math.max(1, text.length);
    const page = drawPage(text.slice(start, end), {
      ...options,
      ...(limit === undefined ? {} : { limit: Math.ceil(limit * share) }),
      ...(onProgress ? { onProgress: (part) => onProgress(start / text.length + part * share) } : {}),
    });
    return { ...page, cards: start === 0 ? page.cards : page.cards.map((card) => moved(card, start)) };
  });
  const [first = drawPage(text, options)] = drawn;
  return { ...first, cards: drawn.flatMap(({ cards }) => cards) };
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const moved = (draft: Draft, by: number): Draft => ({
  ...draft,
  source: { ...draft.source, ...movedSpan(draft.source, by) },
  answer: draft.answer && movedSpan(draft.answer, by),
});

function drawPage(text: string, options: DrawOptions): Drawing {
  const notes = { text, ...structure(text) };
  const { blocks, page } = notes;
  const limit = options.limit ?? Math.max(FEWEST_CARDS, Math.round(factWords(blocks) / WORDS_PER_CARD));
  const candidates = scoredCandidates(notes, options);
  const chosenFrom = (least: number): Scored[] =>
    select(
      candidates,
      limit,
      (candidate) => countWords(text.slice(candidate.source.start, candidate.source.end)),
      least,
    );
  const sure = options.rough ? [] : chosenFrom(LEAST_SCORE);
  // Notes that give nothing sure are better served with something to mend than with nothing.
  const chosen = sure.length > 0 ? sure : chosenFrom(LEAST_ROUGH_SCORE);
  const chipOf = chips(notes);
  return {
    title: page.title?.text ?? '',
    subject: page.subject?.text ?? '',
    paper: page.paper?.text ?? '',
    cards: chosen.map((entry) => asDraft(entry, text, chipOf(entry.candidate))),
  };
}

/** Every candidate that the validators let pass, with its score, shown or not: what the ranking is trained on. */
export const candidatesIn = (text: string): Scored[] => scoredCandidates({ text, ...structure(text) }, {});

function scoredCandidates(
  { text, blocks, page }: Structured,
  { exclude, onProgress = () => undefined }: DrawOptions,
): Scored[] {
  const chipOf = chips({ text, blocks, page });
  const prose = blocks.flatMap((block, index) => (isRunningText(block) ? [index] : []));
  const { cards, isClaimed, notes } = drawFormats(blocks, page);
  const told = drawProse(text, blocks, prose, topicOf(page), (share) => onProgress(share * ASKING));
  const candidates = [...cards, ...told.filter((card) => !isClaimed(card))];
  const checked = (candidate: Candidate): Scored[] => {
    const chip = chipOf(candidate);
    return isGivenAway(candidate, chip) || asksOfUnnamed(candidate, chip) || saysTooLittle(candidate, chip)
      ? []
      : validated(candidate, text, exclude);
  };
  const asked = candidates.flatMap((candidate, at) => {
    onProgress(ASKING + (1 - ASKING) * (at / candidates.length));
    return checked(candidate);
  });
  const claims = lineClaims(notes, asksAbout(asked)).flatMap(checked);
  const meant = lineMeanings(notes, asksAbout([...asked, ...claims])).flatMap(checked);
  return [...asked, ...claims, ...meant];
}

/** Says of a stretch of the notes whether a draft that a first drawing would show asks about it. */
function asksAbout(asked: readonly Scored[]): (span: Span) => boolean {
  const places = asked
    .filter(({ score: estimate }) => estimate >= LEAST_SCORE)
    .map(({ candidate: { answer, source } }) => answer ?? source);
  const isTouched = claimedBy(places);
  return (span) => isTouched({ answer: span, source: span });
}

const factWords = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + countWords(block.text) * (block.kind === 'prose' ? 1 : LINE_DENSITY),
    0,
  );

/** The context chip of a candidate: its own, or so much of the headings above its source as leaves something to ask. */
function chips({ blocks, page }: Structured): (candidate: Candidate) => string {
  const byPath = new Map<readonly string[], readonly string[]>();
  let at = 0;
  return (candidate) => {
    if (candidate.context !== undefined) return candidate.context;
    const { start } = candidate.source;
    if ((blocks[at]?.start ?? 0) > start) at = 0;
    while (at < blocks.length && (blocks[at]?.end ?? 0) <= start) at += 1;
    const path = blocks[at]?.path ?? [];
    const known = byPath.get(path) ?? contextChips(page, path);
    byPath.set(path, known);
    return known.find((chip) => !isGivenAway(candidate, chip)) ?? known[0] ?? '';
  };
}

const isRunningText = (block: NoteBlock): boolean =>
  (block.kind === 'prose' && !lacksSubject(block.text)) ||
  ((block.kind === 'bullet' || (block.kind === 'step' && !isOrder(block))) &&
    /[.!]["')\]]?\s*$/.test(block.text) &&
    countWords(block.text) > 5);

/** "Halves the list every time, so …": who does, a line of notes leaves to its heading. */
const lacksSubject = (text: string): boolean =>
  /^(?!Sometimes|Perhaps|Besides|Across|Towards|Whereas|Unless|Always|Nevertheless|Nowadays|Afterwards|Does)\p{Lu}\p{Ll}{3,}s (?:the|an?|each|every|its) /u.test(
    text,
  );

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The chip stands beside the front, so that an answer made of its words alone asks for nothing. */
function isGivenAway({ rule, back }: Candidate, chip: string): boolean {
  if (rule.startsWith('explicit')) return false;
  // `1958` beside "1958–62", `PRB` beside "The Pre-Raphaelite Brotherhood", `Immanuel Kant` beside "Kant on duty".
  if (/^\d{4}$/.test(back)) return chip.includes(back);
  if (/^\p{Lu}{2,5}$/u.test(back) && initialsOf(chip).includes(back)) return true;
  const surname = rule === 'cloze-person' ? (back.split(' ').at(-1) ?? '') : '';
  if (surname !== '' && chip.split(/[^\p{L}'’-]+/u).some((word) => isNamedAfter(word, surname))) return true;
  const shown = contentStems(chip);
  const answer = stemsIn(back);
  return answer.some(hasLetter) && answer.every((word) => shown.has(word));
}

/** `Kantian ethics`, `Marxism`: as good as the name. */
const isNamedAfter = (word: string, surname: string): boolean =>
  word === surname ||
  (surname.length > 3 &&
    word.startsWith(surname) &&
    /^(?:ian|ean|ism|ist|ists)$/.test(word.slice(surname.length)));

const initialsOf = (chip: string): string =>
  (chip.match(/\p{L}+/gu) ?? []).map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : '')).join('');

const BARE_SUBJECT =
  /^(?:When|Where|Why|How|In which (?:year|decade)) (?:\p{Ll}+ the|was|were|did) (\p{Ll}+) (?:(?:take|took|taking) place|come about|break out|\p{Ll}+)\?$/u;

/** `When did the wedding take place?`: which one, only the sentence before would tell, or the chip. A line stands by itself. */
function asksOfUnnamed({ rule, front }: Candidate, chip: string): boolean {
  const noun = BARE_SUBJECT.exec(front)?.[1];
  return noun !== undefined && !/^(?:explicit|telegraphic)/.test(rule) && !stemsIn(chip).includes(stem(noun));
}

/** The rules that ask about sentences. What stands in a line of its own says itself what it is about, or its heading does. */
const OF_SENTENCES =
  /^(?:when|where|how|subject|object|agent|view|effect|what-happen|percentage|by-how|parted|given|giving|whose|told|why-(?!note|term|argued))/;

const BLANK = /_____(?: \[[^\]]*\])?/;

const saysTooLittle = ({ kind, rule, front, back }: Candidate, chip: string): boolean =>
  kind === 'cloze'
    ? rule.startsWith('cloze') && pointsBack(front.replace(BLANK, back), chip)
    : OF_SENTENCES.test(rule) &&
      // A reason told with it says what the thesis was.
      ((!rule.startsWith('why') && pointsBack(front, chip)) ||
        // What is argued about, the page is about.
        (!(/^view(?:-claim)?$/.test(rule) && chip !== '' && / about \S|^What (?:do|does) the /.test(front)) &&
          !namesEnough(front, chip)));

function validated(candidate: Candidate, text: string, exclude?: ReadonlySet<string>): Scored[] {
  const written = candidate.rule.startsWith('explicit');
  const source = text.slice(candidate.source.start, candidate.source.end);
  if (!written && (isRemark(source) || firstFault(candidate) !== null)) return [];
  if (exclude !== undefined && exclude.has(draftHash(candidate))) return [];
  // A card that somebody wrote is no guess.
  return [{ candidate, score: written ? 1 : score(candidate, source) }];
}

function asDraft({ candidate, score: estimate }: Scored, text: string, context: string): Draft {
  const { start, end } = candidate.source;
  return {
    kind: candidate.kind,
    front: candidate.front,
    back: candidate.back,
    context,
    rule: candidate.rule,
    flags: estimate < LEAST_SCORE ? [...candidate.flags, 'rough'] : candidate.flags,
    score: estimate,
    source: { start, end, exact: text.slice(start, end) },
    answer: candidate.answer,
  };
}
