import type { Draft } from '@/lib/domain/drafting/types';
import { newItem, type DrawItem } from './draw-item';

/** Drafts for tests: plain questions on consecutive sentences, told apart by their number. */
export const sampleDraft = (number: number, over: Partial<Draft> = {}): Draft => ({
  kind: 'basic',
  front: `What is fact ${number}?`,
  back: `answer ${number}`,
  context: 'Sample',
  rule: 'definition',
  flags: [],
  score: 0.8,
  source: { exact: `Fact ${number} is answer ${number}.`, start: number * 100, end: number * 100 + 20 },
  answer: { start: number * 100 + 10, end: number * 100 + 18 },
  ...over,
});

export const sampleItem = (number: number, over: Partial<Draft> = {}): DrawItem =>
  newItem(`hash-${number}`, sampleDraft(number, over));
