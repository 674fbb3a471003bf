import { foldText } from '@/lib/domain/notes/folded-text';
import { err, ok, type Result } from '../result';
import { locate, numbersIn, partsOf, shareFoundIn, type Grounds } from './grounds';
import { STOP_WORDS } from './lexicon/closed-classes';
import { firstFault, type LintFault } from './lint';
import { score } from './rank';
import type { Candidate, Draft, Span } from './types';
import { stem, wordsOf } from './words';

/** A card that something other than Recto's rules wrote, with the words of the notes it claims to rest on. */
export interface Proposal {
  readonly quote: string;
  readonly front: string;
  readonly back: string;
}

/** Why a proposal is not shown. */
export type Ungrounded =
  | 'quote-not-in-notes'
  | 'quote-too-long'
  | 'number-not-in-notes'
  | 'name-not-in-notes'
  | 'question-not-from-notes'
  | 'negation-not-in-sentence'
  | 'answer-not-in-sentence'
  | LintFault;

/** The share of the answer's content words that the quoted sentence and its neighbours must have. */
const SUPPORTED_SHARE = 2 / 3;
/** Questions need words of their own, but this share of their content words is the notes'. */
const FROM_NOTES_SHARE = 1 / 2;
/** Longer sides are refused unread. */
export const SIDE_CHARS_MOST = 600;
/** Fewer words than this can be found in any notes and prove nothing. */
const QUOTE_WORDS_LEAST = 3;
/** A quotation of half a page supports anything. */
const SOURCE_CHARS_MOST = 1_200;

/** Questions that are specific by their form, however few words they have. */
const DEFINING =
  /^(?:what (?:is|are|was|were) |what do(?:es)? .+ (?:do|mean|stand for)\?$|define |state the (?:equation|formula) )/i;

/** The rule name of drafts that came from a model, for the ranking and the record of decisions. */
export const MODEL_RULE = 'model';

/**
 * Holds a proposal against the notes: the quotation is in them; every number and capitalised name of the card occurs in
 * them, and half the content words of the question; two thirds of the answer's content words, its numbers and a negation
 * stand in the quoted sentence or its neighbours; the drafter's validators find no fault.
 *
 * @returns the draft, in the notes' place; or the first reason against it.
 */
export function ground(proposal: Proposal, grounds: Grounds): Result<Draft, Ungrounded> {
  if (proposal.front.length > SIDE_CHARS_MOST) return err('front-long');
  if (proposal.back.length > SIDE_CHARS_MOST) return err('back-long');
  if (proposal.quote.length > SOURCE_CHARS_MOST) return err('quote-too-long');
  const [front, back] = [tidy(proposal.front), tidy(proposal.back)];
  const located = wordsOf(proposal.quote).length < QUOTE_WORDS_LEAST ? null : locate(proposal.quote, grounds);
  if (located === null) return err('quote-not-in-notes');
  const { source, window } = located;
  if (source.end - source.start > SOURCE_CHARS_MOST) return err('quote-too-long');
  const foreign = foreignWord(front, grounds) ?? foreignWord(back, grounds);
  if (foreign !== null) return err(foreign);
  if (!isFromNotes(front, grounds)) return err('question-not-from-notes');
  const near = new Set(numbersIn(window));
  if (!numbersIn(back).every((number) => near.has(number))) return err('answer-not-in-sentence');
  if (NEGATION.test(back) && !NEGATION.test(window)) return err('negation-not-in-sentence');
  const share = shareFoundIn(back, window);
  if (share === null ? !contains(window, back) : share < SUPPORTED_SHARE)
    return err('answer-not-in-sentence');
  const candidate: Candidate = {
    kind: 'basic',
    rule: MODEL_RULE,
    front,
    back,
    source,
    answer: spanWithin(grounds.notes, source, back),
    flags: [],
  };
  const fault = firstFault(DEFINING.test(front) ? { ...candidate, rule: 'definition' } : candidate);
  return fault === null ? ok(draftOf(candidate, grounds)) : err(fault);
}

/** The first number or name of a text that the notes do not have, as a reason; null when they have all. */
export function foreignWord(text: string, grounds: Grounds): Ungrounded | null {
  if (!numbersIn(text).every((number) => grounds.numbers.has(number))) return 'number-not-in-notes';
  const names = capitalisedIn(text).flatMap(partsOf);
  return names.every((word) => isKnown(word, grounds) || STOP_WORDS.has(word) || ASKING.has(word))
    ? null
    : 'name-not-in-notes';
}

const isKnown = (word: string, { words }: Grounds): boolean => words.has(word) || words.has(stem(word));

function isFromNotes(front: string, grounds: Grounds): boolean {
  const content = partsOf(front).filter(
    (word) => word.length > 2 && !STOP_WORDS.has(word) && !ASKING.has(word),
  );
  return content.filter((word) => isKnown(word, grounds)).length >= content.length * FROM_NOTES_SHARE;
}

/** Also the first word of a sentence, which may be a name: unless it asks, it has to be a word of the notes. */
const capitalisedIn = (text: string): string[] =>
  text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’.²³⁺⁻–-]*/gu) ?? [];

const ASKING = new Set(
  'give name state list describe explain define identify outline suggest complete according stand mean equation formula'.split(
    ' ',
  ),
);

const NEGATION = /\b(?:not|never|no|nor|neither|without|cannot|fail\w*|\w+n['’]t)\b/i;

const tidy = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const contains = (text: string, part: string): boolean =>
  foldText(text).text.toLowerCase().includes(foldText(part).text.toLowerCase());

function spanWithin(notes: string, source: Span, text: string): Span | null {
  const at = notes.slice(source.start, source.end).indexOf(text);
  return at < 0 ? null : { start: source.start + at, end: source.start + at + text.length };
}

function draftOf({ features: _, ...candidate }: Candidate, { notes, chipAt }: Grounds): Draft {
  const { start, end } = candidate.source;
  const exact = notes.slice(start, end);
  return {
    ...candidate,
    context: chipAt(start),
    score: score(candidate, exact),
    source: { start, end, exact },
  };
}
