import type { ReactNode } from 'react';
import { SiteHeader } from '@/lib/ui/site-header';

const LINKS = [
  { href: '/today', label: 'Today' },
  { href: '/notes', label: 'Notes' },
  { href: '/decks', label: 'Decks' },
  { href: '/settings', label: 'Settings' },
];

/** The frame of the signed-in pages. It checks nothing: each page asks who is there by itself. */
export default function StudyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader home="/today" links={LINKS} />
      {children}
    </>
  );
}
