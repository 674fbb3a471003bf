'use client';

import { later } from '@/lib/ui/later';
import { OpeningCard } from './opening-card';

const load = () => import('./after-first-card');

export const ClosingPage = later(
  () => load().then((parts) => parts.ClosingPage),
  () => <p className="py-8">There is no card to show just now.</p>,
);
export const SessionPace = later(() => load().then((parts) => parts.SessionPace));
export const SessionNews = later(() => load().then((parts) => parts.SessionNews));
export const KeyHelp = later(() => load().then((parts) => parts.KeyHelp));
export const LeechNotice = later(() => load().then((parts) => parts.LeechNotice));

/** Apart from the rest: it brings all that cards are written with, and is fetched once a card has been turned. */
export const EditInSession = later(
  () => import('./edit-in-session').then((parts) => parts.EditInSession),
  OpeningCard,
);

/** What is fetched as soon as the first card is there. */
export const LATER_PARTS = [ClosingPage, KeyHelp, LeechNotice] as const;

export const WRITING_PARTS = [EditInSession] as const;
