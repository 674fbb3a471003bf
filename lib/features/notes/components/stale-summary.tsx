'use client';

import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { firstStale } from './stale-places';

/** Says how many cards have an edited sentence, and leads to the first: from there each takes one key. */
export function StaleSummary({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice className="mb-4 flex flex-wrap items-center gap-3">
      <span className="me-auto">
        {count === 1 ? 'One card has' : `${count} cards have`} a sentence that was edited since.
      </span>
      <Button onClick={() => firstStale()?.focus()}>Look at {count === 1 ? 'it' : 'the first'}</Button>
    </Notice>
  );
}
