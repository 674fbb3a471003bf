import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CARD_KINDS } from '@/lib/domain/cards/card-kinds';
import { type CardDraft, EMPTY_DRAFT, cardOf, withoutCard, writeCard } from './card-draft';

const choose = (draft: CardDraft, kind: CardDraft['kind']): CardDraft => ({ ...draft, kind });
const written = writeCard(EMPTY_DRAFT, { kind: 'basic', front: 'Capital of France?', back: 'Paris' });

it('takes a question and its answer over to a card whose answer is typed', () => {
  expect(cardOf(choose(written, 'typed'))).toMatchObject({ front: 'Capital of France?', back: 'Paris' });
});

it('makes no extra text, no blanks and no list of an answer', () => {
  for (const kind of ['cloze', 'occlusion', 'order'] as const) {
    expect(cardOf(choose(written, kind))).toEqual({ kind, front: '', back: '' });
  }
});

it('takes extra text from blanks to a covered picture', () => {
  const cloze = writeCard(EMPTY_DRAFT, { kind: 'cloze', front: '{{c1::Zinc}}', back: 'A metal' });
  expect(cardOf(choose(cloze, 'occlusion'))).toMatchObject({ front: '', back: 'A metal' });
});

it('gives back what was written for a kind, whatever is chosen in between', () => {
  const kinds = fc.array(fc.constantFrom(...CARD_KINDS));
  fc.assert(
    fc.property(fc.constantFrom(...CARD_KINDS), fc.string(), fc.string(), kinds, (kind, front, back, way) => {
      const card = { kind, front, back };
      const draft = way.reduce(choose, writeCard(written, card));
      expect(cardOf(choose(draft, kind))).toEqual(card);
    }),
  );
});

it('is empty after the card was added, but for what is of another kind alone', () => {
  const both = writeCard(written, { kind: 'cloze', front: '{{c1::Zinc}}', back: '' });
  expect(cardOf(withoutCard(both))).toEqual({ kind: 'cloze', front: '', back: '' });
  expect(cardOf(choose(withoutCard(both), 'basic'))).toMatchObject({ back: 'Paris' });
});
