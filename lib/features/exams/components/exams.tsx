'use client';

import { useEffect, useRef, useState } from 'react';
import { dayLabel } from '@/lib/domain/scheduling/day-label';
import { Notice } from '@/lib/ui/notice';
import type { DeckChoice, ExamSummary } from '../data';
import { ExamForm } from './exam-form';
import { ExamItem } from './exam-item';

/** The exams and the form for another; what was added is shown, what was deleted is said. */
export function Exams({
  exams,
  decks,
  today,
}: {
  exams: readonly ExamSummary[];
  decks: readonly DeckChoice[];
  today: string;
}) {
  const [news, setNews] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What is to come into the list or to leave it; the list may be quicker than the news of it. */
  const [awaited, setAwaited] = useState<{ readonly id: string; readonly isAdded: boolean } | null>(null);
  const shown = useRef(awaited);
  useEffect(() => {
    if (!awaited || shown.current === awaited) return;
    const { id, isAdded } = awaited;
    if (exams.some((exam) => exam.id === id) !== isAdded) return;
    shown.current = awaited;
    if (isAdded) list.current?.querySelector<HTMLElement>(`[data-exam="${id}"] h2`)?.focus();
    else heading.current?.focus();
  }, [exams, awaited]);
  return (
    <>
      <p role="status" className="text-muted mb-4 empty:hidden">
        {news}
      </p>
      {exams.length > 0 && (
        <ul ref={list} className="divide-base-300 border-base-300 mb-8 divide-y border-y">
          {exams.map((exam) => (
            <ExamItem
              key={exam.id}
              exam={exam}
              decks={decks}
              today={today}
              onChanged={(name) => setNews(`Saved “${name}”.`)}
              onDeleted={() => {
                setAwaited({ id: exam.id, isAdded: false });
                setNews(`Deleted “${exam.name}”.`);
              }}
            />
          ))}
        </ul>
      )}
      {decks.length > 0 ? (
        <section aria-labelledby="new-exam" onInput={() => setNews('')}>
          <h2 ref={heading} id="new-exam" tabIndex={-1} className="mb-4 font-serif text-xl font-semibold">
            Add an exam
          </h2>
          <ExamForm
            decks={decks}
            today={today}
            onSaved={({ id, name, day }) => {
              setAwaited({ id, isAdded: true });
              setNews(`Added “${name}” on ${dayLabel(day)}.`);
            }}
          />
        </section>
      ) : (
        <Notice>You have no deck yet. Make some cards first, then tell Recto about the exam.</Notice>
      )}
    </>
  );
}
