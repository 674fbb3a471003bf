'use client';

import { useState, type ReactNode } from 'react';
import type { Result } from '@/lib/domain/result';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { setAsideAction, setFlagAction } from '../actions';
import type { ReviewCard } from '../data';

const FLAGS = 5;

const DONE = {
  bury: 'Buried: it comes back tomorrow at the earliest.',
  suspend: 'Suspended: it stays away until you resume it.',
} as const;

interface Message {
  readonly text: string;
  readonly isFault: boolean;
  /** The card that can be taken back. */
  readonly cardId?: string;
}

const UNREACHABLE =
  'Recto could not be reached, so that was not saved; your answers are kept. Please try again.';

/** What a learner sets by hand during a session. It shows at once; where the server does not follow, it says so. */
export function useByHand(cards: readonly ReviewCard[]): {
  readonly setAside: (cardId: string, how: 'bury' | 'suspend') => void;
  readonly cycleFlag: (cardId: string) => void;
  readonly flagOf: (cardId: string) => number;
  readonly notice: ReactNode;
} {
  const [message, setMessage] = useState<Message | null>(null);
  const [flags, setFlags] = useState<ReadonlyMap<string, number>>(
    () => new Map(cards.map(({ id, flag }) => [id, flag])),
  );
  const flagOf = (cardId: string) => flags.get(cardId) ?? 0;

  const send = async (request: Promise<Result<unknown, string>>, done: Message | null) => {
    try {
      const result = await request;
      setMessage(result.ok ? done : { text: sentenceFor(result.error), isFault: true });
    } catch {
      setMessage({ text: UNREACHABLE, isFault: true });
    }
  };

  return {
    setAside: (cardId, how) => {
      void send(setAsideAction({ cardId, how }), { text: DONE[how], isFault: false, cardId });
    },
    cycleFlag: (cardId) => {
      const flag = (flagOf(cardId) + 1) % FLAGS;
      setFlags(new Map(flags).set(cardId, flag));
      void send(setFlagAction({ cardId, flag }), null);
    },
    flagOf,
    notice: message && (
      <Notice tone={message.isFault ? 'error' : 'info'} className="flex flex-wrap items-center gap-3">
        <span>{message.text}</span>
        {message.cardId !== undefined && (
          <Button
            className="btn-sm"
            onClick={() =>
              void send(setAsideAction({ cardId: message.cardId, how: 'resume' }), {
                text: 'Resumed: it is in the next session again.',
                isFault: false,
              })
            }
          >
            Resume it
          </Button>
        )}
      </Notice>
    ),
  };
}
