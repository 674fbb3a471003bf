import { skipLinkingOpener } from '../linking-openers';
import type { Reading } from '../reading';
import type { TimesTold } from '../key-terms';
import { spanOf, textOf, verbatim } from '../sentence';
import { hasTag, isCapitalised, isWord, looksPlural, type Range, type Token } from '../token';
import type { Candidate } from '../types';
import { contentStems, stem } from '../words';
import { LEADING_VERBS, selfContained } from './cloze-alone';
import type { Gap } from './cloze-gap';
import { gapsOf } from './cloze-gaps';
import { hintFor } from './cloze-hint';
import { piecesOf, type Piece } from './cloze-pieces';
import { countsOf, isInPiece, shownFor, type Shown } from './cloze-shown';
import { gapSigns } from './cloze-signs';
import { gapWorth, LEAST_WORTH, USUAL_WORTH } from './cloze-worth';
import { isWithinShown, standsIn, type StandIn } from './cloze-stands';
import { isWriterAtWork } from './subject';

/** What each further blank of one clause gives way by. */
const CROWDING = 0.08;
const MOST_OF_A_SENTENCE = 3;
const SHORT_UNPARTED = 16;
/** Beside all that it says, a word that nothing marks as a term is not the point. */
const LEAST_UNPARTED_WORTH = 0.53;

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
  const pieces = piecesOf(reading);
  const standOf = standsIn(reading);
  const counts = countsOf(reading);
  const speaksForItself = selfContained(reading, counts, standOf);
  const blanks = gapsOf(reading).flatMap((gap): Blank[] => {
    if (
      isWriter(reading, gap.range) ||
      isInCleft(tokens, gap) ||
      partsFromWhich(tokens, gap) ||
      isAnswered(tokens, gap) ||
      isBeside(reading, gap)
    )
      return [];
    const shown = shownFor(reading, pieces, gap, standOf, counts, speaksForItself);
    if (shown === null || isUnplaced(reading, shown, gap) || isTakenUp(reading, shown, gap)) return [];
    const stand = standOf(shown);
    if (isToldElsewhere(reading, shown, gap, stand)) return [];
    const worth = gapWorth(
      gapSigns(reading, shown, gap, timesTold, {
        offside: isOffside(pieces, gap),
        buried: isBuried(tokens, pieces, gap),
      }),
    );
    return worth < leastWorth(tokens, pieces, gap) ? [] : [{ gap, shown, worth }];
  });
  // What is new in a sentence comes late in it.
  blanks.sort((left, right) => right.worth - left.worth || right.gap.range[0] - left.gap.range[0]);
  return blanks.slice(0, MOST_OF_A_SENTENCE).map((blank, at) => {
    const better = blanks.slice(0, at).filter(({ shown }) => overlaps(shown, blank.shown)).length;
    return asCandidate(reading, { ...blank, worth: blank.worth - CROWDING * better }, standOf(blank.shown));
  });
}

const leastWorth = (tokens: readonly Token[], pieces: readonly Piece[], gap: Gap): number =>
  pieces.some((piece) => isInPiece(piece, gap)) || tokens.length <= SHORT_UNPARTED
    ? LEAST_WORTH
    : LEAST_UNPARTED_WORTH;

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

/** `The Act followed on _____, which suspended the tests`: behind a blank date, *which* would speak of the date. */
const partsFromWhich = (tokens: readonly Token[], { kind, range: [, end] }: Gap): boolean =>
  (kind === 'date' || kind === 'year') &&
  tokens[end]?.text === ',' &&
  isWord(tokens[end + 1], 'which', 'who');

/** `What makes _____ so effective is …`: what it is stands behind the verb. */
function isInCleft(tokens: readonly Token[], { range }: Gap): boolean {
  if (!isWord(tokens[skipLinkingOpener(tokens)], 'what')) return false;
  return tokens.slice(range[1]).some((token) => isWord(token, ...LEADING_VERBS));
}

