import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CARD_KINDS } from '@/lib/domain/cards/card-kinds';
import { EMPTY_DRAFT, writeCard } from './card-draft';
import { forgetAddedCard, saveCardDraft, savedCardDraft } from './saved-card-draft';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const card = { kind: 'basic', front: 'Capital of France?', back: 'Paris' } as const;
const draft = { ...writeCard(EMPTY_DRAFT, card), bothWays: true };

it('gives back what was written for every kind, to its own deck alone', () => {
  const all = CARD_KINDS.reduce(
    (before, kind) => writeCard(before, { kind, front: `Front of ${kind}`, back: `Back of ${kind}` }),
    draft,
  );
  saveCardDraft('one', all);
  expect(savedCardDraft('one')).toEqual(all);
  expect(savedCardDraft('two')).toBeNull();
});

it('leaves nothing of a card that was added', () => {
  saveCardDraft('one', draft);
  forgetAddedCard('one', card);
  expect(stored.size).toBe(0);
});

it('leaves what was written for another kind when a card was added', () => {
  saveCardDraft('one', writeCard(draft, { kind: 'cloze', front: '{{c1::Zinc}}', back: '' }));
  forgetAddedCard('one', { kind: 'cloze', front: '{{c1::Zinc}}', back: '' });
  expect(savedCardDraft('one')?.parts).toMatchObject({ text: '', question: 'Capital of France?' });
});

it('leaves what was written while a card was being added', () => {
  saveCardDraft('one', writeCard(draft, { ...card, back: 'Paris, since 987' }));
  forgetAddedCard('one', card);
  expect(savedCardDraft('one')?.parts).toMatchObject({ answer: 'Paris, since 987' });
});

it('is given up where the box was emptied by hand', () => {
  saveCardDraft('one', draft);
  saveCardDraft('one', writeCard(draft, { kind: 'basic', front: '', back: '' }));
  expect(stored.size).toBe(0);
});
