import type { Metadata } from 'next';
import { DeckList } from '@/lib/features/decks/components/deck-list';
import { NewDeck } from '@/lib/features/decks/components/new-deck';
import { loadDecks } from '@/lib/features/decks/loaders';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Decks' };

export default async function DecksPage() {
  const decks = await loadDecks();
  return (
    <Page heading="Decks">
      <div className="flex flex-col gap-10">
        <DeckList decks={decks} />
        <NewDeck />
      </div>
    </Page>
  );
}
