'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Takes the focus to the heading of a page, or to what it has to say first (`data-arrival`), where what had the focus is
 * gone with the page before: else it would be with nothing, and the next Tab at the very beginning.
 */
export function ArrivalFocus() {
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement !== document.body) return;
    const target =
      document.querySelector<HTMLElement>('main [data-arrival]') ??
      document.querySelector<HTMLElement>('main h1[tabindex]');
    target?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
