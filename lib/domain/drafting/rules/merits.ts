import type { NoteBlock } from '../structure';
import { subjectOf } from './aspects';
import type { NoteContext } from './note-context';

const MERIT =
  /^(?:(?:a |one |another |main |key )?(strength|weakness|limitation|criticism|advantage|disadvantage|benefit|drawback|problem)|(pro|plus)|(con|minus)) ?\d?$/i;

/** "Strength: …" on its own line → "Give a strength of utilitarianism."; null when it is none or nothing says of what. */
export function meritQuestion(term: string, block: NoteBlock, notes: NoteContext): string | null {
  const [whole, named, pro] = MERIT.exec(term) ?? [];
  if (whole === undefined) return null;
  const noun = named?.toLowerCase() ?? (pro === undefined ? 'disadvantage' : 'advantage');
  const subject = subjectOf(block, notes);
  const article = /^adv/.test(noun) ? 'an' : 'a';
  return subject === '' ? null : `Give ${article} ${noun} of ${subject}.`;
}
