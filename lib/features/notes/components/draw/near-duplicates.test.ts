import { describe, expect, it } from 'vitest';
import { sampleDraft, sampleItem } from './draft-sample';
import { newItem } from './draw-item';
import { flagNearDuplicates, twinsOf } from './near-duplicates';

const draft = sampleDraft(1, {
  front: 'Which treaty set up links with Germany in 1922?',
  back: 'the Treaty of Rapallo',
});
const flagsBeside = (front: string, back: string) => flagNearDuplicates([draft], [{ front, back }])[0]?.flags;

it('flags a draft that asks what a card asks already, from whichever side', () => {
  expect(flagsBeside('Which treaty linked Germany in 1922?', 'Treaty of Rapallo')).toEqual([
    'near-duplicate',
  ]);
  expect(flagsBeside('The _____ set up links with Germany in 1922.', 'Treaty of Rapallo')).toEqual([
    'near-duplicate',
  ]);
});

it('lets another question about the same thing be', () => {
  expect(flagsBeside('Why did Germany want the Treaty of Rapallo?', 'to end its isolation')).toEqual([]);
});

it('flags once only', () => {
  const flagged = sampleDraft(1, { flags: ['near-duplicate'] });
  expect(flagNearDuplicates([flagged], [flagged])[0]?.flags).toEqual(['near-duplicate']);
});

describe('what a flagged draft doubles', () => {
  const item = newItem('mine', { ...draft, flags: ['near-duplicate'] });
  const other = newItem(
    'other',
    sampleDraft(2, { front: 'Which treaty linked Germany in 1922?', back: 'Rapallo' }),
  );
  const card = { front: 'Which treaty set up links with Germany in 1922?', back: 'Rapallo, by treaty' };

  it('is the draft most like it, or the card', () => {
    expect(twinsOf([item, sampleItem(3), other], [])).toEqual(
      new Map([['mine', { front: 'Which treaty linked Germany in 1922?', isKept: false }]]),
    );
    expect(twinsOf([item, other], [card]).get('mine')).toEqual({ front: card.front, isKept: true });
  });

  it('is not asked for once the draft is decided on', () => {
    expect(twinsOf([{ ...item, decision: 'accepted' }, other], [card])).toEqual(new Map());
  });
});
