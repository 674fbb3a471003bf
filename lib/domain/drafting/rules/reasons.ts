import { canBeVerb } from '../language';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { datedHead } from './dated';
import { asCondition, ask, askPassive, clauseOf, isToldAsPast } from './clause';
import { isLabel } from './labels';
import type { NoteContext } from './note-context';
import { passiveOf } from './passive';
import { facts, shift } from './pieces';
import { nounPhrase } from './term-question';
import { startsWithBareVerb, startsWithVerb } from './verb-first';

const MAX_REASON_WORDS = 24;
const BECAUSE = /,?\s(?:b\/c|bc|cos|because(?! of))\s/;
const SO = /,?\s(?:so|therefore|hence)\s(?!that\b|called\b|far\b|much\b|many\b|long\b)/;

/** A fact of a note and where what is said of its term begins. */
interface Fact {
  readonly block: NoteBlock;
  readonly text: string;
  readonly base: number;
  readonly from: number;
  /** " in rigor mortis", when the fact is said of a term. */
  readonly setting: string;
}

function factsIn(block: NoteBlock, notes: NoteContext): Fact[] {
  const parts = definitionParts(block.text);
  const dated = datedHead(block.text)?.rest ?? 0;
  const term = parts
    ? block.text
        .slice(parts.term.start, parts.term.end)
        .replace(/\s+/g, ' ')
        .replace(/\s*\([^()]*\)/g, '')
    : '';
  return facts(block.text).map((span, index) => {
    const inside = index === 0 && parts !== null && parts.definition.start < span.end;
    const named = inside && wordCount(term) <= 4 && !isLabel(term);
    return {
      block,
      text: block.text.slice(span.start, span.end),
      base: block.start + span.start,
      from: inside ? parts.definition.start - span.start : index === 0 ? dated : 0,
      setting: named ? ` in ${nounPhrase(term, notes.vocabulary)}` : '',
    };
  });
}

const short = (text: string, span: Span): boolean => {
  const words = wordCount(text.slice(span.start, span.end));
  return words >= 2 && words <= MAX_REASON_WORDS;
};

/** "savers lose b/c the real value of debt falls": why it is so. */
function because(fact: Fact, notes: NoteContext): Candidate[] {
  const match = BECAUSE.exec(fact.text.slice(fact.from));
  if (!match) return [];
  const at = fact.from + match.index;
  // `savers lose, borrowers gain b/c …`: the reason is that of the clause beside it.
  const parts = fact.text
    .slice(fact.from, at)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/, (?:(?:and|but) )?/);
  const beside = parts.at(-1) ?? '';
  const told =
    parts.length > 1 && clauseOf(beside) === null && passiveOf(beside) === null ? (parts[0] ?? '') : beside;
  // "only works when molten": what does, a line of notes leaves to what it stands under.
  if (/^(?:only|also|often|always|usually|never|not|does|do|did|can)\b/i.test(told)) return [];
  const done = passiveOf(told);
  const clause = done || /[()]/.test(told) ? null : clauseOf(told);
  const reason = trimAnswer(fact.text, { start: at + match[0].length, end: fact.text.length });
  if ((!clause && !done) || !short(fact.text, reason)) return [];
  const asked = done
    ? askPassive('Why', done, notes.vocabulary)
    : clause && ask('Why', clause, notes.vocabulary);
  const front = `${(asked ?? '').trim()}?`;
  return [
    basicCard(notes.page, { rule: 'why-note', front, answer: shift(reason, fact.base), source: fact.block }),
  ];
}

