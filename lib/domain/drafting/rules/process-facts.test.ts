import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawProcessFacts } from './process-facts';

const drawn = (...steps: string[]): string[] =>
  drawnBy(
    drawProcessFacts,
    `# Cells\n\n## Signalling\n\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`,
  );

test('a step that is a clause is asked for what does something, and what it does that to', () => {
  expect(drawn('calmodulin activates protein kinase C', 'two')).toEqual([
    'What does calmodulin activate? → protein kinase C',
    'What activates protein kinase C? → calmodulin',
  ]);
  // Every word must have its place.
  expect(drawn('calmodulin activates protein kinase C very', 'two')).toEqual([]);
});

test('what becomes of a thing, and what it comes to, are asked for with their preposition', () => {
  expect(drawn('pepsin hydrolyses proteins to peptides (short chains)', 'two')).toEqual([
    'What does pepsin hydrolyse proteins to? → peptides (short chains)',
    'What hydrolyses proteins to peptides? → pepsin',
  ]);
  expect(drawn('noradrenaline binds to receptor on the muscle, and it contracts', 'two')).toEqual([
    'What does noradrenaline bind to? → receptor on the muscle',
  ]);
  expect(drawn('data is split into frames', 'two')).toEqual(['What is data split into? → frames']);
});

test('a clause on a condition, about the past, or without its article asks nothing', () => {
  expect(drawn('noradrenaline binds to receptors if there is enough', 'two')).toEqual([]);
  expect(drawn('Banting extracts insulin in 1921', 'two')).toEqual([]);
  expect(drawn('phagocyte binds to receptors', 'two')).toEqual([]);
});

test('a question that two steps would answer is not asked', () => {
  expect(drawn('ATP binds to receptors', 'ATP binds to channels')).toEqual([]);
});
