import { expect, test } from 'vitest';
import type { Candidate, Span } from '../types';
import { claimedBy } from './claims';

const card = (source: Span, answer: Span | null): Candidate => ({
  kind: 'basic',
  rule: 'definition',
  front: 'What is a weir?',
  back: 'a low dam',
  source,
  answer,
  flags: [],
});
const isClaimed = claimedBy([
  { start: 40, end: 60 },
  { start: 0, end: 20 },
  { start: 4, end: 8 },
]);

test('a card whose answer touches a claimed piece is claimed, one beside it is not', () => {
  expect(isClaimed(card({ start: 0, end: 30 }, { start: 10, end: 18 }))).toBe(true);
  expect(isClaimed(card({ start: 0, end: 60 }, { start: 20, end: 40 }))).toBe(false);
});

test('a list within one claimed piece is claimed, one over several lines is not', () => {
  expect(isClaimed(card({ start: 2, end: 18 }, null))).toBe(true);
  expect(isClaimed(card({ start: 0, end: 60 }, null))).toBe(false);
});
