import type { Metadata } from 'next';
import { ExamForm } from '@/lib/features/exams/components/exam-form';
import { ExamItem } from '@/lib/features/exams/components/exam-item';
import { loadExams } from '@/lib/features/exams/loaders';
import { Notice } from '@/lib/ui/notice';
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
      {exams.length > 0 && (
        <ul className="divide-base-300 border-base-300 mb-8 divide-y border-y">
          {exams.map((exam) => (
            <ExamItem key={exam.id} exam={exam} decks={decks} today={today} />
          ))}
        </ul>
      )}
      {decks.length > 0 ? (
        <section aria-labelledby="new-exam">
          <h2 id="new-exam" className="mb-4 font-serif text-xl font-semibold">
            Add an exam
          </h2>
          <ExamForm decks={decks} today={today} />
        </section>
      ) : (
        <Notice>You have no deck yet. Make some cards first, then tell Recto about the exam.</Notice>
      )}
    </Page>
  );
}
