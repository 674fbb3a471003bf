'use client';

import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { firstStale } from './stale-places';

const cards = (count: number): string => (count === 1 ? 'One card has' : `${count} cards have`);

/** Says, above the notes, how many cards have an edited sentence or none, and leads there. */
export function StaleSummary({ stale, orphaned }: { stale: number; orphaned: number }) {
  if (stale + orphaned === 0) return null;
  return (
    <Notice className="mb-6 flex flex-wrap items-center gap-3">
      <span className="me-auto">
        {stale > 0 && `${cards(stale)} a sentence that was edited since. `}
        {orphaned > 0 && `${cards(orphaned)} a sentence that is gone.`}
      </span>
      {stale > 0 && (
        <Button onClick={() => firstStale()?.focus()}>Look at {stale === 1 ? 'it' : 'the first'}</Button>
      )}
      {orphaned > 0 && (
        <Button onClick={() => document.getElementById('orphans')?.focus()}>
          Look at the {orphaned === 1 ? 'card' : 'cards'} without a sentence
        </Button>
      )}
    </Notice>
  );
}
