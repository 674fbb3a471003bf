import { canBeVerb } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { ask, clauseOf } from './clause';
import { isNounPhrase, isSeveral, whoOf } from './line-nouns';
import { lineWords } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { startsWithVerb } from './verb-first';
import { wholeClause } from './whole-clause';

const FEWEST_WORDS = 4;
const MOST_WORDS = 24;
const MOST_ANSWER_WORDS = 14;

/** What is true only on a condition is not asked for without it. */
const CONDITION = /\b(?:if|when|unless|until|only|once|while|whenever|may|might|sometimes|usually)\b/i;

/** Where what is said of the subject ends and something else about it begins. */
const TURN =
  /,? (?:so|because|as|since|which|who|where|but|although|whereas|causing|leading|making|giving)\b|;|, \p{Ll}+ing\b/u;

/** Verbs that say nothing without the rest of the clause, or whose object is no thing. */
const EMPTY =
  /^(?:is|are|was|were|has|have|had|does|do|did|means?|seems?|becomes?|gets?|goes|go|comes?|wants?|tends?|remains?|stays?|takes?|gives?|occurs?|happens?|lets?|allows?|helps?|enables?|keeps?|causes?|enters?|repl(?:y|ies)|responds?)$/i;

/** A line up to where something else about its subject begins, or another clause after a comma. */
function firstPart(text: string): string {
  const part = text.slice(0, TURN.exec(text)?.index ?? text.length).trim();
  const comma = part.indexOf(', ');
  return comma > 0 && clauseOf(part.slice(comma + 2)) !== null ? part.slice(0, comma) : part;
}

interface Asked {
  readonly rule: string;
  readonly front: string;
  readonly answer: Span;
}

/** The question that a line answers: how, what it does, or what it does something to. */
function questionOf(text: string, notes: NoteContext): Asked | null {
  const clause = wholeClause(firstPart(text), notes.vocabulary);
  if (!clause) return null;
  const { rest, verb } = clause;
  const start = text.indexOf(rest, clause.subject.length + verb.length);
  if (start < 0) return null;
  const whole = { start, end: start + rest.length };
  const way = / (by (?:\p{Ll}+ing |\p{Ll}).*)$/u.exec(` ${rest}`);
  if (way?.[1] && way.index > 0 && !/^by (?:\d|the |a |about)/.test(way[1])) {
    const done = rest.slice(0, rest.length - way[1].length).trim();
    const front = `${ask('How', { ...clause, rest: done }, notes.vocabulary).trim()}?`;
    return { rule: 'line-how', front, answer: { start: whole.end - way[1].length, end: whole.end } };
  }
  if (/ and (?=\p{Ll}{3,})/u.test(rest)) {
    const second = rest.slice(rest.indexOf(' and ') + 5);
    if (startsWithVerb(second))
      return {
        rule: 'line-does',
        front: `${ask('What', { ...clause, verb: 'do', lemma: 'do', rest: '', form: clause.form === 'singular' ? 'singular' : 'plural' }, notes.vocabulary).trim()}?`,
        answer: { start: text.indexOf(verb, clause.subject.length), end: whole.end },
      };
  }
  // "makes k much bigger" asks for no thing.
  if (EMPTY.test(verb) || (/^makes?$/.test(verb) && /(?:er|ble|ous|ive|ful|less|al) *$/.test(rest)))
    return null;
  const joint = /^(?:into|from|through|as|with|on|against|to) (?=(?:the |an? )?\p{L})/u.exec(rest)?.[0] ?? '';
  const behind = rest.slice(joint.length);
  // "urine to the pelvis": what is done to something, and where or into what.
  const turn =
    joint === ''
      ? (/ (?:to|into|onto|from|through|across|along|out of|at|against) (?=\S)/.exec(behind)?.index ??
        behind.length)
      : behind.length;
  const object = behind.slice(0, turn);
  const tail = behind.slice(turn);
  // "waves break on the shore": one common word behind a preposition says little.
  if (joint !== '' && !/ (?!$)/.test(object.replace(/^(?:the|an?) /, '')) && !/\p{Lu}|\d/u.test(object))
    return null;
  // "about the field", "B different": no thing that something is done to.
  if (/^about (?:the|an?|its) | (?:different|same|possible|equal)$/.test(object)) return null;
  if (!isThing(object) || (joint === 'to ' && canBeVerb(object.split(' ')[0] ?? ''))) return null;
  const front = `${ask('What', { ...clause, rest: `${joint}${tail}`.trim() }, notes.vocabulary).trim()}?`;
  return {
    rule: 'line-object',
    front,
    answer: { start: start + joint.length, end: start + joint.length + object.length },
  };
}

