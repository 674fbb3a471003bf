import { noteContext, type NoteContext } from '@/lib/domain/drafting/rules/note-context';
import { structure } from '@/lib/domain/drafting/structure';
import type { Candidate } from '@/lib/domain/drafting/types';

/** What one format rule draws from a text, as `front → back` lines. */
export function drawnBy(rule: (notes: NoteContext) => Candidate[], text: string): string[] {
  const { blocks, page } = structure(text);
  return rule(noteContext(blocks, page)).map((card) => `${card.front} → ${card.back}`);
}
