import type { ReactNode } from 'react';
import { getActor } from '@/lib/server/auth/actor';
import { OfflineLine } from '@/lib/ui/offline/offline-line';
import { OfflineWorker } from '@/lib/ui/offline/offline-worker';
import { SiteHeader } from '@/lib/ui/site-header';

const LINKS = [
  { href: '/today', label: 'Today' },
  { href: '/notes', label: 'Notes' },
  { href: '/decks', label: 'Decks' },
  { href: '/settings', label: 'Settings' },
];

/** The frame of the signed-in pages. It checks nothing: each page asks who is there by itself. */
export default async function StudyLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  return (
    <>
      <OfflineWorker reader={actor?.userId ?? null} />
      <SiteHeader home="/today" links={LINKS} />
      <OfflineLine />
      {children}
    </>
  );
}
