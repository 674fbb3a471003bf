import type { Metadata } from 'next';
import { Exams } from '@/lib/features/exams/components/exams';
import { loadExams } from '@/lib/features/exams/loaders';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Exams' };

export default async function ExamsPage() {
  const { exams, decks, today } = await loadExams();
  return (
    <Page heading="Exams">
      <p className="mb-6">
        Tell Recto when an exam is and which decks you need for it. In the last two weeks, the cards you would
        least remember on its day come first.
      </p>
      <Exams exams={exams} decks={decks} today={today} />
    </Page>
  );
}
