import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { basicCard, trimAnswer } from './candidate';
import type { NoteContext } from './note-context';
import { facts, listItems, shift, withoutRemark } from './pieces';
import { anOrA } from './term-question';

const COMPARED: Readonly<Record<string, string>> = {
  '>': ' greater than',
  '<': ' less than',
  '=': ' of',
  '≥': ' of at least',
  '≤': ' of at most',
};

const VALUED =
  /^(?:if )?(\p{Lu}{2,5}|pH)\s?([><=≥≤])\s?(-?\d[\d.]*)(?:,? (?:is|means|so|then)|,|:)? ((?!and\b|or\b|at\b|in\b|for\b|to\b|per\b|when\b|if\b|x\b)\p{Ll}[\p{L}-]{3,}(?: [\p{L}-]+){0,3})$/u;

/** Asks what a value of a quantity shows: "PED > 1 elastic, PED < 1 inelastic". */
export function drawValues(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block: NoteBlock) => {
    if (
      block.kind === 'explicit' ||
      block.kind === 'table' ||
      block.kind === 'prose' ||
      block.text.length > 400
    )
      return [];
    const told = block.text.split(/\s(?:->|→|⇒|=>)/)[0] ?? '';
    return facts(told)
      .flatMap((fact) => listItems(told.slice(fact.start, fact.end)).map((item) => shift(item, fact.start)))
      .flatMap((item) => {
        const span = trimAnswer(told, withoutRemark(told, item));
        const match = VALUED.exec(told.slice(span.start, span.end));
        if (!match?.[1] || !match[2] || !match[3] || !match[4]) return [];
        const article = /^\p{Lu}{2,5}$/u.test(match[1]) ? anOrA(match[1]) : 'a';
        return [
          basicCard(notes.page, {
            rule: 'definition-value',
            front: `What does ${article} ${match[1]}${COMPARED[match[2]] ?? ' of'} ${match[3]} mean?`,
            answer: shift({ start: span.end - match[4].length, end: span.end }, block.start),
            source: block,
          }),
        ];
      });
  });
}
