import { describe, expect, it } from 'vitest';
import { sampleDraft, sampleItem } from './draft-sample';
import { newItem } from './draw-item';
import { twinSentence } from './flag-sentences';
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

it('flags a draft that answers a card’s question otherwise, however few words they share', () => {
  const flags = (kind: 'basic' | 'cloze', front: string, card: { front: string; back: string }) =>
    flagNearDuplicates([sampleDraft(1, { kind, front, back: '1936' })], [card])[0]?.flags;
  expect(flags('basic', 'When was it?', { front: 'when  was it', back: '1934' })).toEqual(['near-duplicate']);
  expect(flags('cloze', 'It was _____ [year].', { front: 'It was [year].', back: '1934' })).toEqual([
    'near-duplicate',
  ]);
  expect(flags('basic', 'Where was it?', { front: 'When was it?', back: '1934' })).toEqual([]);
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
    expect(twinsOf([item, sampleItem(3), other], []).get('mine')).toMatchObject({
      front: 'Which treaty linked Germany in 1922?',
      isKept: false,
    });
    expect(twinsOf([item, other], [{ ...card, back: 'the Treaty of Rapallo.' }]).get('mine')).toEqual({
      front: card.front,
      back: 'the Treaty of Rapallo.',
      isKept: true,
      contradicts: false,
    });
  });

  it('is first of all the card that answers the same question otherwise', () => {
    const twin = twinsOf([item, newItem('double', item.draft)], [{ ...card, back: 'Versailles' }]).get(
      'mine',
    );
    expect(twin).toMatchObject({ back: 'Versailles', isKept: true, contradicts: true });
    expect(twin && twinSentence(twin)).toBe(
      'Your card asks this already and answers “Versailles”: update it, or reject this one.',
    );
  });

  it('is not asked for once the draft is decided on', () => {
    expect(twinsOf([{ ...item, decision: 'accepted' }, other], [card])).toEqual(new Map());
  });
});
