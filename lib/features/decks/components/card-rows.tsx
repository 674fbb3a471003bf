'use client';

import { useState } from 'react';
import type { DeckCard } from '../data';
import { CardRow } from './card-row';
import { SelectedCards } from './selected-cards';

/** The cards of a page of the list, and what can be done with those selected. */
export function CardRows({ deckId, cards }: { deckId: string; cards: readonly DeckCard[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What has left the list meanwhile is selected no longer.
  const selected = cards.filter(({ id }) => chosen.has(id));
  const select = (id: string, isSelected: boolean): void => {
    const next = new Set(selected.map((card) => card.id));
    if (isSelected) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <SelectedCards
        cards={cards}
        selected={selected}
        onSelectAll={(isSelected) => setChosen(new Set(isSelected ? cards.map(({ id }) => id) : []))}
      />
      <ul className="divide-base-300 divide-y">
        {cards.map((card) => (
          <li key={card.id}>
            <CardRow
              deckId={deckId}
              card={card}
              isSelected={chosen.has(card.id)}
              onSelect={(isSelected) => select(card.id, isSelected)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
