'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { ByHand } from '../schema';
import type { SessionHandle } from './use-session';

const FLAGS = 5;

const DONE = {
  bury: 'Buried: it comes back tomorrow at the earliest.',
  suspend: 'Suspended: it stays away until you resume it.',
  resume: 'Resumed: it is in the next session again.',
} as const;

/** What was done last to a card that is not on screen any more. */
interface Last {
  readonly cardId: string;
  readonly how: keyof typeof DONE;
  /** How many answers the session had by then. */
  readonly answers: number;
}

/**
 * What a learner sets by hand during a session. It shows at once, and goes to the server like an answer.
 *
 * @param onMove called when what had the focus may be gone
 */
export function useByHand(
  session: SessionHandle,
  change: (change: ByHand) => void,
  onMove: () => void,
): {
  /** Buries or suspends the card on screen. */
  readonly setAside: (how: 'bury' | 'suspend') => void;
  readonly resume: (cardId: string) => void;
  /** Sends the change that undid what was set by hand last; of a card put away, no more is said. */
  readonly takeBack: (undoing: ByHand) => void;
  readonly cycleFlag: () => void;
  readonly notice: ReactNode;
} {
  const { state, onScreen } = session;
  const answers = state?.session.answered.length ?? 0;
  const [last, setLast] = useState<Last | null>(null);
  const send = (cardId: string, how: keyof typeof DONE) => {
    change({ what: 'aside', cardId, how, at: new Date() });
    setLast({ cardId, how, answers });
    session.say(DONE[how]);
  };
  const resume = (cardId: string) => {
    send(cardId, 'resume');
    onMove();
  };

  return {
    setAside: (how) => {
      if (!onScreen) return;
      session.drop();
      send(onScreen.card.id, how);
    },
    resume,
    takeBack: (undoing) => {
      change(undoing);
      if (undoing.what === 'aside') setLast(null);
    },
    cycleFlag: () => {
      if (!onScreen) return;
      const { id: cardId, flag: before } = onScreen.card;
      const flag = (before + 1) % FLAGS;
      session.flag(flag);
      change({ what: 'flag', cardId, flag, at: new Date() });
      session.say(flag === 0 ? 'No flag.' : `Flag ${flag}.`);
    },
    // With the next answer it is past.
    notice: last && last.answers === answers && (
      <Notice isSilent className="flex flex-wrap items-center gap-3">
        <span>{DONE[last.how]}</span>
        {last.how !== 'resume' && (
          <Button className="btn-sm" onClick={() => resume(last.cardId)}>
            Resume it
          </Button>
        )}
      </Notice>
    ),
  };
}
