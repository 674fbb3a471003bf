import type { Metadata } from 'next';
import { KeptMessage } from '@/lib/features/notes/components/draw/kept-message';
import { OutboxAtRest } from '@/lib/features/review/components/outbox-at-rest';
import { TodayOverviewView } from '@/lib/features/review/components/today-overview';
import { todayOverview } from '@/lib/features/review/loaders';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  const { today, at } = await todayOverview();
  return (
    <Page heading="Today">
      <KeptMessage />
      <OutboxAtRest userId={today.userId} returnTo="/today" />
      <TodayOverviewView today={today} now={at} />
    </Page>
  );
}
