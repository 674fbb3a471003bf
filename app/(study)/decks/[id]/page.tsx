import type { Metadata } from 'next';
import { AddCard } from '@/lib/features/decks/components/add-card';
import { CardList } from '@/lib/features/decks/components/card-list';
import { CardSearchForm } from '@/lib/features/decks/components/card-search-form';
import { DeckSettings } from '@/lib/features/decks/components/deck-settings';
import { JumpToAdd } from '@/lib/features/decks/components/jump-to-add';
import { loadDeck, loadDeckCards } from '@/lib/features/decks/loaders';
import { KeptMessage } from '@/lib/features/notes/components/draw/kept-message';
import { ButtonLink } from '@/lib/ui/button-link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadDeck((await params).id)).name };
}

export default async function DeckPage({ params, searchParams }: Props) {
  const deck = await loadDeck((await params).id);
  const { search, found } = await loadDeckCards(deck.id, await searchParams);
  const aside = (
    <div className="flex flex-wrap gap-3">
      {!deck.archived && deck.cards > 0 && (
        <ButtonLink href={`/review?deck=${deck.id}`} variant="primary">
          Revise
        </ButtonLink>
      )}
      <JumpToAdd />
    </div>
  );
  return (
    <Page heading={deck.name} aside={aside}>
      <KeptMessage />
      <div className="flex flex-col gap-10">
        {deck.archived && <Notice>This deck is archived: its cards are kept but not asked.</Notice>}
        <section aria-label="Cards" className="flex flex-col gap-4">
          <CardSearchForm deckId={deck.id} search={search} />
          <CardList deckId={deck.id} search={search} found={found} />
        </section>
        <section id="add" aria-labelledby="add-heading">
          <h2 id="add-heading" className="mb-4 text-xl font-semibold">
            Add a card
          </h2>
          <AddCard deckId={deck.id} />
        </section>
        <section aria-labelledby="deck">
          <h2 id="deck" className="mb-4 text-xl font-semibold">
            This deck
          </h2>
          <DeckSettings deck={deck} />
        </section>
      </div>
    </Page>
  );
}
