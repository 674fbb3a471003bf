import { drawProse } from '@/lib/domain/drafting/prose-rules';
import type { Block, Candidate } from '@/lib/domain/drafting/types';

/** Every candidate that the prose rules find in a paragraph, before validation and selection. */
export function proseCandidates(text: string, topic = ''): Candidate[] {
  const block: Block = { kind: 'prose', text, start: 0, end: text.length, path: [], depth: 0, parent: null };
  return drawProse(text, [block], [0], topic);
}

/** Question and answer of the candidates of one rule, as `question → answer`. */
export function drawnBy(rule: string, text: string, topic = ''): string[] {
  return proseCandidates(text, topic)
    .filter((candidate) => candidate.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`);
}
