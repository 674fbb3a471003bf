import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawGlosses } from './glosses';
import { drawTelegraphic } from './telegraphic';

const defined = (notes: string): string[] => drawnBy(drawDefinitions, notes);

test('two words are a meaning behind a sign of equality, and a remark elsewhere', () => {
  expect(defined('# Trilobites\n\n- thorax shield = middle plate')).toEqual([
    'What is meant by “thorax shield”? → middle plate',
  ]);
  expect(defined('# Trilobites\n\n- Thorax shield: middle plate')).toEqual([]);
  expect(defined('# Maxims\n\n- Manner: be clear')).not.toEqual([]);
});

test('where something is, or a sign, is no meaning of it', () => {
  expect(defined('# Leaves\n\n- apoplast = route along the walls of the cells')).toContain(
    'What is meant by “apoplast”? → route along the walls of the cells',
  );
  expect(defined('# Leaves\n\n- apoplast = along, through the walls')).not.toContain(
    'What is meant by “apoplast”? → through the walls',
  );
  expect(defined('# Leaves\n\n- apoplast = through the walls of the cells')).toEqual([]);
  expect(defined('# Graphs\n\n- gradient = –kT')).toEqual([]);
});

test('a term that breaks off or holds a condition is none', () => {
  expect(defined('# Wires\n\n- loop area = heat given off in a cycle')).not.toEqual([]);
  expect(defined('# Wires\n\n- area between = heat given off in a cycle')).toEqual([]);
  expect(defined('# Wires\n\n- wire loosened after use = line beside the first one')).toEqual([]);
});

test('a quality behind a sign of equality takes the noun that its list leaves out', () => {
  const page = (title: string): string =>
    `${title}\n\ntypes\n- frictional = time spent looking for a better post\n- cyclical = too little demand for goods\n`;
  expect(defined(page('# Unemployment'))).toContain(
    'What is frictional unemployment? → time spent looking for a better post',
  );
  expect(defined(page('# Economics')).join()).not.toContain('economics?');
});

test('a word of the sentence around the brackets is not what they explain', () => {
  const drawn = (notes: string): string[] => drawnBy(drawGlosses, notes);
  expect(drawn('# Stacks\n\n- check the pointer (underrun = taking from an empty stack)')).toEqual([
    'What is meant by “underrun”? → taking from an empty stack',
  ]);
  expect(drawn('# Stacks\n\n- check the pointer (each push = one place further up)')).toEqual([]);
});

test('power and force are bodies to count unless they are told as an ability', () => {
  expect(defined('# States\n\nMiddle power: some sway in its own region')).toContain(
    'What is meant by “middle power”? → some sway in its own region',
  );
  expect(defined('# States\n\nLatent power: ability to set the terms of a debate')).toContain(
    'What is latent power? → ability to set the terms of a debate',
  );
});

test('a chain ends with its sentence, and one that only a later sentence tells is none', () => {
  const drawn = (line: string): string[] => drawnBy(drawTelegraphic, `# Markets\n\n- ${line}`);
  expect(
    drawn('crowding out: more borrowing by the state → dearer loans for firms. Always draw this'),
  ).toEqual(['What are the effects of crowding out? → more borrowing by the state → dearer loans for firms']);
  expect(
    drawn('crowding out: loans for the state. More of them → dearer loans for firms').join(),
  ).not.toContain('crowding out?');
});
