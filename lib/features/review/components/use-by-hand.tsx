'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { ReviewCard } from '../data';
import type { ByHand } from '../schema';

const FLAGS = 5;

const DONE = {
  bury: 'Buried: it comes back tomorrow at the earliest.',
  suspend: 'Suspended: it stays away until you resume it.',
  resume: 'Resumed: it is in the next session again.',
} as const;

/** What a learner sets by hand during a session. It shows at once, and goes to the server like an answer. */
export function useByHand(change: (change: ByHand) => void): {
  readonly setAside: (cardId: string, how: keyof typeof DONE) => void;
  /** Undoes burying or suspending, and says no more of it. */
  readonly takeBack: (cardId: string) => void;
  readonly cycleFlag: (card: ReviewCard) => void;
  readonly flagOf: (card: ReviewCard) => number;
  readonly notice: ReactNode;
} {
  const [last, setLast] = useState<{ readonly cardId: string; readonly how: keyof typeof DONE } | null>(null);
  const [flags, setFlags] = useState<ReadonlyMap<string, number>>(new Map());
  const flagOf = (card: ReviewCard) => flags.get(card.id) ?? card.flag;
  const setAside = (cardId: string, how: keyof typeof DONE) => {
    change({ what: 'aside', cardId, how, at: new Date() });
    setLast({ cardId, how });
  };

  return {
    setAside,
    takeBack: (cardId) => {
      change({ what: 'aside', cardId, how: 'resume', at: new Date() });
      setLast(null);
    },
    cycleFlag: (card) => {
      const flag = (flagOf(card) + 1) % FLAGS;
      setFlags(new Map(flags).set(card.id, flag));
      change({ what: 'flag', cardId: card.id, flag, at: new Date() });
    },
    flagOf,
    notice: last && (
      <Notice className="flex flex-wrap items-center gap-3">
        <span>{DONE[last.how]}</span>
        {last.how !== 'resume' && (
          <Button className="btn-sm" onClick={() => setAside(last.cardId, 'resume')}>
            Resume it
          </Button>
        )}
      </Notice>
    ),
  };
}
