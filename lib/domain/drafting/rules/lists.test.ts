import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawLists } from './lists';

test('bullets under a side of the subject are asked for by it', () => {
  expect(
    drawnBy(drawLists, '# Deforestation\n\n## Causes\n\n- cattle ranching\n- logging\n- new roads'),
  ).toEqual(['What are the three causes of deforestation? → cattle ranching; logging; new roads']);
});

test('bullets under a heading that names no such side are not a list to learn', () => {
  expect(
    drawnBy(drawLists, '# Deforestation\n\n## Brazil\n\n- cattle ranching\n- logging\n- new roads'),
  ).toEqual([]);
});

test('a lead-in line asks in its own words', () => {
  expect(drawnBy(drawLists, 'There were two reasons for the strike:\n- low pay\n- long hours')).toEqual([
    'What were the two reasons for the strike? → low pay; long hours',
  ]);
});

test('lettered items under a lead-in are its list', () => {
  expect(drawnBy(drawLists, '# Tort\n\nElements of negligence:\na) duty\nb) breach\nc) damage')).toEqual([
    'What are the three elements of negligence? → duty; breach; damage',
  ]);
});

test('a question for a heading is kept', () => {
  expect(drawnBy(drawLists, 'Why did the harvest fail?\n- late frost\n- locusts')).toEqual([
    'Why did the harvest fail? → late frost; locusts',
  ]);
});

test('a question heading with "it" names the subject', () => {
  expect(
    drawnBy(
      drawLists,
      '# Muscle\n\n## What changes when it contracts?\n\n- the muscle shortens\n- the muscle thickens',
    )[0],
  ).toMatch(/^What changes when (?:a |the )?muscle contracts\?/);
});
