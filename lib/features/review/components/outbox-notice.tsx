'use client';

import Link from 'next/link';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import type { OutboxStatus } from '../outbox-sender';

const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

/** Says what has not reached the server yet, whether it is safe, and what to do. Silent while all is well. */
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
  const { waiting, refused, isPersistent, hindrance } = status;
  const isUnsafe = waiting > 0 && !isPersistent;
  if (hindrance === null && refused === 0 && !isUnsafe) return null;
  return (
    <div className="flex flex-col gap-2">
      {(hindrance !== null || isUnsafe) && (
        <Notice tone="warning">
          {answers(waiting)} waiting to be sent —{' '}
          {isUnsafe
            ? 'this browser gives Recto no room to keep them, so leave this page open until they are sent.'
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
              Recto was renewed meanwhile:{' '}
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
            {answers(refused)} could not be recorded: the card is gone, or this device’s clock is far out.
            Everything else was kept.
          </p>
          <Button className="mt-2" onClick={onDismissRefused}>
            Dismiss
          </Button>
        </Notice>
      )}
    </div>
  );
}
