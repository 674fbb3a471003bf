import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawGlosses } from './glosses';

test('brackets that explain are asked for', () => {
  expect(drawnBy(drawGlosses, '# Money\n\n- costs of change: menu costs (printing new price lists)')).toEqual(
    ['What are menu costs? → printing new price lists'],
  );
});

test('a date in brackets explains nothing', () => {
  expect(drawnBy(drawGlosses, '# Money\n\n- costs: menu costs (1998)')).toEqual([]);
});
