import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawSteps } from './steps';

const defined = (notes: string): string[] => drawnBy(drawDefinitions, notes);
const fronts = (notes: string): string[] => defined(notes).map((line) => line.split(' → ')[0] ?? '');

test('what is done is not counted, whatever article its meaning begins with', () => {
  expect(fronts('# Crafts\n\nhand weaving: a worker crosses threads on a loom')).toEqual([
    'What is meant by hand weaving?',
  ]);
  expect(fronts('# Crafts\n\nwarp ring: a hoop that keeps the threads apart')).toContain(
    'What is a warp ring?',
  );
});

test('remarks and cases are labels, and a mark before a term is none of it', () => {
  expect(defined('# Forces\n\ncommon slip: a mass is given in newtons by many')).toEqual([]);
  expect(defined('# Forces\n\nrenewable eg: a dam that drives a turbine')).toEqual([]);
  expect(defined('# Forces\n\n✔ Newton meter: a spring that measures a force')).toEqual([]);
});

test('the year of a case stands in brackets behind its name', () => {
  expect(fronts('# Tort\n\n1951 Rook v Finch - a fitter lost his only good eye')).toEqual([
    'What happened in Rook v Finch (1951)?',
  ]);
  expect(fronts('# Tort\n\n1989 R v Finch - no right to a second hearing')).toEqual([
    'What did R v Finch (1989) establish?',
  ]);
});

test('among historians a person is not what he calls another', () => {
  const among = (heading: string, said: string): string[] =>
    fronts(`# Robespierre\n\n## ${heading}\n\n- Martin Clay - ${said}`);
  expect(among('Historians', 'a dictator, but a reluctant one')).not.toContain('Who is Martin Clay?');
  expect(among('Key people', 'a lawyer from Arras')).toEqual(['Who is Martin Clay?']);
});

test('of what a label lists none is left out before an arrow', () => {
  expect(defined('# Tariffs\n\nAGAINST: dearer imports esp. food; costs rise -> fewer jobs')).toEqual([]);
});

test('a name behind a sign of equality is that of what comes of the step', () => {
  const steps = (line: string): string[] =>
    drawnBy(
      (notes) => [...drawSteps(notes).cards],
      `# Making paper\n\n1. Cut the rags up small\n2. ${line}\n3. Press it flat`,
    );
  const asked = (line: string): string[] => steps(line).filter((card) => card.startsWith('What is the '));
  expect(asked('Beat them in water -> thick mush of loose fibres = half stuff')).toEqual([
    'What is the half stuff? → thick mush of loose fibres',
  ]);
  expect(asked('Beat them well in the water = half stuff')).toEqual([]);
});
