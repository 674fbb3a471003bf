import { expect, test } from 'vitest';
import type { Scored } from './scored';
import { completing } from './siblings';

const draft = (front: string, score: number, rule = 'telegraphic-chain'): Scored => ({
  candidate: {
    kind: 'basic',
    rule,
    front,
    back: 'back',
    source: { start: 0, end: 4 },
    answer: { start: 0, end: 4 },
    flags: [],
  },
  score,
});

const frost = draft('How does frost cause weathering?', 0.5);
const salt = draft('How does salt cause weathering?', 0.4);
const roots = draft('How do roots of trees cause weathering?', 0.25);

test('a list of which most is good enough is shown whole', () => {
  const rain = draft('How does rain cause weathering?', 0.25);
  expect([...completing([frost, salt, rain], 0.32)]).toEqual([rain]);
  expect([...completing([frost, draft('How does salt cause weathering?', 0.3), rain], 0.32)]).toEqual([]);
  expect([...completing([frost, salt, draft('How does rain cause weathering?', 0.1)], 0.32)]).toEqual([]);
});

test('siblings ask in one frame, by one rule, and not by two words alone', () => {
  expect([...completing([frost, salt, roots], 0.32)]).toEqual([]);
  expect([
    ...completing([frost, salt, draft('How does rain cause weathering?', 0.25, 'why-note')], 0.32),
  ]).toEqual([]);
  const what = ['frost', 'salt', 'rain'].map((term, at) => draft(`What is ${term}?`, at === 2 ? 0.25 : 0.5));
  expect([...completing(what, 0.32)]).toEqual([]);
});
