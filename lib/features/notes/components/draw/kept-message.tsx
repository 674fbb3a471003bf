'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Notice } from '@/lib/ui/notice';

/** Where to go with the cards just kept, so that the page there can say so. */
export function keptHref(path: string, kept: number, guest: boolean): string {
  return `${path}?${new URLSearchParams({ kept: `${kept}`, ...(guest ? { guest: '1' } : {}) }).toString()}`;
}

/** Says what was kept, on the page one lands on; a guest is told how not to lose it. */
export function KeptMessage() {
  const params = useSearchParams();
  const kept = Number(params.get('kept'));
  if (!Number.isSafeInteger(kept) || kept < 1) return null;
  return (
    <Notice tone="success" className="mb-6">
      {kept === 1 ? 'One card is kept' : `${kept} cards are kept`}, each with its sentence in your notes.{' '}
      {kept > 1 && 'New cards come a few a day, and those of one sentence on different days. '}
      {params.get('guest') === '1' && (
        <>
          You are a guest on this browser: choose a name and password in{' '}
          <Link href="/settings" className="underline">
            Settings
          </Link>{' '}
          to have them everywhere.
        </>
      )}
    </Notice>
  );
}
