'use client';

import { useEffect, useRef } from 'react';
import { RATINGS, type Rating } from '@/lib/domain/scheduling/fsrs-scheduler';

export interface ReviewCommands {
  readonly turn: () => void;
  readonly grade: (rating: Rating) => void;
  /** Gives the rating that stands out: the suggested one, or else Good. */
  readonly accept: () => void;
  readonly undo: () => void;
  readonly edit: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  readonly flag: () => void;
  readonly showSentence: () => void;
  /** Puts away what was shown besides the card. */
  readonly hideSentence: () => void;
  readonly help: () => void;
}

const COMMANDS: Readonly<Record<string, keyof Omit<ReviewCommands, 'turn' | 'grade' | 'accept'>>> = {
  u: 'undo',
  e: 'edit',
  b: 'bury',
  s: 'suspend',
  f: 'flag',
  n: 'showSentence',
  Escape: 'hideSentence',
  '?': 'help',
};

/** What the pressed key belongs to already: a field that is being typed in, a button, a link, an open dialog. */
const ownsKey = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** Binds the keys of a session for as long as the page is open; without commands they are silent. */
export function useReviewKeys(isTurned: boolean, commands: ReviewCommands | null): void {
  const latest = useRef({ isTurned, commands });
  useEffect(() => {
    latest.current = { isTurned, commands };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      if (ownsKey(event.target, 'input, textarea, select, [contenteditable], dialog')) return;
      const { isTurned: turned, commands: run } = latest.current;
      if (!run) return;
      if (event.ctrlKey || event.metaKey) {
        // Whatever has the focus: in a list to be put in order that is mostly a button, which Enter alone would press.
        if (event.key !== 'Enter' || turned) return;
        event.preventDefault();
        if (!event.repeat) run.turn();
        return;
      }
      if (event.key === ' ' || event.key === 'Enter') {
        // Space and Enter press what has the focus, as everywhere.
        if (ownsKey(event.target, 'a, button, summary')) return;
        event.preventDefault();
        if (event.repeat) return;
        if (!turned) run.turn();
        else if (event.key === ' ') run.accept();
        return;
      }
      if (event.repeat) return;
      const rating = /^[1-4]$/.test(event.key) ? RATINGS[Number(event.key) - 1] : undefined;
      const command = COMMANDS[event.key];
      if (rating && turned) run.grade(rating);
      else if (command) run[command]();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
