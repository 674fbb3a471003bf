import { PERSONAL_VERBS } from '../lexicon/verb-objects';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { hasArrow } from '../line-shapes';
import { links } from './chain';
import { casesIn } from './citations';
import type { Owned } from './claims';
import { clauseOf, isToldAsPast } from './clause';
import { readLineClause, type LineClause } from './line-clause';
import { dateAt, dateIn } from './line-dates';
import { isNounPhrase, isSeveral, phraseOf } from './line-nouns';
import {
  askLineClause,
  happening,
  isPast,
  tellingDate,
  type LineQuestion,
  type Telling,
} from './line-questions';
import { commaParts, lineWords, textOfWords, withoutBrackets, type LineWord } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { isCertainPerson } from './people';
import { askedOfResult, isNoEffect } from './telegraphic';
import { isPersonName } from './term-question';

const MOST_SCANNED = 700;
const MOST_FRONT_WORDS = 24;
const MOST_EFFECT_WORDS = 14;

/** A fact of a line: where it stands in the text of its block. */
interface Piece {
  readonly block: NoteBlock;
  readonly span: Span;
  readonly isFirst: boolean;
}

/** What a piece tells: clauses, each with when it happened, and what came of the first. */
interface Told {
  readonly clauses: readonly { readonly clause: LineClause; readonly telling: Telling }[];
  readonly effect: Span | null;
  /** Told beside what the line says of its term, which is for others to ask. */
  readonly isAside?: boolean;
}

/** The remark that a dash or a colon sets apart from what stands before it. */
const SEPARATOR = /\s[-–—]{1,2}\s+|:\s+/;

/** A date that stands in brackets: "Assembly of Notables refused (1787)". */
function bracketedDate(text: string, span: Span): Telling['date'] {
  for (const match of text.slice(span.start, span.end).matchAll(/\(([^()]{4,30})\)/g)) {
    const start = span.start + match.index + 1;
    const words = lineWords(text, { start, end: start + (match[1]?.length ?? 0) });
    const date = dateAt(words, 0);
    if (date && date.to === words.length) return tellingDate(words, date, text);
  }
  return null;
}

/** A day of a month tells when, where the page is about one year. */
const within = (date: Telling['date'], { page }: NoteContext): Telling['date'] =>
  date &&
  !date.hasYear &&
  date.hasDay &&
  /^(?!.*\d{4}\s?[-–]\s?\d).*\b(?:1\d{3}|20\d\d)\b/.test(page.title?.text ?? '')
    ? { ...date, hasYear: true }
    : date;

/** Reads a body, its date given or its own: the clause, and what stands behind its commas. */
function tellings(
  text: string,
  body: Span,
  given: Telling['date'],
  notes: NoteContext,
  subject: readonly LineWord[],
): Told['clauses'] {
  const all = commaParts(lineWords(text, body));
  // "March 1095, envoys asked for help".
  const head = given === null && all.length > 1 ? dateAt(all[0]!, 0) : null;
  const opensWithDate = head !== null && head.hasYear && head.to === all[0]!.length;
  const parts = opensWithDate ? all.slice(1) : all;
  if (opensWithDate) given = tellingDate(all[0]!, head, text);
  const read: { clause: LineClause; telling: Telling }[] = [];
  let doer = subject;
  const isPerson =
    isCertainPerson(textOfWords(subject)) ||
    parts.some((part) => PERSONAL_VERBS.has(readLineClause(part, { subjectless: true })?.base ?? ''));
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    const next = parts[at + 1];
    const own = readLineClause(part, { isDated: given !== null && read.length === 0 });
    // "returned from exile, issued the April Theses": what stands behind the comma is said of the same subject.
    const bare = own ?? (doer.length > 0 ? readLineClause(part, { subjectless: true }) : null);
    if (!bare) {
      if (at === 0 && !isNounPhrase(part)) return [];
      continue;
    }
    const clause = own ?? { ...bare, subject: doer };
    if (!own && (bare.voice === 'passive') !== (read[0]?.clause.voice === 'passive') && read.length > 0)
      continue;
    const nextDate = next ? dateAt(next, 0) : null;
    const isNextDate = nextDate !== null && nextDate.to === next?.length;
    const end = part.at(-1)?.end ?? body.end;
    const date = bare.date
      ? tellingDate(bare.date.words, { ...bare.date, from: 0, to: bare.date.words.length }, text)
      : isNextDate && next
        ? tellingDate(next, nextDate, text)
        : ((at === 0 ? given : null) ??
          bracketedDate(text, { start: clause.verb.end, end: Math.min(end + 24, body.end) }));
    // "beat the ministry in 2015, 2016": once and again.
    const isRepeated = bare.date !== null && isNextDate;
    const isOpen =
      next !== undefined &&
      !isNextDate &&
      bare.rest.length > 0 &&
      (dateIn(next)?.from ?? 1) > 0 &&
      (dateIn(next) === null || /^\p{Lu}/u.test(next[0]?.text ?? '')) &&
      readLineClause(next) === null &&
      readLineClause(next, { subjectless: true }) === null;
    read.push({
      clause,
      telling: {
        date: isRepeated ? null : within(date, notes),
        vocabulary: notes.vocabulary,
        past: notes.past,
        isPerson: subject.length > 0 && isPerson,
        isOpen,
      },
    });
    if (own) doer = own.subject;
  }
  return read;
}

