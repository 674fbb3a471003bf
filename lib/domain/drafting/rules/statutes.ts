import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer } from './candidate';
import { pointOf, standardFor } from './case-points';
import { STATUTE } from './citations';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';

/** "Contributory negligence – Law Reform (Contributory Negligence) Act 1945": which Act governs it. */
export function statuteOf(
  block: NoteBlock,
  notes: NoteContext,
): { card: Candidate | null; claim: Span } | null {
  const parts = definitionParts(block.text);
  const act = parts && STATUTE.exec(block.text.slice(parts.definition.start))?.[0];
  if (!parts || !act) return null;
  const end = facts(block.text.slice(parts.definition.start))[0]?.end ?? act.length;
  const claim = shift({ start: parts.definition.start, end: parts.definition.start + end }, block.start);
  const point = pointOf(block.text.slice(parts.term.start, parts.term.end), block, notes);
  const name = point?.startsWith('illustrates ') ? point.slice('illustrates '.length) : null;
  const kind = / Act,? \d{4}$/.test(act)
    ? 'Act governs'
    : / Regulations/.test(act)
      ? 'Regulations govern'
      : null;
  if (name === null || kind === null || / as an? /.test(name)) return { card: null, claim };
  const answer = { start: parts.definition.start, end: parts.definition.start + act.length };
  const card = basicCard(notes.page, {
    rule: 'definition-case',
    front: `Which ${kind} ${name}?`,
    answer: shift(answer, block.start),
    source: block,
  });
  return { card, claim };
}

/** What is laid down for a class of people, in a line that goes on to a case. */
export function laidDown(block: NoteBlock, notes: NoteContext): Candidate[] {
  const parts = definitionParts(block.text);
  const fact = parts && facts(block.text.slice(parts.definition.start))[0];
  if (!parts || !fact) return [];
  const answer = trimAnswer(block.text, shift(fact, parts.definition.start));
  const term = block.text.slice(parts.term.start, parts.term.end).replace(/\s+/g, ' ');
  const front = standardFor(term, block.text.slice(answer.start, answer.end), notes);
  return front === null
    ? []
    : [
        basicCard(notes.page, {
          rule: 'definition-case-standard',
          front,
          answer: shift(answer, block.start),
          source: block,
        }),
      ];
}
