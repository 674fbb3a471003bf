import { definitionParts } from '../line-shapes';
import type { Candidate } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { ask, clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';

/** "X b/c Y", "X because Y" in a note that is no sentence: asks why. */
export function drawReasons(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (
      block.kind === 'prose' ||
      block.kind === 'table' ||
      block.kind === 'explicit' ||
      block.text.length > 600
    )
      return [];
    return facts(block.text).flatMap((fact) => {
      const text = block.text.slice(fact.start, fact.end);
      const match = /\s(?:b\/c|bc|cos|because(?! of)|since)\s/.exec(text);
      if (!match) return [];
      const parts = definitionParts(text);
      const from = parts && parts.definition.start < match.index ? parts.definition.start : 0;
      const effect = text.slice(from, match.index).replace(/\s+/g, ' ').trim();
      const clause = clauseOf(effect.replace(/,.*$/, ''));
      const reason = trimAnswer(text, { start: match.index + match[0].length, end: text.length });
      const words = wordCount(text.slice(reason.start, reason.end));
      if (!clause || words < 2 || words > 24) return [];
      return [
        basicCard(notes.page, {
          rule: 'why-note',
          front: `${ask('Why', clause, notes.vocabulary).trim()}?`,
          answer: shift(reason, block.start + fact.start),
          source: block,
        }),
      ];
    });
  });
}
