import 'server-only';
import { cache } from 'react';
import { requireActor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { loadReviewQueue, type LoadedQueue } from './data';
import { findStudyChoices, type StudyChoices } from './study-more';
import { addressOf, type StudyScope } from './study-scope';
import { loadToday } from './today';
import type { TodayOverview } from './today-counts';

/** The queue for `/review`; whoever is signed out is sent to sign in and back. */
export async function reviewQueue(scope: StudyScope): Promise<LoadedQueue> {
  const actor = await requireActor(addressOf(scope));
  return loadReviewQueue(actor, scope);
}

/** What is due, for the page Today, and the moment that is true of. */
export const todayOverview = cache(
  async (): Promise<{ readonly today: TodayOverview; readonly at: Date }> => {
    const actor = await requireActor('/today');
    const at = now();
    return { today: await loadToday(actor, at), at };
  },
);

/** What can be chosen on the page Study more, and the exam that its address asks for. */
export async function loadStudyMore(
  address: Record<string, unknown>,
): Promise<{ readonly choices: StudyChoices; readonly examId: string | null }> {
  const choices = await findStudyChoices(await requireActor('/study-more'));
  const asked = choices.exams.find(({ id }) => id === address.exam);
  return { choices, examId: asked?.id ?? null };
}
