import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawCards } from '../draw-cards';
import { drawDefinitions } from './definitions';

test('a quality, an amount, a time or a comparison is not what a thing is', () => {
  for (const line of [
    'data bus – bi-directional',
    'address bus – one direction',
    'debates – every Wednesday at noon',
    'normal goods = positive YED',
    'superconductor: zero resistance below a critical temperature',
    'Model = Smith & Jones, 1968',
  ])
    expect(drawnBy(drawDefinitions, `# Notes\n\n- ${line}`), line).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Notes\n\n- data bus – a set of wires')).toContain(
    'What is a data bus? → a set of wires',
  );
});

test('a clause tells the meaning of what happens, not of a thing that it is only true of', () => {
  expect(drawnBy(drawDefinitions, '# Carbon\n\n- diamond - each carbon makes 4 bonds')).toEqual([]);
  expect(
    drawnBy(drawDefinitions, '# Research\n\n- Expectancy effect: people act as they think they should'),
  ).toEqual(['What is meant by the Expectancy effect? → people act as they think they should']);
});

test('how something changes is asked for as a change', () => {
  expect(drawnBy(drawDefinitions, '# Circuits\n\n- LDR: resistance falls as light intensity rises')).toEqual([
    'What happens to the resistance of the LDR as light intensity rises? → falls',
  ]);
});

test('initials are asked for what they stand for, and what follows for what it is', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Blood\n\nOBLA: onset of blood lactate accumulation; the point at which lactate collects',
    ).slice(0, 2),
  ).toEqual([
    'What does OBLA stand for? → onset of blood lactate accumulation',
    'What is OBLA? → the point at which lactate collects',
  ]);
  expect(drawnBy(drawDefinitions, '# Cells\n\nRNA: a single strand of bases')).not.toContain(
    'What does RNA stand for? → a single strand of bases',
  );
});

test('what a thing does is asked for as such, in the singular and in the plural', () => {
  expect(drawnBy(drawDefinitions, '# CPU\n\nALU – does arithmetic and logical operations')).toEqual([
    'What does the ALU do? → arithmetic and logical operations',
  ]);
  expect(
    drawnBy(drawDefinitions, '# CPU\n\nCIR: holds current instruction, split into opcode and operand'),
  ).toContain('What does the CIR hold? → current instruction, split into opcode and operand');
  expect(
    drawnBy(drawDefinitions, '# Cells\n\n- pore proteins - form water-filled channels for ions'),
  ).toEqual(['What do pore proteins do? → form water-filled channels for ions']);
  expect(drawnBy(drawDefinitions, '# Money\n\n- assignats - paper money backed by land')).toContain(
    'What are assignats? → paper money backed by land',
  );
});

test('a date that something dates from is asked for', () => {
  expect(drawnBy(drawDefinitions, '# Lords\n\n- Salisbury Convention: dates from 1945')).toEqual([
    'When does the Salisbury Convention date from? → 1945',
  ]);
});

test('letters and brackets inside a formula stay as they are', () => {
  expect(drawnBy(drawDefinitions, '# Salts\n\nBaSO4: used in barium meals')).toEqual([
    'What is BaSO4 used in? → barium meals',
  ]);
});

test('a statement with "and" in it is no list, and a sum no term', () => {
  expect(
    drawnBy(drawDefinitions, '# Policy\n\nautomatic stabilisers: benefits rise and tax falls in recession'),
  ).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Policy\n\nMPS + MPT = MPW')).toEqual([]);
});

test('small initials and quantities take no article', () => {
  expect(drawnBy(drawDefinitions, '# Circuits\n\npd: energy transferred per unit charge')[0]).toBe(
    'What is meant by “pd”? → energy transferred per unit charge',
  );
  expect(
    drawnBy(drawDefinitions, '# Circuits\n\ncurrent: rate of flow of charge. All currents add.')[0],
  ).toBe('What is current? → rate of flow of charge');
});

test('parts and qualities are asked for as features, and what a thing is as such', () => {
  expect(drawnBy(drawDefinitions, '# Vessels\n\n- Vein: wide lumen, thin walls, low pressure')).toEqual([
    'What are the features of a vein? → wide lumen, thin walls, low pressure',
  ]);
  expect(drawnBy(drawDefinitions, '# Vessels\n\n- Vein: a vessel that carries blood to the heart')).toContain(
    'What is a vein? → a vessel that carries blood to the heart',
  );
});

test('what a critic says is nothing that the critic is or does', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Criticisms\n\n- Karl Barth: relies too much on reason\n- Kai Nielsen: no single human nature, societies differ',
    ),
  ).toEqual([]);
});

test('a key of a table is a term, though each of its words is a label', () => {
  expect(
    drawnBy(drawDefinitions, '# Databases\n\nPrimary key = field that identifies each record'),
  ).toContain('What is a primary key? → field that identifies each record');
});

test('a word explained by words is no equation', () => {
  expect(drawCards('# Databases\n\nRecord = one row of a table').cards.map(({ rule }) => rule)).not.toContain(
    'formula',
  );
});

test('what is named after somebody is one of its kind', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Trade\n\n- Marshall-Lerner condition: depreciation helps only if demand is elastic',
    ),
  ).toEqual([
    'What is meant by the Marshall-Lerner condition? → depreciation helps only if demand is elastic',
  ]);
  expect(
    drawnBy(drawDefinitions, '# Trade\n\n- demand curve: a line that joins price and quantity'),
  ).toContain('What is a demand curve? → a line that joins price and quantity');
});

test('what a thing turns into is none of its deeds', () => {
  expect(drawnBy(drawDefinitions, '# Databases\n\n- entity: becomes a table')).toEqual([]);
});
