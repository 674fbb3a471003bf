import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawLineFacts } from './line-facts';

const drawn = (line: string): string[] => drawnBy(drawLineFacts, `# Cells\n\n- ${line}`);

test('a bullet that is a clause asks what its subject does something to', () => {
  expect(drawn('plasma cells secrete monoclonal antibodies')).toEqual([
    'What do plasma cells secrete? → monoclonal antibodies',
  ]);
  expect(drawn('secrete monoclonal antibodies')).toEqual([]);
});

test('a way of doing asks how', () => {
  expect(drawn('**DNA polymerase** joins nucleotides by condensation, forming a strand')).toEqual([
    'How does DNA polymerase join nucleotides? → by condensation',
  ]);
  expect(drawn('DNA polymerase grows by 50 bases a second')).toEqual([]);
});

test('two doings are asked for together', () => {
  expect(drawn('splicing removes the introns and joins the exons')).toEqual([
    'What does splicing do? → removes the introns and joins the exons',
  ]);
  expect(drawn('splicing removes the introns and the caps')).toEqual([
    'What does splicing remove? → the introns and the caps',
  ]);
});

test('what lacks an article, holds on a condition, or is abbreviated is left alone', () => {
  expect(drawn('phagocyte binds to antigens')).toEqual([]);
  expect(drawn('plasma cells secrete antibodies if they are stimulated')).toEqual([]);
  expect(drawn('plasma cells secrete antibodies + enzymes')).toEqual([]);
  expect(drawn('fast cooling makes crystals smaller')).toEqual([]);
});

test('a step is left to the question for that step, but for how it is done', () => {
  const steps = (line: string): string[] =>
    drawnBy(drawLineFacts, `# Cells\n\n## Phagocytosis\n\n1. ${line}`);
  expect(steps('Lysozymes hydrolyse the pathogen')).toEqual([]);
  expect(steps('Phagocytes engulf pathogens by endocytosis')).toEqual([
    'How do phagocytes engulf pathogens? → by endocytosis',
  ]);
});

test('one that does something takes its article, and its remark in brackets is left out', () => {
  expect(drawn('moderator (water or graphite) slows neutrons by elastic collisions')).toEqual([
    'How does the moderator slow neutrons? → by elastic collisions',
  ]);
  expect(drawn('helper (T cell) stimulates others by contact')).toEqual([]);
});

test('what is done to something stays apart from where it goes', () => {
  expect(drawn('plasma cells secrete antibodies into the blood')).toEqual([
    'What do plasma cells secrete into the blood? → antibodies',
  ]);
  expect(drawn('sodium channels inactivate, within about 2 ms')).toEqual([]);
  expect(drawn('spores stores recover fast, half of them in a day')).toEqual([]);
  expect(drawn('patients appear to be calm')).toEqual([]);
});

test('a subject without its article is asked for by what it does, where that says enough', () => {
  expect(drawn('strychnine inhibits glycine receptors in the spinal cord')).toEqual([
    'What inhibits glycine receptors in the spinal cord? → strychnine',
  ]);
  expect(drawn('strychnine inhibits receptors')).toEqual([]);
});

test('where something moves, and how something is made to be, is no thing that it is done to', () => {
  expect(drawnBy(drawLineFacts, '# Magnets\n\n- protons precess about the field at high speed')).toEqual([]);
  expect(drawnBy(drawLineFacts, '# Magnets\n\n- gradient coils make depth different at each place')).toEqual(
    [],
  );
});
