'use client';

import { lazy, Suspense, type ComponentType } from 'react';
import type { CardTaskProps } from './task-props';

const load = () => import('./card-task');

/** Fetches what tasks are done with, so that it is there before the first card that has one. */
export const preloadCardTask = (): void => void load().catch(() => undefined);

const CardTask = lazy<ComponentType<CardTaskProps>>(() =>
  load().then(
    (part) => ({ default: part.CardTask }),
    // Without it a card is asked like any other: turned, and rated by the learner alone.
    () => ({ default: () => null }),
  ),
);

/** A card's task, in a part of the page that only a session with such cards fetches. */
export function LazyCardTask(props: CardTaskProps) {
  return (
    <Suspense fallback={null}>
      <CardTask {...props} />
    </Suspense>
  );
}
