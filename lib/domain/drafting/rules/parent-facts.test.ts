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

test('what several of a kind contain, and where they form', () => {
  expect(
    drawnBy(drawParentFacts, '# Blood\n\n## Red blood cells\n\n- contain haemoglobin\n- have no nucleus'),
  ).toEqual(['What do red blood cells contain? → haemoglobin']);
  expect(
    drawnBy(drawParentFacts, '# Rivers\n\n- Waterfalls\n  - form where hard rock lies over soft'),
  ).toEqual(['Where do waterfalls form? → where hard rock lies over soft']);
});

test('a deed with its reason is asked for the reason', () => {
  expect(
    drawnBy(drawParentFacts, '# Materials\n\n- graphite\n  - conducts since electrons are free'),
  ).toEqual([]);
});

test('what something is like is nothing that it does somewhere', () => {
  expect(drawnBy(drawParentFacts, '# Ice\n\n- Drumlins\n  - steep at the stoss end')).toEqual([]);
});
