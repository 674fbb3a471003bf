import type { Metadata } from 'next';
import { StudyMore } from '@/lib/features/review/components/study-more';
import { loadStudyMore } from '@/lib/features/review/loaders';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Study more' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StudyMorePage({ searchParams }: Props) {
  return (
    <Page heading="Study more">
      <StudyMore {...await loadStudyMore(await searchParams)} />
    </Page>
  );
}
