import { useRef, useState } from 'react';
import type { SessionHandle } from './use-session';

/** Which card is being written, and what came of it. The time that takes is no part of the time an answer takes. */
export function useEdit(session: SessionHandle, onClosed: () => void) {
  const [cardId, setCardId] = useState<string | null>(null);
  const [rewritten, setRewritten] = useState<ReadonlySet<string>>(new Set());
  const openedAt = useRef(0);
  return {
    /** The card being written; null when none is. */
    card: (cardId !== null && session.state?.cards.get(cardId)) || null,
    isRewritten: (id: string) => rewritten.has(id),
    open: (id: string) => {
      openedAt.current = Date.now();
      setCardId(id);
    },
    close: (isSaved: boolean) => {
      if (isSaved && cardId !== null) setRewritten(new Set(rewritten).add(cardId));
      setCardId(null);
      session.leaveOut(Date.now() - openedAt.current);
      onClosed();
    },
  };
}
