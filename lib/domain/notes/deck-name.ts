import { contextChip } from '@/lib/domain/drafting/context-chip';
import { parseNotePage } from './note-page';

/**
 * Names the deck of a note's cards: what the notes are about ("Soviet foreign policy, 1924–41") where their title is
 * an exam question of theirs, else the title as the learner gave it.
 */
export function deckNameOf({ title, body }: { readonly title: string; readonly body: string }): string {
  const page = parseNotePage(body);
  return page.title?.text.trim() === title.trim() ? contextChip(page) || title : title;
}
