import { expect, it } from 'vitest';
import { carryOver } from './carry-over';
import { sampleItem } from './draft-sample';

const accepted = (number: number) => ({ ...sampleItem(number), decision: 'accepted' as const });

it('gives a draft that is drawn again its decision and its wording back', () => {
  const edited = { ...accepted(1), edit: { front: 'Mine?', back: 'Yes' } };
  const moved = sampleItem(1, { source: { exact: 'Fact 1 is answer 1.', start: 7, end: 26 } });
  const { items, lost } = carryOver([edited], [moved], 'Before Fact 1 is answer 1.');
  expect(items).toEqual([{ ...edited, draft: moved.draft }]);
  expect(lost).toBe(0);
});

it('finds an accepted card by its sentence when the drafter does not propose it again', () => {
  const { items, related } = carryOver([accepted(1)], [], 'Now: Fact 1 is answer 1.');
  expect(items[0]?.draft).toMatchObject({
    source: { start: 5, end: 25 },
    answer: { start: 15, end: 23 },
  });
  expect(related).toBe(true);
});

it('counts accepted cards whose sentence is gone, and lets undecided and rejected ones go', () => {
  const rejected = { ...sampleItem(2), decision: 'rejected' as const };
  const { items, lost, related } = carryOver(
    [accepted(1), rejected, sampleItem(3)],
    [sampleItem(4)],
    'Other notes.',
  );
  expect(items.map((item) => item.id)).toEqual(['hash-4']);
  expect(lost).toBe(1);
  expect(related).toBe(false);
});

it('keeps a card of two drafts whole, and neither joins beside it', () => {
  const merged = { ...accepted(1), edit: { front: 'Both?', back: 'Yes' }, absorbed: [sampleItem(2)] };
  const again = carryOver([merged], [sampleItem(1), sampleItem(2), sampleItem(3)], 'Fact 1 is answer 1.');
  expect(again.items.map((item) => item.id)).toEqual(['hash-1', 'hash-3']);
  expect(again.items[0]).toMatchObject({ edit: merged.edit, absorbed: [{ id: 'hash-2' }] });
  const rejected = carryOver(
    [{ ...merged, decision: 'rejected' }],
    [sampleItem(1), sampleItem(2)],
    'Fact 1 is answer 1.',
  );
  expect(rejected.items.map((item) => item.decision)).toEqual(['rejected', 'rejected']);
});
