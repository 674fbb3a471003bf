import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawConversions } from './conversions';

const drawn = (line: string): string[] =>
  drawnBy((notes) => [...drawConversions(notes).cards], `# Metabolism\n\n- ${line}`);

test('an arrow between two substances behind the name of a process tells what becomes of which', () => {
  expect(drawn('lipogenesis = acetyl CoA -> fatty acids')).toEqual([
    'What is acetyl CoA converted into in lipogenesis? → fatty acids',
    'Which process converts acetyl CoA into fatty acids? → lipogenesis',
  ]);
  expect(drawn('Nitrification (two bacteria): ammonium ions → nitrites → nitrates')).toEqual([
    'What are ammonium ions converted into in nitrification? → nitrites',
    'What are nitrites then converted into in nitrification? → nitrates',
    'Which process converts ammonium ions into nitrates? → Nitrification',
  ]);
});

test('behind the name of an enzyme it tells what that makes of what', () => {
  expect(drawn('trehalase: trehalose → 2 x glucose')).toEqual([
    'What does trehalase convert trehalose into? → 2 x glucose',
  ]);
  expect(drawn('urease - urea → ammonia + carbon dioxide')).toEqual([
    'What does urease convert urea into? → ammonia + carbon dioxide',
    'Which enzyme converts urea into ammonia and carbon dioxide? → urease',
  ]);
});

test('what is no substance, or no process of that kind, is left to the rules for chains', () => {
  expect(drawn('gentrification: cheap flats → high rents')).toEqual([]);
  expect(drawn('photolysis: light hits chlorophyll → electrons leave')).toEqual([]);
  expect(drawn('price increase: costs → wages')).toEqual([]);
});
