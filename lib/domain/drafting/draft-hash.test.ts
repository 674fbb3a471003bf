import { expect, it } from 'vitest';
import { draftHash } from './draft-hash';

const draft = { kind: 'basic', front: 'Why did the mill close?', back: 'the river dried up' } as const;

it('names a draft by what it says, the same for ever', () => {
  expect(draftHash(draft)).toBe('f0fe98f0abcee4fe');
});

it('overlooks case and white space, and nothing else', () => {
  expect(draftHash({ ...draft, front: ' why did  the mill CLOSE?' })).toBe(draftHash(draft));
  expect(draftHash({ ...draft, kind: 'cloze' })).not.toBe(draftHash(draft));
  expect(draftHash({ ...draft, front: 'Why did the mill close? the', back: 'river dried up' })).not.toBe(
    draftHash(draft),
  );
});
