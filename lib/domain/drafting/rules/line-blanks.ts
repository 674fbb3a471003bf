import { isRemark } from '../admin';
import { personsIn } from '../entities';
import { keyTerms, type TimesTold } from '../key-terms';
import { lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { definitionParts, hasArrow } from '../line-shapes';
import { readSentence } from '../read-sentence';
import type { Reading } from '../reading';
import { spanOf, verbatim, type Sentence } from '../sentence';
import { readBlocks } from '../sentences';
import type { NoteBlock } from '../structure';
import { hasTag, isWord, looksPlural, type Range, type Token } from '../token';
import type { Candidate, Span } from '../types';
import { wordCount } from './candidate';
import type { Gap } from './cloze-gap';
import { gapsOf } from './cloze-gaps';
import { hintFor } from './cloze-hint';
import { pointsElsewhere } from './cloze-pointers';
import { gapSigns } from './cloze-signs';
import { gapWorth, USUAL_WORTH } from './cloze-worth';
import { isLabel, isOfPage } from './labels';
import { isWord as isGlossed } from './line-meanings';
import type { NoteContext } from './note-context';
import { plainWording } from './plain-wording';
import { contentStems } from '../words';

const LONGEST_LINE = 500;
const FEWEST_WORDS = 6;
const MOST_WORDS = 24;
const LEAST_TELLING = 4;
const LEAST_WORTH = 0.45;
/** Of the words of a phrase that leaves nothing out at least this share is small. */
const LEAST_SMALL_WORDS = 0.2;
/** The better one is shown, if it passes. */
const MOST_OF_A_LINE = 2;

/**
 * Blanks the point of a line of notes of which nothing else could be asked: a bullet, a step or what stands behind a sign, which
 * need not be a sentence.
 * @param isAsked whether a draft that will do asks about a stretch of the notes
 */
export function lineBlanks(notes: NoteContext, topic: string, isAsked: (span: Span) => boolean): Candidate[] {
  const { blocks, page } = notes;
  const indexes = blocks.flatMap((block, index) => (isLine(block, notes) ? [index] : []));
  const sentences = readBlocks(page.text, blocks, indexes, () => undefined);
  const persons = personsIn(sentences);
  const timesTold = keyTerms(sentences);
  return sentences.flatMap((sentence) => {
    if (isAsked(sentence) || sentence.tokens.length < FEWEST_WORDS) return [];
    const block = blocks[sentence.block]!;
    if (!isOpening(sentence, block)) return [];
    const reading = readSentence(sentence, { persons, topic, previous: null, before: null });
    return ofLine(reading, block, timesTold);
  });
}

const isLine = (block: NoteBlock, notes: NoteContext): boolean =>
  /^(?:bullet|step|definition|telegraphic)$/.test(block.kind) &&
  block.text.length <= LONGEST_LINE &&
  !hasArrow(block.text) &&
  !isRemark(block.text) &&
  (block.kind !== 'definition' || isGloss(block, notes)) &&
  !isSaidOfNotes(block.text) &&
  // What is done at the bench is not what the lesson is about.
  !/\b(?:method|procedure|apparatus|practical|equipment)\b/i.test(block.path.at(-1) ?? '') &&
  // "April 2024 - £11.44": of what?
  !(block.kind === 'telegraphic' && /^[^:–-]{3,30}(?::|\s[–-])\s+[£$€\d]/.test(block.text));

/** "Seed bank: a cold store …": a word and what it means. */
function isGloss(block: NoteBlock, notes: NoteContext): boolean {
  const parts = definitionParts(block.text);
  const term = parts ? block.text.slice(parts.term.start, parts.term.end) : '';
  return isGlossed(term.replace(/\s+\([^()]*\)/g, '').trim(), block, notes);
}

/** Of what a line says behind its first full stop, the sign before it no longer tells the subject. */
const isOpening = ({ start }: Sentence, { kind, start: from, text }: NoteBlock): boolean =>
  kind === 'bullet' || kind === 'step' || text.slice(0, start - from).trim() === '';

/** "Ms Sample says: …", "Essay for Monday: …", "Key quote - learn …": what the notes say of themselves or of the lesson. */
function isSaidOfNotes(text: string): boolean {
  const parts = definitionParts(text);
  const label = parts ? text.slice(parts.term.start, parts.term.end) : '';
  return (
    (label !== '' && (isOfPage(label) || isLabel(label))) ||
    /^(?:judge?ment|verdict|overall|evaluation|conclusion|question|answer|worked|practice|listening|reading)\b/i.test(
      label,
    ) ||
    /^\W*(?:essay|homework|learn|revise|key quotes?|my|our|examiners?|check|remember|tip)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir) \p{Lu}\p{Ll}+ (?:says?|said|thinks|reckons)\b/iu.test(
      text,
    )
  );
}

