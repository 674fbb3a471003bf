'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { OutboxStatus } from '../outbox-sender';

/** “2 answers and 1 change to a card”. */
function things(answers: number, changes: number): string {
  const parts = [
    answers > 0 && (answers === 1 ? '1 answer' : `${answers} answers`),
    changes > 0 && (changes === 1 ? '1 change to a card' : `${changes} changes to cards`),
  ];
  return parts.filter((part) => part !== false).join(' and ');
}

/**
 * Says what has not reached the server yet, whether it is safe, and what to do; then, that it has. Silent while all
 * is well.
 */
export function OutboxNotice({
  status,
  returnTo,
  onDismissRefused,
}: {
  status: OutboxStatus;
  /** Where signing in leads back to. */
  returnTo: string;
  onDismissRefused: () => void;
}) {
  const { waiting, changes, refused, isPersistent, hindrance } = status;
  const isWaiting = waiting + changes > 0;
  const [wasHindered, setWasHindered] = useState(false);
  // From the first failure until all is sent and something else is under way.
  if (hindrance !== null && !wasHindered) setWasHindered(true);
  else if (hindrance === null && isWaiting && wasHindered) setWasHindered(false);
  const isUnsafe = isWaiting && !isPersistent;
  const isSent = wasHindered && !isWaiting && hindrance === null;
  if (hindrance === null && refused === 0 && !isUnsafe && !isSent) return null;
  return (
    <div className="flex flex-col gap-2">
      {isSent && <Notice tone="success">Recto can be reached again, and everything is saved.</Notice>}
      {(hindrance !== null || isUnsafe) && (
        <Notice tone="warning">
          {things(waiting, changes)} waiting to be sent —{' '}
          {isUnsafe
            ? 'this browser has no room to keep them, so leave this page open until they are sent.'
            : 'kept on this device.'}
          {hindrance === 'signed-out' && (
            <>
              {' '}
              You are signed out:{' '}
              <Link className="underline" href={`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`}>
                sign in to send them
              </Link>
              .
            </>
          )}
          {hindrance === 'other-learner' &&
            ' Somebody else has signed in on this device: sign out and sign in as yourself to send them.'}
          {hindrance === 'outdated' && (
            <>
              {' '}
              Recto has been updated:{' '}
              <button type="button" className="underline" onClick={() => window.location.reload()}>
                reload the page to send them
              </button>
              .
            </>
          )}
        </Notice>
      )}
      {refused > 0 && (
        <Notice tone="error">
          <p>
            {refused === 1 ? '1 answer or change' : `${refused} answers or changes`} could not be saved: the
            card is gone, or this device’s clock is badly wrong. Everything else is safe.
          </p>
          <Button className="mt-2" onClick={onDismissRefused}>
            Dismiss
          </Button>
        </Notice>
      )}
    </div>
  );
}
