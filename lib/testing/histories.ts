import fc from 'fast-check';
import { RATINGS, type Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { REVIEW_MODES, type ReviewMode } from '@/lib/domain/scheduling/review-mode';

export type DeviceName = 'phone' | 'laptop';

/** What happens next, to one learner who revises on two devices. */
export type Step =
  | { readonly on: DeviceName; readonly does: 'answer'; readonly rating: Rating; readonly seconds: number }
  | { readonly on: DeviceName; readonly does: 'undo' }
  /** Offline, the device shows the copy that it keeps of the page. */
  | {
      readonly on: DeviceName;
      readonly does: 'reload';
      readonly mode: ReviewMode;
      readonly isOffline: boolean;
    }
  /** Sends some of what waits in any order, and some of what was sent before once more; the receipt may be lost. */
  | {
      readonly on: DeviceName;
      readonly does: 'send';
      readonly most: number;
      readonly order: number;
      readonly again: number;
      readonly isReceiptLost: boolean;
    }
  | { readonly does: 'edit' | 'archive'; readonly card: number }
  | { readonly does: 'wait'; readonly minutes: number };

export interface History {
  /** How far each device's clock is off, in minutes. */
  readonly clocks: Readonly<Record<DeviceName, number>>;
  readonly steps: readonly Step[];
}

export const CARDS = 3;

const on = fc.constantFrom<DeviceName>('phone', 'laptop');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      on,
      does: fc.constant('answer'),
      rating: fc.constantFrom(...RATINGS),
      seconds: fc.integer({ min: 0, max: 700 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ on, does: fc.constant('undo') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      on,
      does: fc.constant('send'),
      most: fc.integer({ min: 1, max: 6 }),
      order: fc.nat({ max: 999 }),
      again: fc.nat({ max: 3 }),
      isReceiptLost: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      on,
      does: fc.constant('reload'),
      mode: fc.constantFrom(...REVIEW_MODES),
      isOffline: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('edit', 'archive'), card: fc.nat({ max: CARDS - 1 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 6_000 }) }),
  },
);

const DAY = 24 * 60;
const clock = fc.oneof(fc.constantFrom(0, 0, DAY, -DAY), fc.integer({ min: -90, max: 90 }));

/** Any history of one learner on two devices: undoing, edits, lost receipts, clocks apart, practice and all. */
export const histories: fc.Arbitrary<History> = fc.record({
  clocks: fc.record({ phone: clock, laptop: clock }),
  steps: fc.array(step, { minLength: 4, maxLength: 26 }),
});
