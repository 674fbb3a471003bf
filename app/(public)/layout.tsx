import type { ReactNode } from 'react';
import { getActor } from '@/lib/server/auth/actor';
import { OfflineWorker } from '@/lib/ui/offline/offline-worker';
import { SiteHeader } from '@/lib/ui/site-header';

const SIGNED_OUT = [
  { href: '/sign-in', label: 'Sign in' },
  { href: '/sign-up', label: 'Sign up' },
];
const SIGNED_IN = [
  { href: '/today', label: 'Today' },
  { href: '/notes', label: 'Notes' },
  { href: '/decks', label: 'Decks' },
  { href: '/settings', label: 'Settings' },
];

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  return (
    <>
      <OfflineWorker reader={actor?.userId ?? null} />
      <SiteHeader home="/" links={actor ? SIGNED_IN : SIGNED_OUT} />
      {children}
    </>
  );
}
