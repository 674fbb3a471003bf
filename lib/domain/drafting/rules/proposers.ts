import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { areAuthors, AUTHORS, IN_YEAR } from './authors';
import { basicCard, wordCount } from './candidate';
import { isLabel } from './labels';
import type { NoteContext } from './note-context';
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
    const phrase = nounPhrase(inText(name, block.path.at(-1) ?? '', notes), notes.vocabulary);
    const front = PROPOSED.test(name) ? `Who proposed ${phrase}?` : `Who is associated with ${phrase}?`;
    const card = basicCard(notes.page, {
      rule: 'definition-author',
      front,
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
