import { withoutEmphasis } from '@/lib/domain/drafting/normalise';
import { noteContext, type NoteContext } from '@/lib/domain/drafting/rules/note-context';
import { structure } from '@/lib/domain/drafting/structure';
import type { Candidate } from '@/lib/domain/drafting/types';

/** What one format rule draws from a text, as `front → back` lines. */
export function drawnBy(rule: (notes: NoteContext) => Candidate[], text: string): string[] {
  const { blocks, page } = structure(text);
  return rule(noteContext(blocks, page)).map((card) => `${card.front} → ${card.back}`);
}

/** What stands where a draft says its answer does; marks of emphasis belong to the answers of written cards alone. */
export function answerInNotes(
  { rule, answer }: Pick<Candidate, 'rule' | 'answer'>,
  notes: string,
): string | null {
  if (answer === null) return null;
  const exact = notes.slice(answer.start, answer.end);
  return (rule.startsWith('explicit') ? exact : withoutEmphasis(exact)).replace(/\s+/g, ' ').trim();
}
