import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawFormulae } from './formulae';

test('an equation stays maths and is asked for by its name', () => {
  expect(drawnBy(drawFormulae, '# Waves\n\nWave speed: $v = f\\lambda$')).toEqual([
    'State the equation for $v$ (wave speed). → $v = f\\lambda$',
  ]);
});

test('symbols and units are asked for where the notes explain them', () => {
  expect(drawnBy(drawFormulae, '# Forces\n\n$F = ma$ where $F$ is force in N')).toEqual([
    'State the equation for force. → $F = ma$',
    'What does $F$ stand for? → force',
    'In which unit is force measured? → N',
  ]);
});

test('an equation in words is asked for by what it gives', () => {
  expect(drawnBy(drawFormulae, '# Matter\n\ndensity = mass ÷ volume')).toEqual([
    'State the equation for density. → density = mass ÷ volume',
  ]);
});

test('a worked example and an equals sign between words are no equations', () => {
  expect(drawnBy(drawFormulae, '# Springs\n\neg k = 40 N/m so T = 0.5 s')).toEqual([]);
  expect(drawnBy(drawFormulae, '# Cells\n\nmembrane = the outer layer')).toEqual([]);
});
