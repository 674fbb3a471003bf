'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { tellWorker } from '@/lib/ui/offline/tell-worker';
import { layOverToday } from '../lay-over-today';
import type { Since } from '../since';
import type { TodayOverview } from '../today-counts';
import { OutboxNotice } from './outbox-notice';
import { TodayOverviewView } from './today-overview';
import { useOutbox } from './use-outbox';

/**
 * Today, outside a session: sends what still waits on this device, and then brings the page up to date. Until then it
 * is taken off the counts, as it is from those of an old copy of the page.
 *
 * @param at when the page was made, by the server's clock
 */
export function TodayAtRest({ today, at }: { today: TodayOverview; at: Date }) {
  const router = useRouter();
  const { userId } = today;
  const { status, since: read, dismissRefused } = useOutbox(userId);
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

  const page = at.getTime();
  const [known, setKnown] = useState<{ readonly page: number; readonly since: Since } | null>(null);
  useEffect(() => {
    let isPast = false;
    void read().then((since) => {
      if (!isPast) setKnown({ page, since });
    });
    return () => {
      isPast = true;
    };
  }, [read, page, isWaiting]);
  // What was read for another page says too much of this one.
  const left = known?.page === page ? layOverToday(today, known.since, at) : today;
  return (
    <>
      <OutboxNotice status={status} returnTo="/today" onDismissRefused={dismissRefused} />
      <TodayOverviewView today={left} now={at} isAhead={left !== today} />
    </>
  );
}