/** "calcium binds to troponin, so tropomyosin moves": what happens then, or why. */
function so(fact: Fact, notes: NoteContext): Candidate[] {
  const match = SO.exec(fact.text.slice(fact.from));
  if (!match || /->|[→⇒]/.test(fact.text)) return [];
  const at = fact.from + match.index;
  const cause = trimAnswer(fact.text, { start: fact.from, end: at });
  const effect = trimAnswer(fact.text, { start: at + match[0].length, end: fact.text.length });
  if (!short(fact.text, cause) || !short(fact.text, effect)) return [];
  // `mostly cost-push so …`: what is, nothing says.
  if (/^(?:mostly|mainly|largely|partly|usually|often) \S+$/i.test(fact.text.slice(cause.start, cause.end)))
    return [];
  const read = (span: Span): string => fact.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  // "goods on display are an invitation, so …", "…, so pay should be linked to output": a rule, and nothing that happens.
  // "It is picked up by the AVN": what is, the line before says.
  if (/^(?:it|this|that|they|these|those|he|she)\b/i.test(read(cause))) return [];
  const isRule =
    /\b(?:is|are) (?:an?|the) /.test(read(cause)) || /^no |\b(?:should|must|ought)\b/.test(read(effect));
  const done = fact.block.item === 'step' ? clauseOf(read(cause)) : null;
  // "Water was added so there was good contact" in a method: what it was done for.
  if (
    done &&
    /^(?:was|were|is|are)$/.test(done.verb) &&
    /^\p{Ll}{2,}(?:ed|en|pt|ld|ut|de|lt|ought|aught)\b/u.test(done.rest)
  ) {
    const front = `${ask('Why', done, notes.vocabulary).trim()}?`;
    const purpose = { start: at + match[0].search(/so|therefore|hence/), end: effect.end };
    return /^,?\sso\s/.test(match[0]) && !/[()]/.test(front)
      ? [
          basicCard(notes.page, {
            rule: 'why-note',
            front,
            answer: shift(purpose, fact.base),
            source: fact.block,
          }),
        ]
      : [];
  }
  const condition = isRule ? null : asCondition(read(cause), notes.vocabulary);
  if (condition) {
    const front = `What ${isToldAsPast(read(cause)) ? 'happened' : 'happens'} when ${condition}?`;
    return [
      basicCard(notes.page, {
        rule: 'telegraphic-so',
        front,
        answer: shift(effect, fact.base),
        source: fact.block,
      }),
    ];
  }
  // "make the medulla salty": what does so, the answer does not say.
  if (startsWithBareVerb(read(cause)) || startsWithVerb(read(cause))) return [];
  const clause = clauseOf(read(effect).replace(/,.*$/, ''));
  if (!clause || clause.form === 'past' || /^(?:repl|respond|react|answer)/.test(clause.verb)) return [];
  const front = `${ask('Why', clause, notes.vocabulary).trim()}${fact.setting}?`;
  return [
    basicCard(notes.page, { rule: 'why-note', front, answer: shift(cause, fact.base), source: fact.block }),
  ];
}

/** "Ca²⁺ binds to troponin": what it binds to. */
function target(fact: Fact, notes: NoteContext): Candidate[] {
  const flat = fact.text.slice(fact.from);
  const clause = clauseOf(
    flat
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s?[,;(→=].*$|\s->.*$/s, ''),
  );
  const joint = clause && /^(to|into|from|with|across|against)\s+(?=\S)/.exec(clause.rest);
  if (!clause || !joint?.[1] || wordCount(clause.subject) > 5) return [];
  // "contents copied to MAR" lacks its auxiliary.
  if (
    clause.form === 'auxiliary' ||
    clause.form === 'past' ||
    /^(?:repl|respond|react|answer)/.test(clause.verb)
  )
    return [];
  const object = clause.rest.slice(joint[0].length);
  const thing = object.replace(/\s+/g, ' ').trim();
  if (joint[1] === 'to' && canBeVerb(thing.split(' ')[0] ?? '')) return [];
  if (
    wordCount(thing) > 5 ||
    /\b(?:to|into|from|with|and|in|on|by|for|it|them|this|\p{Ll}+ing)\b/u.test(thing) ||
    thing === ''
  )
    return [];
  // "the head": which, the notes say elsewhere.
  if (!/ /.test(thing) && notes.vocabulary.articles.has(thing.toLowerCase())) return [];
  const written = fact.text.replace(/\s/g, ' ');
  const start = written.indexOf(thing, fact.from);
  if (start < 0) return [];
  const front = `${ask('What', { ...clause, rest: joint[1] }, notes.vocabulary).trim()}?`;
  const answer = shift(trimAnswer(fact.text, { start, end: start + thing.length }), fact.base);
  return [basicCard(notes.page, { rule: 'step-target', front, answer, source: fact.block })];
}

/** Asks why, what then, and to what, of notes that are no sentences: "X b/c Y", "X, so Y", "X binds to Y". */
export function drawReasons(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (
      block.kind === 'prose' ||
      block.kind === 'table' ||
      block.kind === 'explicit' ||
      block.text.length > 600
    )
      return [];
    return factsIn(block, notes).flatMap((fact) => [
      ...because(fact, notes),
      ...so(fact, notes),
      ...(block.item === 'step' ? target(fact, notes) : []),
    ]);
  });
}
