import Link from 'next/link';
import { Notice } from '@/lib/ui/notice';
import type { ReviewCard } from '../data';

/** Offers what helps with a card that is forgotten again and again: write it anew from its sentence. */
export function LeechNotice({ card }: { card: ReviewCard }) {
  return (
    <Notice tone="warning">
      <p>
        That card keeps being forgotten, so it is set aside until you resume it.{' '}
        <Link className="underline" href={`/decks/${card.deckId}?card=${card.id}`}>
          Rewrite this card
        </Link>
        .
      </p>
      {card.source && <blockquote className="card-text mt-2 italic">{card.source.sentence}</blockquote>}
    </Notice>
  );
}
