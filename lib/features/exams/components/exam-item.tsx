'use client';

import { useRef } from 'react';
import { dayLabel } from '@/lib/domain/scheduling/day-label';
import { ButtonLink } from '@/lib/ui/button-link';
import { buttonLook } from '@/lib/ui/button-look';
import { ConfirmButton } from '@/lib/ui/confirm-button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { deleteExamAction } from '../actions';
import type { DeckChoice, ExamSummary } from '../data';
import { daysToGo } from '@/lib/domain/scheduling/days-to-go';
import { ExamForm } from './exam-form';

/** One exam: when it is, what is likely to be known by then, and what can be done about it. */
export function ExamItem({
  exam,
  decks,
  today,
  onChanged,
  onDeleted,
}: {
  exam: ExamSummary;
  decks: readonly DeckChoice[];
  today: string;
  onChanged: (name: string) => void;
  /** Before it leaves the list. */
  onDeleted: () => void;
}) {
  const { send, sending, fault } = useSending();
  const editor = useRef<HTMLDetailsElement>(null);
  const isOver = exam.daysToGo < 0;
  return (
    <li data-exam={exam.id} className="flex flex-col gap-3 py-5">
      <div>
        <h2 tabIndex={-1} className="font-serif text-xl font-semibold break-words">
          {exam.name}
        </h2>
        <p>
          {dayLabel(exam.day)}
          {!isOver && `, ${daysToGo(exam.daysToGo)}`}
        </p>
        <p className="text-muted text-sm break-words">
          {exam.decks.length > 0 ? exam.decks.map(({ name }) => name).join(', ') : 'Its decks were archived.'}
        </p>
      </div>
      {exam.recall !== null && (
        <p>
          If you stopped now, you would remember about {Math.round(exam.recall * 100)} % of its{' '}
          {exam.cards === 1 ? '1 card' : `${exam.cards} cards`} on the day.
        </p>
      )}
      <div className="flex flex-wrap items-start gap-2">
        {!isOver && <ButtonLink href={`/study-more?exam=${exam.id}`}>Study for it</ButtonLink>}
        <ConfirmButton
          label="Delete"
          heading={`Delete “${exam.name}”?`}
          confirm="Delete the exam"
          busy={sending}
          onConfirm={() => send(() => deleteExamAction({ examId: exam.id }), onDeleted)}
        >
          <p>Its decks and cards stay as they are.</p>
          {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
        </ConfirmButton>
        <details ref={editor} className="open:w-full">
          <summary className={buttonLook('quiet', 'list-none')}>Change</summary>
          <div className="pt-4">
            <ExamForm
              key={`${exam.name} ${exam.day} ${exam.decks.map(({ id }) => id).join()}`}
              exam={exam}
              decks={decks}
              today={today}
              onSaved={({ name }) => {
                onChanged(name);
                if (editor.current) editor.current.open = false;
                editor.current?.querySelector('summary')?.focus();
              }}
            />
          </div>
        </details>
      </div>
    </li>
  );
}