/** `what the _____ remembers`, `rather than none`: no more than half of what is said. */
const isAnswered = (tokens: readonly Token[], { range: [start, end] }: Gap): boolean =>
  (isWord(tokens[start - 1], 'the') && isWord(tokens[start - 2], 'what', 'whatever')) ||
  (end - start === 1 && isWord(tokens[start], 'none'));

/** `proteins, _____ and sugars`, `as when the _____ is right`: one of many, or of a case of one day. */
function isBeside({ tokens }: Reading, { kind, range: [start, end] }: Gap): boolean {
  if (kind !== 'term') return false;
  if (tokens.slice(0, start).some((token, at) => isWord(token, 'as') && isWord(tokens[at + 1], 'when')))
    return true;
  return isListed(tokens, [start, end]);
}

/** Between two others of a list, or before them. */
function isListed(tokens: readonly Token[], [start, end]: Range): boolean {
  const after = tokens.slice(end, end + LIST_REACH);
  const and = after.findIndex((token) => isWord(token, 'and', 'or'));
  const plain =
    and >= 0 &&
    after.slice(0, and).every((token) => token.text === ',' || hasTag(token, 'NOUN', 'ADJ', 'DET'));
  if (!plain || !hasTag(after[and + 1], 'NOUN', 'ADJ', 'DET')) return false;
  const follows = tokens[start - 1]?.text === ',' && tokens[start - 2]?.tag === 'NOUN';
  return tokens[end]?.text === ',' ? and > 1 && !hasTag(after[1], 'DET') : follows && and === 0;
}

const LIST_REACH = 7;

/** `Those with alleles that help survive; over time | the alleles | become common`: which, the part that is not shown says. */
function isTakenUp({ tokens, clauses, statements }: Reading, shown: Shown, { kind, range }: Gap): boolean {
  const from = shown[0]?.[0] ?? 0;
  if (kind !== 'term' || !isWord(tokens[range[0] - 1], 'the')) return false;
  const inSubject = clauses.some(({ subject }) => subject[0] <= range[0] && range[1] <= subject[1]);
  // `Thousands drowned, and | the wave | flooded the plant`
  const happened = statements.some(
    ({ past, clause: { subject } }) => past && subject[0] === from && subject[1] === range[1],
  );
  if (from > 1 && from === range[0] - 1 && happened) return true;
  // `The computer strips the headers off`: any headers.
  if (!inSubject && looksPlural(tokens[range[1] - 1]?.lower ?? '')) return false;
  const head = stem(tokens[range[1] - 1]?.lower ?? '');
  return tokens.slice(0, from).some((token) => token.tag === 'NOUN' && stem(token.lower) === head);
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

/** `89 mm of rain fell in an hour`, `Some 100,000 may have died`, `Clerks counted fewer than 2 million`: where, when, or what, nothing in the front says. */
function isUnplaced({ tokens, entities, statements }: Reading, shown: Shown, { kind, range }: Gap): boolean {
  if (kind !== 'number' || !statements.some(({ past }) => past)) return false;
  const isShown = (at: Range): boolean => shown.some(([start, end]) => start <= at[0] && at[1] <= end);
  if (entities.some((entity) => entity.kind !== 'number' && isShown(entity.range))) return false;
  const counts = hasTag(tokens[range[1]], 'NOUN', 'ADJ', 'ADV') || isWord(tokens[range[1]], 'of');
  const measured = tokens.slice(...range).some(({ text }) => /[%£$€]|cent/.test(text));
  return range[0] - (shown[0]?.[0] ?? 0) <= 1 || !(counts || measured);
}

/** `Shakespeare makes Iago …`: who wrote the work is no gap. */
const isWriter = (reading: Reading, [start, end]: Range): boolean =>
  reading.statements.some(
    (statement) =>
      statement.clause.subject[0] <= start &&
      end <= statement.clause.subject[1] &&
      isWriterAtWork(reading, statement),
  );