/** Words to oneself, doubts, and what only a calculation has. */
const UNFIT =
  /\?|!!|\b(?:I|I'm|my|me|we|our|us|you|your|sir|miss|lol|pts?)\b|[=<>≈≠→↑↓⇌|{}~`]|\.\.\.|…|\b(?:e\.?g|i\.?e)\b/u;

function ofLine(reading: Reading, block: NoteBlock, timesTold: TimesTold): Candidate[] {
  const { tokens, sentence } = reading;
  const found = gapsOf(reading).flatMap((gap) => {
    const shown = stretchOf(tokens, gap.range);
    const text = verbatim(sentence.notes, spanOf(sentence, shown));
    if (UNFIT.test(text) || wordCount(text) < FEWEST_WORDS || wordCount(text) > MOST_WORDS) return [];
    if (!isFairGap(tokens, gap, shown) || !speaks(reading, gap, shown)) return [];
    const isTold = block.kind === 'definition' ? isInMeaning(tokens, gap, shown) : isSentence(reading, shown);
    if (!isTold || isGivenAway(reading, shown, gap) || isHalfMarked(reading, gap)) return [];
    const signs = gapSigns(reading, [shown], gap, timesTold, { offside: false, buried: false });
    if ((gap.kind === 'term' && signs.paired) || isJoined(tokens, gap)) return [];
    const worth = gapWorth(signs);
    return worth < LEAST_WORTH ? [] : [{ gap, shown, worth }];
  });
  found.sort((left, right) => right.worth - left.worth || right.gap.range[0] - left.gap.range[0]);
  return found
    .slice(0, MOST_OF_A_LINE)
    .map(({ gap, shown, worth }) => blankCard(reading, block, gap, shown, worth));
}

/** The part of a line around a blank, from one full stop or semicolon to the next. */
function stretchOf(tokens: readonly Token[], [start, end]: Range): Range {
  const ends = (at: number): boolean => /^[.;]$/.test(tokens[at]?.text ?? '');
  let from = start;
  while (from > 0 && !ends(from - 1)) from -= 1;
  let to = end;
  while (to < tokens.length && !ends(to)) to += 1;
  while (to > end && /^[.,:!–-]$/.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return [from, to];
}

/** Catchwords stand between commas. */
const hasFewCommas = (words: readonly Token[]): boolean =>
  words.filter(({ text }) => text === ',').length <= 1;

/** A term in what a glossary says of another: behind the sign, and with the small words that a phrase has. */
function isInMeaning(tokens: readonly Token[], { kind, range: [start] }: Gap, [from, to]: Range): boolean {
  const words = tokens.slice(from, to);
  const signs = words.filter(({ text }) => /^[:–-]$/.test(text));
  const small = words.filter((token) => hasTag(token, 'DET', 'ADP', 'AUX', 'PRON', 'SCONJ', 'REL')).length;
  return (
    kind === 'term' &&
    hasFewCommas(words) &&
    signs.length === 1 &&
    signs[0]?.text === ':' &&
    (signs[0]?.index ?? start) < start &&
    /^\p{L}/u.test(words[0]?.text ?? '') &&
    !words.slice(1, (signs[0]?.index ?? from) - from).some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)) &&
    small >= Math.max(2, words.length * LEAST_SMALL_WORDS)
  );
}

/** What notes leave out or shorten, and what points to things told before. */
const NOTE_FORM =
  /[:+&/]|\s[-–—]\s|\b(?:w|b)\/|\b(?:probs|esp|approx|govt|ppl|bc|vol|info|max|min|both|second|other|another|remember)\b|\b\p{Lu}\.(?= \p{Ll})|\b(?:is|are|was|were|get|gets) (?:lower|higher|bigger|smaller|less|more|better|worse|stronger|weaker|faster|slower)\b/u;

/** A whole sentence, though it may lack its capital and its full stop: a clause whose subject has its article. */
function isSentence({ clauses, tokens, sentence }: Reading, shown: Range): boolean {
  const [from, to] = shown;
  if (NOTE_FORM.test(verbatim(sentence.notes, spanOf(sentence, shown)))) return false;
  // "won in 1932, promised a new deal": two verbs that only a comma joins.
  if (tokens.slice(from, to).some((token, at, all) => token.text === ',' && hasTag(all[at + 1], 'VERB')))
    return false;
  const main = clauses.find(({ kind }) => kind === 'main');
  return (
    main !== undefined &&
    !hasTag(tokens[from], 'VERB') &&
    hasFewCommas(tokens.slice(from, to)) &&
    clauses.every(({ sound }) => sound) &&
    !main.verb.unsure &&
    from <= main.subject[0] &&
    main.verb.head < to &&
    hasArticle(tokens.slice(...main.subject))
  );
}

/** "The clone", "electrons", "Tull", "natural selection": no "compound" or "major product" that wants its article. */
function hasArticle(subject: readonly Token[]): boolean {
  const head = subject.findLast((token) => hasTag(token, 'NOUN', 'PROPN'));
  if (head === undefined) return false;
  return (
    head.tag === 'PROPN' ||
    looksPlural(head.lower) ||
    subject.some((token) => hasTag(token, 'DET', 'GEN', 'NUM')) ||
    /(?:tion|sion|ism|ity|ness|ance|ence|osis|esis|lysis|ogy|ment)$/.test(head.lower)
  );
}

