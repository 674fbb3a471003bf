import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SafeHtml } from '@/lib/ui/safe-html';
import type { ReviewCard } from '../data';

/** The part of the page with what is asked. */
export const ASKED_ID = 'asked';

const FLAG_LOOK = ['', 'text-flag-1', 'text-flag-2', 'text-flag-3', 'text-flag-4'] as const;

/** A flag by its colour and, for those who do not tell colours apart, its number. */
function FlagMark({ flag }: { flag: number }) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg aria-hidden viewBox="0 0 12 14" className={clsx('size-3.5 fill-current', FLAG_LOOK[flag])}>
        <path d="M1 0h1.6v1H12L9.4 4.5 12 8H2.6v6H1z" />
      </svg>
      Flag {flag}
    </span>
  );
}

/** One card: its front and, once turned, its back; on a tap it turns. */
export function CardView({
  card,
  isTurned,
  showsSentence,
  task,
  said,
  onTurn,
}: {
  card: ReviewCard;
  isTurned: boolean;
  showsSentence: boolean;
  /** What the learner does between the front and the back. */
  task: ReactNode;
  /** What a screen reader hears before the front. */
  said: string;
  onTurn: () => void;
}) {
  return (
    <article
      aria-label="Card"
      className={clsx(
        'rounded-box border-base-300 bg-base-200 flex min-h-64 grow flex-col sm:grow-0 gap-4 border px-5 py-5 sm:px-8',
        !isTurned && 'cursor-pointer',
      )}
      onClick={(event) => {
        const isOfItsOwn =
          event.target instanceof Element && event.target.closest('a, button, input, [data-task]') !== null;
        if (!isTurned && !isOfItsOwn) onTurn();
      }}
    >
      {(card.context !== '' || card.flag > 0) && (
        <p className="text-muted flex flex-wrap gap-x-3 text-sm">
          <span className="empty:hidden">{card.context}</span>
          {card.flag > 0 && <FlagMark flag={card.flag} />}
        </p>
      )}
      {/* A screen reader is told what changes here: the next front, then the back. */}
      <div id={ASKED_ID} aria-live="polite" className="flex flex-col gap-4">
        <p className="sr-only">{said}</p>
        <SafeHtml key={`${card.versionId} front`} html={card.frontHtml} className="text-xl" />
      </div>
      {task}
      <div aria-live="polite" className="flex flex-col gap-4 empty:hidden">
        {isTurned && (
          <div className="border-base-300 border-t pt-4 motion-safe:transition-opacity motion-safe:duration-100 motion-safe:starting:opacity-0">
            <SafeHtml html={card.backHtml} className="text-xl" />
          </div>
        )}
        {showsSentence && (
          <div className="border-base-300 border-t pt-4">
            {card.source === null ? (
              <p>This card was made by hand: no sentence of the notes belongs to it.</p>
            ) : isTurned ? (
              <>
                <blockquote className="card-text italic">{card.source.sentence}</blockquote>
                <Link className="underline" href={`/notes/${card.source.noteId}?card=${card.id}`}>
                  Open the notes
                </Link>
              </>
            ) : (
              <p>The sentence comes with the answer, since it may give it away.</p>
            )}
          </div>
        )}
      </div>
      {/* Only now: a deck may be named after the first words of its notes, which can hold the answer. */}
      {isTurned && card.context === '' && <p className="text-muted text-sm">{card.deckName}</p>}
    </article>
  );
}
