import Link from 'next/link';
import { deckAddress } from './deck-address';

/** The tags of a card; each leads to the cards of the deck that have it too. */
export function CardTags({ deckId, tags }: { deckId: string; tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="flex flex-wrap gap-x-3">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            href={deckAddress(deckId, { q: `tag:${/\s/.test(tag) ? `"${tag}"` : tag}` })}
            className="text-muted inline-flex min-h-11 items-center text-sm underline wrap-anywhere"
          >
            #{tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
