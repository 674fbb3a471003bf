'use client';

import { memo, useEffect, useMemo, type RefObject } from 'react';
import type { Span } from '@/lib/domain/drafting/types';
import { litPieces, meetingEach, paragraphsOf } from './notes-paragraphs';
import { offsetsOfSelection } from './selection-offsets';

/**
 * The notes, with the sentence of the draft in hand lit and in view, and a dotted line under every other that has a draft or a card. A click
 * on a sentence asks for its draft.
 */
export function NotesPane({
  notes,
  source,
  answer,
  drawn,
  paneRef,
  onPlace,
}: {
  notes: string;
  source: Span | null;
  answer: Span | null;
  /** The sentences that have a draft or a card. */
  drawn: readonly Span[];
  paneRef: RefObject<HTMLDivElement | null>;
  /** An offset into the notes that was clicked. */
  onPlace: (offset: number) => void;
}) {
  const paragraphs = useMemo(() => paragraphsOf(notes), [notes]);
  // One text for all of them, so that a decision, which moves none, draws no paragraph again.
  const places = [...new Set(drawn.map(({ start, end }) => `${start}-${end}`))].join(' ');
  const drawnIn = useMemo(() => meetingEach(paragraphs, spansOf(places)), [paragraphs, places]);
  const start = source?.start;
  useEffect(() => {
    if (paneRef.current && start !== undefined) bringIntoView(paneRef.current);
  }, [paneRef, start]);

  const onClick = () => {
    const span = paneRef.current && offsetsOfSelection(paneRef.current);
    if (span && span.start === span.end) onPlace(span.start);
  };

  return (
    <div
      ref={paneRef}
      role="region"
      aria-label="The notes"
      tabIndex={0}
      onClick={onClick}
      className="rounded-box border-base-300 bg-base-100 card-text max-h-[60dvh] max-w-none overflow-y-auto border p-4 sm:p-6 lg:max-h-none lg:flex-1"
    >
      {paragraphs.map((paragraph, index) => (
        <Paragraph
          key={paragraph.start}
          notes={notes}
          start={paragraph.start}
          end={paragraph.end}
          source={meeting(paragraph, source)}
          answer={meeting(paragraph, answer)}
          drawn={drawnIn[index] ?? NONE}
        />
      ))}
    </div>
  );
}

const NONE: readonly Span[] = [];

const spansOf = (places: string): Span[] =>
  places === ''
    ? []
    : places
        .split(' ')
        .map((place) => {
          const [start, end] = place.split('-').map(Number);
          return { start: start!, end: end! };
        })
        .toSorted((left, right) => left.start - right.start);

const meeting = (paragraph: Span, span: Span | null): Span | null =>
  span && span.start < paragraph.end && span.end > paragraph.start ? span : null;

/** Drawn again only when the light falls on it or leaves it: notes can be a hundred pages. */
const Paragraph = memo(function Paragraph({
  notes,
  start,
  end,
  source,
  answer,
  drawn,
}: Span & { notes: string; source: Span | null; answer: Span | null; drawn: readonly Span[] }) {
  return (
    <p data-start={start} className="whitespace-pre-wrap [content-visibility:auto]">
      {litPieces({ start, end }, source, answer, drawn).map((piece) => {
        const text = notes.slice(piece.start, piece.end);
        if (piece.light === 'none') return text;
        if (piece.light === 'drawn')
          return (
            <span key={piece.start} className="drawn">
              {text}
            </span>
          );
        return (
          <mark
            key={piece.start}
            className={
              piece.light === 'answer' ? 'lit text-base-content font-semibold' : 'lit text-base-content'
            }
          >
            {text}
          </mark>
        );
      })}
    </p>
  );
});

/** Scrolls the pane, never the page: the draft in hand must stay where the reader's eyes are. */
function bringIntoView(pane: HTMLElement): void {
  const lit = pane.querySelector('mark');
  if (!lit || pane.clientHeight === 0) return;
  const box = pane.getBoundingClientRect();
  const mark = lit.getBoundingClientRect();
  const bottom = Math.min(box.bottom, window.innerHeight);
  if (mark.top >= box.top + 24 && mark.bottom <= bottom - 24) return;
  pane.scrollTop += mark.top - box.top - pane.clientHeight / 3;
}
