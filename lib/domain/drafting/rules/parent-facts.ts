import { definitionParts } from '../line-shapes';
import { readSentences } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { aspectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { isLabel } from './labels';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import type { Subject } from './asked';
import { particularQuestion } from './term-facts';
import { startsWithVerb } from './verb-first';
import { isPlural, nounPhrase } from './term-question';

const MOST_FACT_WORDS = 16;

/** What a bullet's parent names, when it is a short noun phrase that can be asked about. */
function ownerOf(block: NoteBlock, notes: NoteContext): string {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  if (!parent || parent.item === null) return '';
  const parts = definitionParts(parent.text);
  const text = (parts ? parent.text.slice(parts.term.start, parts.term.end) : parent.text)
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[:.\s]+$/, '')
    .trim();
  const isName = /^\p{L}[\p{L}\d'’-]*(?: [\p{L}\d'’-]+){0,3}$/u.test(text);
  return isName && !isLabel(text) && aspectOf(text) === null ? text : '';
}

/** "mature in the thymus" under "T cells": where they do so. */
function placeQuestion(
  owner: string,
  fact: string,
  notes: NoteContext,
): { front: string; from: number } | null {
  const match = /^(\p{Ll}{3,}) (?=(?:in|on|inside|between|at) (?:the )?\p{L}+(?: \p{L}+){0,3}$)/u.exec(fact);
  if (!match?.[1] || !isPlural(owner)) return null;
  const reads = ['They', 'We'].every(
    (word) => readSentences(`${word} ${fact}`)[0]?.[1]?.tag === 'VERB' && !/(?:ed|ing)$/.test(match[1] ?? ''),
  );
  return reads
    ? { front: `Where do ${nounPhrase(owner, notes.vocabulary)} ${match[1]}?`, from: match[0].length }
    : null;
}

/** One organ or part of its kind: "the spleen", where nothing else gives it an article. */
const definite = (owner: string, { vocabulary }: NoteContext): string =>
  /^\p{Ll}{3,}$/u.test(owner) &&
  !isPlural(owner) &&
  nounPhrase(owner, vocabulary) === owner &&
  !/(?:ion|ism|ity|ing|sis|ment)$/.test(owner)
    ? `the ${owner}`
    : owner;

function drawFact(block: NoteBlock, owner: string, notes: NoteContext): Candidate[] {
  const first = facts(block.text)[0];
  if (!first) return [];
  const span = trimAnswer(block.text, first);
  const fact = block.text.slice(span.start, span.end);
  if (/\s{2}/.test(fact) || wordCount(fact) > MOST_FACT_WORDS || wordCount(fact) < 2) return [];
  const place = placeQuestion(owner, fact, notes);
  const subject: Subject = {
    notes,
    term: definite(owner, notes),
    raw: owner,
    sign: ':',
    setting: '',
    heading: block.path.at(-1) ?? '',
    isProcess: false,
  };
  const agrees = isPlural(owner) ? !startsWithVerb(fact) : startsWithVerb(fact) || /^\d/.test(fact);
  const asked = place ?? (agrees ? particularQuestion(subject, fact) : null);
  if (asked === null) return [];
  const answer =
    'from' in asked
      ? { start: span.start + asked.from, end: span.end }
      : { start: span.start + asked.answer.start, end: span.start + asked.answer.end };
  return [
    basicCard(notes.page, {
      rule: 'rule' in asked ? asked.rule : 'definition-where',
      front: asked.front,
      answer: shift(trimAnswer(block.text, answer), block.start),
      source: block,
    }),
  ];
}

/** Asks about bullets that say something of their parent: what it does, where, how many, of what it is made. */
export function drawParentFacts(notes: NoteContext): Candidate[] {
  const drawn = notes.blocks.flatMap((block) => {
    if (block.kind !== 'bullet' || block.parent === null) return [];
    const owner = ownerOf(block, notes);
    return owner === '' ? [] : drawFact(block, owner, notes);
  });
  const asked = new Map<string, number>();
  for (const { front } of drawn) asked.set(front, (asked.get(front) ?? 0) + 1);
  // Of two things that it does, a question could not say which it means.
  return drawn.filter(({ front }) => asked.get(front) === 1);
}
