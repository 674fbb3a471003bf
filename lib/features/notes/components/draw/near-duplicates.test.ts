import { expect, it } from 'vitest';
import { sampleDraft } from './draft-sample';
import { flagNearDuplicates } from './near-duplicates';

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
