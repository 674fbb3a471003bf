'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { tellWorker } from '@/lib/ui/offline/tell-worker';
import { OutboxNotice } from './outbox-notice';
import { useOutbox } from './use-outbox';

/** Outside a session: sends what still waits on this device, and then brings the page up to date. */
export function OutboxAtRest({ userId, returnTo }: { userId: string; returnTo: string }) {
  const router = useRouter();
  const { status, dismissRefused } = useOutbox(userId);
  const isWaiting = status.waiting + status.changes > 0;
  const hadWaiting = useRef(false);
  useEffect(() => {
    if (isWaiting) hadWaiting.current = true;
    else if (hadWaiting.current) {
      hadWaiting.current = false;
      router.refresh();
      tellWorker({ reader: userId, renew: true });
    }
  }, [isWaiting, router, userId]);
  return <OutboxNotice status={status} returnTo={returnTo} onDismissRefused={dismissRefused} />;
}
