import Link from 'next/link';
import type { NoteSummary } from '../data';

/** The notes there are, one link each; says what to do when there are none. */
export function NoteList({ notes }: { notes: readonly NoteSummary[] }) {
  if (notes.length === 0) {
    return <p>No notes yet. Add a page of notes, and Recto draws cards from it for you to choose from.</p>;
  }
  return (
    <ul className="divide-base-300 border-base-300 divide-y border-y">
      {notes.map(({ id, title, subject, paper, cards }) => (
        <li key={id}>
          <Link href={`/notes/${id}`} className="hover:bg-base-200 block rounded px-2 py-3">
            <span className="block text-lg font-medium wrap-anywhere">{title}</span>
            <span className="text-muted block text-sm">
              {[subject, paper, cards === 1 ? '1 card' : `${cards} cards`].filter(Boolean).join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
