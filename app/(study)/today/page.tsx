import type { Metadata } from 'next';
import { KeptMessage } from '@/lib/features/notes/components/draw/kept-message';
import { WaitingDrawing } from '@/lib/features/notes/components/draw/waiting-drawing';
import { TodayAtRest } from '@/lib/features/review/components/today-at-rest';
import { todayOverview } from '@/lib/features/review/loaders';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  const { today, at } = await todayOverview();
  return (
    <Page heading="Today">
      <KeptMessage />
      <WaitingDrawing />
      <TodayAtRest today={today} at={at} />
    </Page>
  );
}
