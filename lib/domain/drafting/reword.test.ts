import { describe, expect, test } from 'vitest';
import { drawCards } from './draw-cards';
import { groundsOf } from './grounds';
import { reword } from './reword';
import type { Draft } from './types';

const NOTES = 'In 1858 the smell of the Thames drove Parliament to act because the river was an open sewer.';
const grounds = groundsOf(NOTES);
const draft: Draft = {
  kind: 'basic',
  front: 'Why did the smell of the Thames drove Parliament to act?',
  back: 'the river was an open sewer',
  context: 'The Great Stink',
  rule: 'why-because',
  flags: ['hedged'],
  score: 0.6,
  source: { start: 0, end: NOTES.length, exact: NOTES },
  answer: { start: 63, end: 90 },
};
const FRONT = 'Why did the smell of the Thames drive Parliament to act?';

test('a repaired front is taken over, and nothing else changes', () => {
  const repaired = reword(draft, { front: FRONT, back: draft.back }, grounds);
  expect(repaired).toEqual({ ok: true, value: { ...draft, front: FRONT, rule: 'why-because-reworded' } });
});

describe('the draft stays as it was', () => {
  test.each([
    ['when the answer lost its article', FRONT, 'river was an open sewer', 'answer-changed'],
    ['when the answer gained a full stop', FRONT, `${draft.back}.`, 'answer-changed'],
    ['when nothing was repaired', draft.front, draft.back, 'same-wording'],
    [
      'when a year was invented',
      'Why did the smell of the Thames drive Parliament to act in 1859?',
      draft.back,
      'number-not-in-notes',
    ],
    [
      'when a name was invented',
      'Why did Disraeli drive Parliament to act?',
      draft.back,
      'name-not-in-notes',
    ],
    [
      'when something else is asked',
      'Which famous engineer designed brick tunnels?',
      draft.back,
      'other-question',
    ],
    [
      'when the repair broke it',
      'Did the smell of the Thames drive Parliament to act?',
      draft.back,
      'yes-no',
    ],
  ])('%s', (_, front, back, error) => {
    expect(reword(draft, { front, back }, grounds)).toEqual({ ok: false, error });
  });

  test('when it is a cloze, whose front is a sentence of the notes', () => {
    expect(reword({ ...draft, kind: 'cloze' }, { front: FRONT, back: draft.back }, grounds)).toEqual({
      ok: false,
      error: 'not-a-basic-card',
    });
  });
});

test('no draft of the drafter’s own loses its answer by a rewording', () => {
  for (const own of drawCards(NOTES).cards) {
    const repaired = reword(own, { front: FRONT, back: own.back }, grounds);
    if (repaired.ok) expect(repaired.value.back).toBe(own.back);
  }
});
