import Link from 'next/link';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import type { CardSearch } from '../schema';
import { deckAddress } from './deck-address';

/** Looks for cards by their words, and chooses between the cards in use and the archived ones; works without scripts. */
export function CardSearchForm({ deckId, search }: { deckId: string; search: CardSearch }) {
  const { archived, card, q } = search;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1.5">
      <form
        role="search"
        action={`/decks/${deckId}`}
        className="flex min-w-0 grow items-end gap-2 sm:max-w-md"
      >
        <div className="min-w-0 grow">
          <Field
            key={q}
            label="Find cards"
            type="search"
            name="q"
            maxLength={200}
            aria-describedby="find-hint"
            defaultValue={q}
          />
        </div>
        {archived && <input type="hidden" name="archived" value="1" />}
        <Button type="submit">Find</Button>
      </form>
      {card !== undefined || q !== '' ? (
        <Link
          href={deckAddress(deckId, { archived })}
          className="inline-flex min-h-11 items-center underline"
        >
          Show all cards
        </Link>
      ) : (
        <Link
          href={deckAddress(deckId, { archived: archived ? undefined : '1' })}
          className="inline-flex min-h-11 items-center underline"
        >
          {archived ? 'Cards in use' : 'Archived cards'}
        </Link>
      )}
      <p id="find-hint" className="text-muted w-full text-sm">
        By words on either side, by tag:war or tag:&quot;cold war&quot;, by kind:typed, by is:suspended or
        is:buried, or by flag:1 to flag:4.
      </p>
    </div>
  );
}
