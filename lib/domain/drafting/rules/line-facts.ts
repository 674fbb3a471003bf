import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { ask, clauseOf } from './clause';
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
  const joint =
    /^(?:to|into|from|through|as|with|on|at|against) (?=(?:the |an? )?\p{L})/u.exec(rest)?.[0] ?? '';
  const object = rest.slice(joint.length);
  if (
    joint === '' &&
    /^(?:\p{Ll}+ly|up|down|out|off|away|back|in|by|for|of|over|under|between|during|after|before|more|less|not|that|how|what|why|whether)\b/u.test(
      object,
    )
  )
    return null;
  const front = `${ask('What', { ...clause, rest: joint.trim() }, notes.vocabulary).trim()}?`;
  return { rule: 'line-object', front, answer: { start: start + joint.length, end: whole.end } };
}

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
  const asked = questionOf(text, notes);
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
