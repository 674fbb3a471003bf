import { lexiconTags, readSentences } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import type { Subject } from './asked';
import { particularQuestion } from './term-facts';
import { termOver, type Term } from './term-over';
import { startsWithVerb } from './verb-first';
import { givesReason } from './why-term';
import { isPlural, nounPhrase } from './term-question';

const MOST_FACT_WORDS = 16;

/** "steep at the end"; what matures or lives somewhere does so. */
const isOnlyQuality = (word: string): boolean =>
  /Adjective/.test(lexiconTags(word)) && !/^(?:mature|live)$/.test(word);

/** "mature in the thymus" under "T cells": where they do so. */
function placeQuestion(
  owner: string,
  fact: string,
  notes: NoteContext,
): { front: string; from: number } | null {
  const where = /^(\p{Ll}{3,}) (?=where \S)/u.exec(fact);
  if (where?.[1] && isPlural(owner) && readSentences(`They ${fact}`)[0]?.[1]?.tag === 'VERB')
    return { front: `Where do ${nounPhrase(owner, notes.vocabulary)} ${where[1]}?`, from: where[0].length };
  const match = /^(\p{Ll}{3,}) (?=(?:in|on|inside|between|at) (?:the )?\p{L}+(?: \p{L}+){0,3}$)/u.exec(fact);
  if (!match?.[1] || !isPlural(owner) || isOnlyQuality(match[1])) return null;
  const reads = ['They', 'We'].every(
    (word) => readSentences(`${word} ${fact}`)[0]?.[1]?.tag === 'VERB' && !/(?:ed|ing)$/.test(match[1] ?? ''),
  );
  return reads
    ? { front: `Where do ${nounPhrase(owner, notes.vocabulary)} ${match[1]}?`, from: match[0].length }
    : null;
}

const TAKES_OBJECT =
  /^(?:contain|produce|store|hold|require|need|lack|use|cause|release|control|remove|absorb|secrete|carry|transport|detect)$/;

/** "contain haemoglobin" under "Red blood cells": what they contain. */
function objectQuestion(
  owner: string,
  fact: string,
  notes: NoteContext,
): { front: string; from: number } | null {
  const [, verb = '', object = ''] = /^(\p{Ll}+) (\S.*)$/u.exec(fact) ?? [];
  if (
    !isPlural(owner) ||
    !TAKES_OBJECT.test(verb) ||
    /[;:]|\b(?:and|to|when|if|so|which|that)\b/.test(object)
  )
    return null;
  return { front: `What do ${nounPhrase(owner, notes.vocabulary)} ${verb}?`, from: verb.length + 1 };
}

function drawFact(block: NoteBlock, { name: owner, phrase }: Term, notes: NoteContext): Candidate[] {
  const first = facts(block.text)[0];
  if (!first) return [];
  const span = trimAnswer(block.text, first);
  const fact = block.text.slice(span.start, span.end);
  if (/\s{2}/.test(fact) || wordCount(fact) > MOST_FACT_WORDS || wordCount(fact) < 2) return [];
  // One rare word: whether it takes an article, nothing shows. What has a reason is asked for it.
  if ((phrase === '' && !owner.includes(' ')) || givesReason(fact)) return [];
  const place = placeQuestion(owner, fact, notes);
  const object = objectQuestion(owner, fact, notes);
  const subject: Subject = {
    notes,
    term: owner,
    raw: owner,
    sign: ':',
    setting: '',
    heading: block.path.at(-1) ?? '',
    isProcess: false,
  };
  // "have a folded membrane": what they have is nothing that they do.
  if (place === null && /^(?:have|has|are|is) /.test(fact)) return [];
  const agrees = isPlural(owner) ? !startsWithVerb(fact) : startsWithVerb(fact) || /^\d/.test(fact);
  const asked = place ?? object ?? (agrees ? particularQuestion(subject, fact) : null);
  if (asked === null) return [];
  const answer =
    'from' in asked
      ? { start: span.start + asked.from, end: span.end }
      : { start: span.start + asked.answer.start, end: span.start + asked.answer.end };
  return [
    basicCard(notes.page, {
      rule: 'rule' in asked ? asked.rule : place ? 'definition-where' : 'definition-object',
      front: asked.front,
      answer: shift(trimAnswer(block.text, answer), block.start),
      source: block,
    }),
  ];
}

/** Asks about bullets that say something of their parent: what it does, where, how many, of what it is made. */
export function drawParentFacts(notes: NoteContext): Candidate[] {
  const drawn = notes.blocks.flatMap((block) => {
    if (block.kind !== 'bullet') return [];
    const owner = termOver(block, notes);
    return owner === null || owner.isName ? [] : drawFact(block, owner, notes);
  });
  const asked = new Map<string, number>();
  for (const { front } of drawn) asked.set(front, (asked.get(front) ?? 0) + 1);
  // Of two things that it does, a question could not say which it means.
  return drawn.filter(({ front }) => asked.get(front) === 1);
}