/** Who or what stands before a dash, where what follows begins with a verb in the past: "Vesalius – dissected bodies". */
function doerOf(words: readonly LineWord[], behind: readonly LineWord[]): readonly LineWord[] {
  const date = dateIn(words);
  const name = date ? [...words.slice(0, date.joint), ...words.slice(date.to)] : words;
  const text = textOfWords(name);
  const first = readLineClause(commaParts(behind)[0] ?? [], { subjectless: true });
  if (
    !first ||
    first.tense !== 'past' ||
    first.voice !== 'active' ||
    name.length > 4 ||
    !/^\p{Lu}/u.test(text)
  )
    return [];
  // "Locarno Dec 1925": a name with a date is as often that of an event.
  const isPerson = date
    ? isCertainPerson(text) || PERSONAL_VERBS.has(first.base)
    : // "Azov – failed 1695" may be a place.
      (isPersonName(text) && (first.rest.length > 0 || isCertainPerson(text))) ||
      (PERSONAL_VERBS.has(first.base) && /^\p{Lu}\p{Ll}{2,}$/u.test(text));
  return isPerson ? name : [];
}

/** Whether what came of it came of this clause: the only one, told last, with nothing set against it. */
const isOfLast = (text: string, body: Span, clauses: Told['clauses']): boolean => {
  const parts = commaParts(lineWords(text, body)).filter((part) => dateAt(part, 0)?.to !== part.length);
  return (
    clauses.length === 1 &&
    (parts.at(-1)?.some(({ start }) => start === clauses[0]?.clause.verb.start) ?? false) &&
    !/ but /.test(text.slice(body.start, body.end))
  );
};

/** "ACAS – arbitration service, set up 1975": when the thing before the dash was made what it is. */
function madeWhen(
  text: string,
  subject: readonly LineWord[],
  right: Span,
  notes: NoteContext,
): Told['clauses'][number] | null {
  if (subject.length > 5 || !isNounPhrase(subject) || !/\p{Lu}/u.test(textOfWords(subject))) return null;
  for (const part of commaParts(lineWords(text, upToSign(text, right)))) {
    const clause = MADE.test(part[0]?.word ?? '') ? readLineClause(part, { subjectless: true }) : null;
    const date = clause?.date;
    if (!clause || !date?.hasYear) continue;
    return {
      clause: { ...clause, subject, voice: 'passive' },
      telling: {
        date: tellingDate(date.words, { ...date, from: 0, to: date.words.length }, text),
        vocabulary: notes.vocabulary,
        past: notes.past,
        isPerson: false,
        isOpen: true,
      },
    };
  }
  return null;
}

/** What is done to a thing once, so that its year is worth asking for. */
const MADE =
  /^(?:founded|set|created|established|formed|built|opened|launched|introduced|published|written|composed|painted|premiered|passed|signed|ratified|abolished|repealed|invented|discovered|proposed|coined|devised|designed|completed|adopted|banned|dissolved|nationalised|privatised|devolved|granted|annexed|conquered)$/;

