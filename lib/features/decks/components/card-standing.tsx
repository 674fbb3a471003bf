'use client';

import { useState } from 'react';
import { resumeCardAction } from '@/lib/features/review/actions';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import type { DeckCard } from '../data';

const ASIDE = {
  suspended: { is: 'Suspended', takeBack: 'Resume', done: 'Resumed: it comes when it is due.' },
  buried: {
    is: 'Put away until tomorrow',
    takeBack: 'Bring back',
    done: 'Brought back: it comes today if it is due.',
  },
} as const;

/**
 * What the learner has set on a card by hand: its flag, and whether it was put away, with the button that takes it back.
 * A card taken back stays in the list until that is read anew, even in a search for cards put away: what was done stays in
 * sight, and the focus in place.
 */
export function CardStanding({ card, onResumed }: { card: DeckCard; onResumed: () => void }) {
  const { send, sending, fault } = useSending();
  const [resumed, setResumed] = useState<DeckCard | null>(null);
  const aside = card.aside && ASIDE[card.aside];
  // A list that is read anew has new objects, and knows better.
  const isResumed = resumed === card;
  if (!aside && card.flag === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
      {card.flag > 0 && <p>Flag {card.flag}</p>}
      {aside && !isResumed && (
        <>
          <p>{aside.is}</p>
          <Button
            aria-disabled={sending}
            onClick={() =>
              send(
                () => resumeCardAction({ cardId: card.id }),
                () => {
                  setResumed(card);
                  onResumed();
                },
              )
            }
          >
            {aside.takeBack}
          </Button>
        </>
      )}
      {aside && (
        // There before it speaks: a region that comes with its words is not always read out.
        <div role="status">{isResumed && <Notice isSilent>{aside.done}</Notice>}</div>
      )}
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
    </div>
  );
}