/** A phrase that was read whole, and that nobody else's word would fit as well. */
function isFairGap(tokens: readonly Token[], { kind, range: [start, end] }: Gap, [from]: Range): boolean {
  const [before, after] = [tokens[start - 1], tokens[end]];
  const words = tokens.slice(start, end);
  const head = words.at(-1)?.lower ?? '';
  // "boiling | points", "carbon | neutral", "fact captures | one": cut short, or a verb that was not seen.
  if (hasTag(after, 'NOUN', 'ADJ', 'NUM', 'DET', 'PRON', 'PROPN', 'ADV')) return false;
  if (kind === 'number' || kind === 'year' || kind === 'date')
    return start > from && !hasTag(before, 'NUM', 'SYM', 'NOUN') && !/^[-–/~]$/.test(before?.text ?? '');
  if (words.length > 1 && words.some(({ lower }) => isOnlyVerb(lower))) return false;
  if (
    kind === 'term' &&
    words.length === 1 &&
    (EVERYDAY_NOUNS.has(head.replace(/s$/, '')) || /^\p{Ll}{1,4}$/u.test(head))
  )
    return false;
  if (kind !== 'term' && (/^\p{L}{1,2}$/u.test(words[0]?.text ?? '') || MONTHS_AND_DAYS.test(head)))
    return false;
  return start > from;
}

const MONTHS_AND_DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/;

const isOnlyVerb = (word: string): boolean =>
  /Infinitive|PresentTense/.test(lexiconTags(word)) && !/Noun|Singular|Adjective/.test(lexiconTags(word));

/** Says enough, and of what the line or its lead names. */
function speaks({ tokens, entities }: Reading, { range }: Gap, shown: Range): boolean {
  const words = tokens.slice(...shown);
  const telling = words.filter(
    ({ index, ...token }) =>
      (index < range[0] || index >= range[1]) &&
      hasTag({ index, ...token }, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB'),
  );
  return (
    telling.length >= LEAST_TELLING &&
    !isWord(
      words[0],
      'so',
      'and',
      'or',
      'but',
      'then',
      'also',
      'because',
      'which',
      'not',
      'no',
      'now',
      'plus',
      'usually',
    ) &&
    !pointsElsewhere(words, entities)
  );
}

/** "organelles + proteins": one of two that a sign joins. */
const isJoined = (tokens: readonly Token[], { range: [start, end] }: Gap): boolean =>
  [tokens[start - 1], tokens[end]].some((token) => /^[+&/]$/.test(token?.text ?? ''));

/** "*a priori*": the mark of emphasis opens before the blank. */
function isHalfMarked({ tokens, sentence: { notes } }: Reading, { range: [start] }: Gap): boolean {
  const [before, first] = [tokens[start - 1], tokens[start]];
  const isMarked = (token: Token | undefined): boolean => /[*_]/.test(notes[(token?.start ?? 0) - 1] ?? '');
  return (
    before !== undefined && isMarked(before) && !isMarked(first) && !/[*_]/.test(notes[before.end] ?? '')
  );
}

/** A word of the answer, or one made of it, stands beside it: "remove its nucleus (enucleate)". */
function isGivenAway({ tokens, sentence }: Reading, [from, to]: Range, { range }: Gap): boolean {
  const answer = [...contentStems(verbatim(sentence.notes, spanOf(sentence, range)))];
  const rest = tokens
    .slice(from, to)
    .filter(({ index }) => index < range[0] || index >= range[1])
    .map(({ lower }) => lower);
  const told = contentStems(rest.join(' '));
  return answer.some(
    (word) => told.has(word) || (word.length > 5 && rest.some((other) => other.includes(word.slice(0, 5)))),
  );
}

function blankCard(
  { sentence }: Reading,
  block: NoteBlock,
  gap: Gap,
  shown: Range,
  worth: number,
): Candidate {
  const span = spanOf(sentence, gap.range);
  const whole = spanOf(sentence, shown);
  const back = verbatim(sentence.notes, span);
  const hint = hintFor(gap.kind, back);
  const read = (from: number, to: number): string => block.text.slice(from - block.start, to - block.start);
  const told = `${read(whole.start, span.start)}${hint === '' ? '_____' : `_____ [${hint}]`}${read(span.end, whole.end)}`;
  const front = plainWording(told)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;:)])|(?<=\() /g, '')
    .trim();
  return {
    kind: 'cloze',
    rule: `cloze-line-${gap.kind}`,
    front: `${front.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`,
    back,
    source: { start: sentence.start, end: sentence.end },
    answer: span,
    flags: [],
    features: { gapWorth: worth - USUAL_WORTH },
  };
}