/** Whether every word belongs to one noun phrase, or to two or three joined by commas and "and". */
const isThing = (text: string): boolean =>
  (!text.includes(',') || / and /.test(text)) &&
  text
    .split(/, (?:and )?/)
    .every(
      (part) =>
        isNounPhrase(lineWords(part, { start: 0, end: part.length })) &&
        !/ (?:fast|slowly|more|less)$/.test(part),
    );

/**
 * "xylem carries water from roots to leaves" asked for its subject: every word of the notes stays in its place behind
 * the question word. Only where the rest says enough that one thing alone does so.
 */
function subjectOf(text: string): Asked | null {
  const clause = text.length > 220 || /[=+&/<>→⇒:?!~]|->|\bw\b/.test(text) ? null : clauseOf(text);
  if (!clause || clause.form !== 'singular' || EMPTY.test(clause.verb) || VAGUE.test(clause.verb))
    return null;
  const subject = lineWords(clause.subject, { start: 0, end: clause.subject.length });
  const rest = clause.rest.trim();
  const turn = /^(.+?) ((?:to|into|onto|from|through|across|at|against|out of) \S.*)$/.exec(rest);
  const [object, tail] = [turn?.[1] ?? rest, turn?.[2] ?? ''];
  const isWhole =
    subject.length < 5 &&
    /^(?!(?:this|that|these|it|they|each|another|one|some)\b)/i.test(clause.subject) &&
    isNounPhrase(subject) &&
    !isSeveral(subject) &&
    whoOf(subject, false) === 'What' &&
    isThing(object) &&
    /^(?!\d)\S+ \S+|^\p{L}{4,}/u.test(object) &&
    tail
      .split(/ (?:to|into|onto|from|through|across|at|against|out of) /)
      .every(
        (part) =>
          part === '' ||
          isThing(part.replace(/^(?:to|into|onto|from|through|across|at|against|out of) /, '')),
      );
  const told = rest.split(/\s+/).filter((word) => !SMALL.test(word)).length;
  if (!isWhole || told < 3 || told > 10) return null;
  return {
    rule: 'line-subject',
    front: `What ${clause.verb} ${rest}?`,
    answer: { start: 0, end: clause.subject.length },
  };
}

const SMALL =
  /^(?:the|an?|of|to|in|into|on|onto|from|through|at|by|and|for|with|across|against|out|its|their)$/;

/** Verbs that many things have in common. */
const VAGUE =
  /^(?:shows?|needs?|uses?|includes?|involves?|contains?|affects?|depends?|follows?|increases|decreases|falls|rises|reduces|says?|said|states?|argues?|believes?|leads?|works?|looks?|finds?|creates?|provides?|covers?)$/;

/** The text without its remarks in brackets, runs of white space made one blank each; and where every character stood. */
function collapse(source: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = '';
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '(') depth += 1;
    if (source[index] === ')' && depth > 0) {
      depth -= 1;
      continue;
    }
    if (depth > 0) continue;
    const isBlank = /\s/.test(source[index] ?? '');
    if (isBlank && (text === '' || text.endsWith(' '))) continue;
    text += isBlank ? ' ' : source[index];
    at.push(index);
  }
  return { text: text.trimEnd(), at };
}

function drawLine(block: NoteBlock, notes: NoteContext): Candidate[] {
  const first = facts(block.text)[0];
  if (!first) return [];
  const { text, at } = collapse(block.text.slice(first.start, first.end));
  if (wordCount(text) < FEWEST_WORDS || wordCount(text) > MOST_WORDS || CONDITION.test(text)) return [];
  const own = questionOf(text, notes);
  const asked = own ?? (block.item === 'step' ? null : subjectOf(firstPart(text)));
  // What a step does something to, the question for that step asks already.
  if (!asked || (block.item === 'step' && asked.rule === 'line-object')) return [];
  const { answer } = asked;
  const placed = { start: at[answer.start] ?? 0, end: (at[answer.end - 1] ?? 0) + 1 };
  const span = trimAnswer(block.text, shift(placed, first.start));
  const words = wordCount(block.text.slice(span.start, span.end));
  if (words === 0 || words > MOST_ANSWER_WORDS) return [];
  return [
    basicCard(notes.page, {
      rule: asked.rule,
      front: asked.front,
      answer: shift(span, block.start),
      source: block,
    }),
  ];
}

/** Asks of a bullet or step that is a clause without its full stop: how, what the thing does, or what it does it to. */
export const drawLineFacts = (notes: NoteContext): Candidate[] =>
  notes.blocks.flatMap((block) =>
    block.kind === 'bullet' || block.kind === 'step' ? drawLine(block, notes) : [],
  );
