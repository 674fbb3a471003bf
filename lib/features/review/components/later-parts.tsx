'use client';

import { later } from '@/lib/ui/later';

const load = () => import('./after-first-card');

export const ClosingPage = later(
  () => load().then((parts) => parts.ClosingPage),
  <p className="py-8">There is no card to show just now.</p>,
);
export const KeyHelp = later(() => load().then((parts) => parts.KeyHelp));
export const LeechNotice = later(() => load().then((parts) => parts.LeechNotice));

/** Everything here, to be fetched when idle. */
export const LATER_PARTS = [ClosingPage, KeyHelp, LeechNotice] as const;
