import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { areAuthors, AUTHORS, IN_YEAR } from './authors';
import { basicCard, wordCount } from './candidate';
import { isLabel } from './labels';
import { isUnknownName } from './left-side';
import type { NoteContext } from './note-context';
import { isCertainPerson } from './people';
import { shift } from './pieces';
import { inText } from './terms';
import { nounPhrase } from './term-question';

const WHOLE = new RegExp(`^(${AUTHORS}${IN_YEAR})(?=$|[.,;]\\s|\\s[-–—])`, 'u');
const AFTER_NAME = new RegExp(`^(\\p{L}[\\p{L}' -]{4,50}), (${AUTHORS}${IN_YEAR})\\s*\\.?$`, 'u');
/** What somebody thought up, as against what somebody is only known for having studied. */
const PROPOSED =
  /\b(?:model|theory|hypothesis|approach|concept|law|principle|typology|taxonomy|paradigm|framework|cycle|hierarchy|scale|matrix|curve|effect)$/i;

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "MSM" as the notes write it out: "multi-store model"; the letters themselves when they never do. */
function writtenOut(term: string, { page }: NoteContext): string {
  if (!/^\p{Lu}{2,5}$/u.test(term)) return term;
  const letters = [...term].map((letter) => `${letter}\\p{Ll}+`).join('[ -]');
  const found = new RegExp(`(?<![\\p{L}-])${letters}(?![\\p{L}-])`, 'iu').exec(
    page.text.slice(0, 100_000),
  )?.[0];
  return found === undefined ? term : found.toLowerCase();
}

const ALONE = new RegExp(`^(?:by )?(${AUTHORS})(?:${IN_YEAR})?$`, 'u');

/** "Heelas & Woodhead, Kendal", "Susan Strange": a fact that says only whose a thing is. The names, or null. */
export function namesAlone(fact: string, term: string, notes: NoteContext): string | null {
  const match = ALONE.exec(fact.replace(/(?<= (?:&|and) \S+), \p{Lu}[\p{L} ]{2,30}$/u, ''));
  if (!match?.[1] || !areAuthors(match[1], notes)) return null;
  const names = match[1].replace(/ et al\.?$/, '').split(/, | (?:and|&) /);
  // "Market theory – Stark & Bainbridge": an ordinary word is a name beside what somebody must have thought up.
  // "Model = Smith & Jones": which model, nothing says.
  if (!/ /.test(term) && PROPOSED.test(term)) return null;
  const isSomebody =
    names.length > 1 || match[2] !== undefined
      ? names.every((name) => isUnknownName(name, notes) || isCertainPerson(name))
      : isCertainPerson(match[1]) && / /.test(match[1]);
  return isSomebody || (names.length > 1 && PROPOSED.test(term)) ? match[0].replace(/^by /, '') : null;
}

/** Asks for those whose names stand beside what they thought up or are known for. */
export function whoFor(name: string, heading: string, notes: NoteContext): string {
  const phrase = nounPhrase(inText(name, heading, notes), notes.vocabulary);
  if (PROPOSED.test(name)) return `Who proposed ${phrase}?`;
  // "an anarchical society": nobody is associated with one of them, but somebody with the words.
  const term = phrase.replace(/^an? (.+)$/, 'the term “$1”');
  return `Who is associated with ${term}?`;
}

/** Asks who proposed what a line names with its authors: "MSM = Atkinson & Shiffrin, 1968"; null for any other line. */
export function proposedBy(
  text: string,
  base: number,
  block: NoteBlock,
  notes: NoteContext,
): { readonly card: Candidate; readonly isLine: boolean } | null {
  const parts = definitionParts(text);
  if (!parts) return null;
  const raw = collapsed(text.slice(parts.term.start, parts.term.end));
  const said = text.slice(parts.definition.start);
  const make = (term: string, answer: Span, isLine: boolean) => {
    const name = writtenOut(collapsed(term.replace(/\s*\([^()]*\)/g, '')), notes);
    if (name === '' || wordCount(name) > 6 || isLabel(name)) return null;
    const card = basicCard(notes.page, {
      rule: 'definition-author',
      front: whoFor(name, block.path.at(-1) ?? '', notes),
      answer: shift(answer, base),
      source: block,
    });
    return { card, isLine };
  };
  const whole = WHOLE.exec(said);
  if (whole?.[1] && areAuthors(whole[1].replace(/[,\s(]+\d.*$/, ''), notes))
    return make(raw, { start: parts.definition.start, end: parts.definition.start + whole[1].length }, true);
  const named = AFTER_NAME.exec(said);
  if (named?.[1] && named[2] && isLabel(raw) && areAuthors(named[2].replace(/[,\s(]+\d.*$/, ''), notes)) {
    const start = parts.definition.start + named[1].length + 2;
    return make(named[1], { start, end: start + named[2].length }, true);
  }
  return null;
}
