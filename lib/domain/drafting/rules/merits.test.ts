import { expect, test } from 'vitest';
import { drawCards } from '../draw-cards';

const fronts = (text: string): string[] =>
  drawCards(text, { rough: true }).cards.map(({ front, back }) => `${front} → ${back}`);

test('advantages on lines of their own are asked for together, one alone by itself', () => {
  expect(
    fronts(
      'Hosting\n\nShared server\n• Adv: cheap for small sites\n• Adv: set up by the host\n• Disadv: slows when neighbours are busy',
    ),
  ).toEqual([
    'Give two advantages of a shared server. → cheap for small sites; set up by the host',
    'Give a disadvantage of a shared server. → slows when neighbours are busy',
  ]);
});

test('a strength is one of those of the subject, and nobody is asked what “strength” or “disadv” is', () => {
  expect(fronts('# Rule utilitarianism\n\n## Evaluation\n\nStrength: gives clear guidance')).toEqual([
    'Give a strength of rule utilitarianism. → gives clear guidance',
  ]);
  expect(fronts('Strength: gives clear guidance')).toEqual([]);
  expect(fronts('Disadv: slows when neighbours are busy')).toEqual([]);
});

test('a label of merit in a line belongs to the term of the line', () => {
  expect(
    fronts('# Ownership\n\n- Sole trader - adv: keeps all the profit. Disadv: unlimited liability'),
  ).toEqual([
    'Give an advantage of a sole trader. → keeps all the profit',
    'Give a disadvantage of a sole trader. → unlimited liability',
  ]);
});

test('below other terms and under no heading a merit is hardly that of the page', () => {
  const line = 'Strength: easy to repeat';
  expect(fronts(`Sampling methods\n\nQuota - a set number from each group\n${line}`).join()).not.toMatch(
    /strength/,
  );
});

test('a sentence with an advantage in it is left to the rules of prose', () => {
  expect(fronts('# Ownership\n\n- The main advantage of scale is lower average cost.')).not.toContain(
    expect.stringContaining('Give an advantage'),
  );
});

test('a problem is nobody’s unless its line says whose', () => {
  expect(fronts('# Coasts\n\nProblem: groynes starve the next beach')).toEqual([]);
  expect(fronts('# Coasts\n\nGroynes - problem: the next beach is starved of sand')).toEqual([
    'Give a problem of groynes. → the next beach is starved of sand',
  ]);
});

test('plus and minus items are the advantages and disadvantages of their heading', () => {
  expect(
    fronts('# Business\n\n## Franchise\n\n+ known brand\n+ training given\n- fees\n- little freedom'),
  ).toEqual([
    'Give two advantages of a franchise. → known brand; training given',
    'Give two disadvantages of a franchise. → fees; little freedom',
  ]);
  expect(fronts('# Business\n\n## Franchise\n\n- fees\n- little freedom')).toEqual([]);
});

test('a hyphen before the facts of a list says nothing against its heading', () => {
  expect(
    fronts(
      'Social influence research\n\nVale (1961)\n- 40 men in a lab\n- most obeyed\n+ high control\n− not ethical, participants were deceived\n\nOrton (1970)\n- field experiment',
    ),
  ).toEqual([
    'Give a strength of Vale’s (1961) study. → high control',
    'Give a limitation of Vale’s (1961) study. → not ethical, participants were deceived',
  ]);
});

test('signs behind the markers of a list count, and the heading may name who thought it up', () => {
  expect(
    fronts(
      '# Leadership\n\n### Orton – contingency theory (1967)\n- leaders are matched to situations\n- **+** Fits many firms; easy to test\n- **–** Hard to measure',
    ),
  ).toEqual([
    'Give a strength of Orton’s contingency theory (1967). → Fits many firms',
    'Give a limitation of Orton’s contingency theory (1967). → Hard to measure',
  ]);
});

test('a heading of parts side by side is nothing to have advantages, and neither is what is above it', () => {
  expect(fronts('# Energy\n\n## Wind – 2010s – offshore\n\n+ no fuel\n− noisy')).toEqual([]);
});

test('long ones are not asked for twice in the same words', () => {
  const long = (start: string): string =>
    `${start} as everybody who lived near one of them told the survey of 2011`;
  expect(fronts(`# Energy\n\n## Wind farms\n\n+ no fuel\n− ${long('noisy')}\n− ${long('ugly')}`)).toEqual([
    'Give an advantage of wind farms. → no fuel',
    `Give a disadvantage of wind farms. → ${long('noisy')}`,
  ]);
});

test('below another term a label of merit is nobody’s, and under the name of a study it is the study’s', () => {
  expect(
    fronts('# Coasts\n\n## Defences\n\n- groyne: wooden wall\n- pros: cheap. cons: ugly'),
  ).not.toContainEqual(expect.stringMatching(/^Give /));
  expect(fronts('# Coasts\n\n## Groynes\n\n- pros: cheap to build. cons: ugly to see')).toContain(
    'Give a disadvantage of groynes. → ugly to see',
  );
});
