import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawParentFacts } from './parent-facts';

test('a bullet that says where its parent does something is asked for the place', () => {
  expect(drawnBy(drawParentFacts, '# Immunity\n\n- T cells\n  - mature in the thymus')).toEqual([
    'Where do T cells mature? → in the thymus',
  ]);
});

test('two things that a parent does, or a label for a parent, are not asked about', () => {
  const two = '# Immunity\n\n- spleen\n  - filters the blood\n  - traps old cells in it';
  expect(drawnBy(drawParentFacts, two)).toEqual([]);
  expect(drawnBy(drawParentFacts, '# Immunity\n\n- other features\n  - mature in the thymus')).toEqual([]);
});