function toldIn({ block, span, isFirst }: Piece, notes: NoteContext): Told | null {
  const { text } = block;
  const [first, second, ...more] = links(text.slice(span.start, span.end)).map((link) =>
    shift(link, span.start),
  );
  if (!first) return null;
  const head = withoutBrackets(text.slice(first.start, first.end));
  const sign = SEPARATOR.exec(head);
  const effect = second ? effectOf(text, second, more.at(-1)) : null;
  if (!sign) {
    const clauses = tellings(text, first, null, notes, []);
    return clauses.length > 0 ? { clauses, effect: isOfLast(text, first, clauses) ? effect : null } : null;
  }
  const left = { start: first.start, end: first.start + sign.index };
  const right = { start: left.end + sign[0].length, end: first.end };
  const before = lineWords(text, left);
  const date = dateAt(before, 0);
  if (isFirst && date && date.to === before.length) {
    const clauses = tellings(text, upToSign(text, right), tellingDate(before, date, text), notes, []);
    return clauses.length > 0 ? { clauses, effect: isOfLast(text, right, clauses) ? effect : null } : null;
  }
  const doer = isFirst ? doerOf(before, lineWords(text, right)) : [];
  if (doer.length > 0) {
    const clauses = tellings(text, upToSign(text, right), null, notes, doer);
    const own = dateIn(before);
    const dated =
      own && clauses[0] && clauses[0].telling.date === null ? tellingDate(before, own, text) : null;
    return {
      clauses: clauses.map((told, at) =>
        at === 0 && dated ? { ...told, telling: { ...told.telling, date: dated } } : told,
      ),
      effect: null,
    };
  }
  // "Versailles signed 28 June 1919 – …": a clause with its date before a remark.
  const clauses = tellings(text, left, null, notes, []);
  if (clauses.length === 1 && clauses[0]?.telling.date) return { clauses, effect: null };
  // "Muslim reaction slow: Zengi took Edessa 1144": one behind what it is an instance of.
  const behind = clauses.length === 0 ? tellings(text, upToSign(text, right), null, notes, []) : [];
  if (behind.length === 1 && behind[0]?.telling.date?.hasYear)
    return { clauses: behind, effect: isOfLast(text, right, behind) ? effect : null };
  const made = isFirst ? madeWhen(text, before, right, notes) : null;
  return made && { clauses: [made], effect: null, isAside: true };
}

/** A second dash or colon sets a remark apart from what happened. */
function upToSign(text: string, span: Span): Span {
  const sign = SEPARATOR.exec(withoutBrackets(text.slice(span.start, span.end)));
  return sign ? { start: span.start, end: span.start + sign.index } : span;
}

