import Link from 'next/link';
import { daysToGo } from '@/lib/domain/scheduling/days-to-go';
import { ButtonLink } from '@/lib/ui/button-link';
import { Notice } from '@/lib/ui/notice';
import { totalOf, type DueCounts, type TodayOverview } from '../today-counts';
import { whenDue } from '../when-due';
import { Backlog } from './backlog';

const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

/** “12 to review, 3 learning, 5 new”: what there is none of is left out. */
function describe({ learning, review, new: fresh }: DueCounts): string {
  const parts = [
    review > 0 && `${review} to review`,
    learning > 0 && `${learning} learning`,
    fresh > 0 && `${fresh} new`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** The next exam, and the way to all of them. */
function NextExam({ exam }: { exam: TodayOverview['nextExam'] }) {
  if (!exam) {
    return (
      <p>
        <Link className="link inline-block py-2" href="/exams">
          Add an exam
        </Link>{' '}
        and the cards you would forget by then come first.
      </p>
    );
  }
  return (
    <section
      aria-labelledby="next-exam"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
    >
      <div className="min-w-0">
        <h2 id="next-exam" className="font-semibold break-words">
          {exam.name}: {daysToGo(exam.daysToGo)}
        </h2>
        <Link className="link inline-block py-2 text-sm" href="/exams">
          All exams
        </Link>
      </div>
      <ButtonLink href={`/study-more?exam=${exam.id}`}>Study for it</ButtonLink>
    </section>
  );
}

/** What is due, how long it takes, and one button. */
export function TodayOverviewView({
  today,
  now,
  isAhead,
}: {
  today: TodayOverview;
  now: Date;
  /** Whether the counts know more than the server did: what comes next, nobody knows then. */
  isAhead: boolean;
}) {
  const total = totalOf(today.due);
  if (today.decks.length === 0) {
    return (
      <div className="flex flex-col items-start gap-4">
        <p>You have no cards yet. Paste a page of your notes, and Recto draws cards from it.</p>
        <ButtonLink variant="primary" href="/notes/new">
          Add notes
        </ButtonLink>
      </div>
    );
  }
  const next = today.isLimitReached
    ? 'You have done as many as you set for one day. More come tomorrow.'
    : today.nextDue
      ? `Your next card comes ${whenDue(today.nextDue, now, today.clock)}.`
      : 'No card is waiting for another day either: add notes or cards to go on.';
  const waiting = today.decks.filter((deck) => totalOf(deck) > 0);
  return (
    <div className="flex flex-col gap-8">
      <Backlog offer={today.offer} plan={today.plan} cardsToday={today.due.review} />
      {today.offer ? (
        <ButtonLink className="self-start" href="/study-more">
          Study more
        </ButtonLink>
      ) : total > 0 ? (
        <div className="flex flex-col items-start gap-4">
          <p>
            {cards(total)} today, about {today.minutes === 1 ? '1 minute' : `${today.minutes} minutes`}:{' '}
            {describe(today.due)}.
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink variant="primary" className="min-h-14 px-10 text-lg" href="/review">
              Revise
            </ButtonLink>
            <ButtonLink href="/study-more">Study more</ButtonLink>
          </div>
        </div>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <Notice tone="success">
            {today.plan
              ? 'You have done today’s part of your plan.'
              : isAhead
                ? 'You have answered everything that was due. What comes next shows up here once Recto can be reached again.'
                : `Nothing is due now. ${next}`}
          </Notice>
          <ButtonLink href="/study-more">Study more</ButtonLink>
        </div>
      )}
      <NextExam exam={today.nextExam} />
      {waiting.length > 0 && (
        <section aria-labelledby="by-deck">
          <h2 id="by-deck" className="mb-2 font-semibold">
            By deck
          </h2>
          <ul className="divide-base-300 border-base-300 divide-y border-y">
            {waiting.map((deck) => (
              <li key={deck.id} className="flex items-center justify-between gap-4 py-2">
                <div className="min-w-0">
                  <p className="font-medium">{deck.name}</p>
                  <p className="text-muted text-sm">{describe(deck)}</p>
                </div>
                <ButtonLink href={`/review?deck=${deck.id}`} aria-label={`Revise ${deck.name}`}>
                  Revise
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