/** What came of it: all that follows the first arrow where that is short, else the next link. */
function effectOf(text: string, next: Span, last: Span | undefined): Span | null {
  const whole = { start: next.start, end: last?.end ?? next.end };
  const words = (span: Span): number =>
    wordCount(text.slice(span.start, span.end).replace(/\s(?:->|→|⇒|=>)\s/g, ' '));
  const told = words(whole) <= MOST_EFFECT_WORDS ? whole : next;
  const span = trimAnswer(text, told);
  const read = text.slice(span.start, span.end);
  return words(span) > 0 &&
    words(span) <= MOST_EFFECT_WORDS + 4 &&
    !isNoEffect(read) &&
    // "crushed": who was, the line does not say.
    !/^\p{Ll}+ed$/u.test(read) &&
    !/^(?:and|which|he|she|it|they)\b|^[^\p{L}\d"'£$(]/iu.test(read) &&
    // "JFK told on 16th": of what month?
    !/\d(?:st|nd|rd|th)$/.test(read) &&
    !/[.;]\s/.test(read)
    ? span
    : null;
}

/** Events, of which the effect can be asked by their name. */
const EVENT =
  /(?:^|[ -])(?:revolt|revolution|rising|uprising|rebellion|mutiny|putsch|coup|war|battle|siege|crash|crisis|famine|strike|invasion|election|treaty|pact|act|plan|doctrine|plague|boycott|blockade|massacre|riots?|reforms?|purges?|raid|drought|eruption|earthquake|assassination|murder|execution|death|abolition|conquest|discovery|defeat|victory|oath|conference|summit|stink)(?: of .+)?$/i;

/** "Kornilov revolt Aug 1917 → Bolsheviks armed": when a named event was, and what its effect was. */
function ofEvent({ block, span, isFirst }: Piece, notes: NoteContext): LineQuestion[] {
  const { text } = block;
  const [first, second, ...more] = links(text.slice(span.start, span.end)).map((link) =>
    shift(link, span.start),
  );
  if (!first) return [];
  const effect = second ? effectOf(text, second, more.at(-1)) : null;
  const name = second ? first : upToSign(text, first);
  const words = lineWords(text, name);
  const found = dateIn(words);
  if (
    !found ||
    (!second && name.end === first.end) ||
    words.some(({ comma }, at) => comma && at !== found.joint - 1 && at < words.length - 1)
  )
    return [];
  const of = [...words.slice(0, found.joint), ...words.slice(found.to)];
  const written = textOfWords(of).replace(/,$/, '');
  if (!isNounPhrase(of) || readLineClause(of, { isDated: true })) return [];
  const phrase = phraseOf(of, notes.vocabulary, true);
  const isName = /^the (?:\p{Lu}[\p{L}'’-]+ )+\p{Lu}[\p{L}'’-]+$/u.test(phrase);
  if (!EVENT.test(written) && !(effect && isName)) return [];
  const date = within(tellingDate(words, found, text), notes);
  const event = /^(?:the|a|an) |^\p{Lu}\S*['’]s /u.test(phrase) ? phrase : `the ${phrase}`;
  const when = `When ${isSeveral(of) ? 'were' : 'was'} ${event}?`;
  return [
    ...(date?.hasYear && isFirst && HAPPENS.test(written)
      ? [{ rule: 'telegraphic-when', front: when, answer: date.span }]
      : []),
    ...(effect
      ? [
          {
            rule: 'telegraphic-effect',
            front: `What was the effect of ${event}${date?.hasYear ? ` (${date.text.replace(/\s+/g, ' ')})` : ''}?`,
            answer: effect,
          },
        ]
      : []),
  ];
}

/** Events that happened on one day or in one year, so that "When was …?" asks for a fact; an act is passed, a plan made. */
const HAPPENS =
  /(?:^|[ -])(?:revolt|revolution|rising|uprising|rebellion|mutiny|putsch|coup|battle|siege|crash|strike|invasion|election|massacre|riots?|raid|assassination|murder|execution|oath|conference|summit|eruption|earthquake|crisis|boycott|blockade)(?: of .+)?$/i;

/** "… → Mary executed, 8 Feb 1587": when what came of it happened. */
function ofLaterLinks({ block, span }: Piece, notes: NoteContext): LineQuestion[] {
  const { text } = block;
  return links(text.slice(span.start, span.end))
    .slice(1)
    .flatMap((link) => tellings(text, shift(link, span.start), null, notes, []))
    .filter(({ telling }) => telling.date?.hasYear)
    .flatMap(({ clause, telling }) => askLineClause(clause, telling).slice(0, 1))
    .filter(({ rule }) => rule === 'telegraphic-when');
}

const isLine = ({ kind, text, start, end }: NoteBlock, { page }: NoteContext): boolean =>
  /^(?:bullet|prose|telegraphic|definition|step)$/.test(kind) &&
  text.length <= MOST_SCANNED &&
  // What the writer marked as a card is one already.
  !/==|::|\{\{/.test(page.text.slice(start, end)) &&
  casesIn(text).length === 0;

/**
 * Whether a piece is for the rules of prose: a sentence that leaves nothing out, or one of several clauses. "Bus firebombed at
 * Anniston." lacks its auxiliary.
 */
function isProse(piece: Piece, { voice }: LineClause): boolean {
  const { block, span } = piece;
  // "In 1970 George Akerlof used …": nobody writes a note so.
  if (voice !== 'passive' && /^(?:In|On) \d/.test(block.text.slice(span.start))) return true;
  return (voice !== 'passive' && isEnded(piece)) || isSurelyProse(piece);
}

/** "Suez Canal opened 1869, cost £19m.", "envoys came, March 1872": no sentence leaves out "in" behind a verb. */
const UNTIED_DATE =
  /^\s*(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}* \d{4}, |(?<!\b(?:in|on|of|from|since|by|until|till|before|after|about|around|approx|over|during|to|and|or|the|than|year|years|early|late|mid|spring|summer|autumn|winter))(?<=(?:^|\s)\p{Ll}[\p{L}-]*) (?:(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}* )?(?:1[5-9]|20)\d\d(?= ?[.,;(]| \p{Ll}+ |$)/u;

const isEnded = ({ block, span, isFirst }: Piece): boolean =>
  /[.!?]["')]*\s*$/.test(block.text) &&
  !(isFirst && !/^(?:prose|bullet)$/.test(block.kind)) &&
  !UNTIED_DATE.test(block.text.slice(span.start, span.end));

/** Whatever its clause may be, the words that notes leave out are there. */
function isSurelyProse(piece: Piece): boolean {
  const { block, span } = piece;
  const text = block.text.slice(span.start, span.end);
  return (
    isEnded(piece) &&
    /^(?:The|A|An|His|Her|Their|Its|This|These|In|On|By|At|For|From|After|Having)\b|\b(?:is|are|was|were|has|have|had|did|do|does|can|could|will|would|must|may|might|which|who|that|when)\b|[,–—]/.test(
      text,
    )
  );
}

/** Whether undated chains of the notes are told in the present: "heart rate rises → more oxygen". Then so are their passives. */
const tellsOfPresent = ({ blocks }: NoteContext): boolean =>
  blocks.some(({ text }) => {
    const [first, second] = hasArrow(text) && text.length < 300 && !/\d{4}/.test(text) ? links(text) : [];
    const form = first && second ? clauseOf(text.slice(first.start, first.end))?.form : undefined;
    return form === 'singular' || form === 'plural';
  });

/** Asks of the clauses of note lines, which leave out articles and auxiliaries: when, why, by whom, what, and what came of it. */
export function drawLineClauses(context: NoteContext): Owned {
  const notes = context.past && tellsOfPresent(context) ? { ...context, past: false } : context;
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of notes.blocks.filter((block) => isLine(block, notes))) {
    facts(block.text).forEach((span, at) => {
      const piece: Piece = { block, span, isFirst: at === 0 };
      const source = shift(span, block.start);
      const card = ({ rule, front, answer }: LineQuestion): void => {
        if (wordCount(front) > MOST_FRONT_WORDS) return;
        cards.push(
          basicCard(notes.page, {
            rule,
            front,
            answer: shift(trimAnswer(block.text, answer), block.start),
            source,
          }),
        );
      };
      if (isSurelyProse(piece)) return;
      const events = ofEvent(piece, notes);
      events.forEach(card);
      if (events.length > 0) {
        // What else the line says of the event is for others to ask.
        if (events.some(({ rule }) => rule === 'telegraphic-effect')) claims.push(source);
        return;
      }

      const told = toldIn(piece, notes);
      const first = told?.clauses[0];
      if (!told || !first) {
        // What stands behind "Dawes Plan – …" is told of it.
        if (!SEPARATOR.test(block.text.slice(span.start, span.end))) ofLaterLinks(piece, notes).forEach(card);
        return;
      }
      if (isProse(piece, first.clause)) return;
      const questions = told.clauses.flatMap(({ clause, telling }) => askLineClause(clause, telling));
      // "paint tubes invented → artists could work outdoors": what came of it is told in the past.
      const past =
        first.telling.past ||
        (told.effect !== null && isToldAsPast(block.text.slice(told.effect.start, told.effect.end)));
      const telling = { ...first.telling, past };
      const what = told.effect ? happening(first.clause, telling) : null;
      if (told.effect && what) {
        const happens = isPast(first.clause, telling) ? 'happened' : 'happens';
        questions.push({
          rule: 'telegraphic-effect',
          front: askedOfResult(
            `What ${happens} when ${what}?`,
            block.text.slice(told.effect.start, told.effect.end),
          ),
          answer: told.effect,
        });
      }
      // A passive that is asked nothing is still none that prose could read.
      if (questions.length === 0 && first.clause.voice !== 'passive') return;
      questions.push(...ofLaterLinks(piece, notes));
      questions.forEach(card);
      if (told.isAside !== true) claims.push(source);
    });
  }
  return { cards, claims };
}
