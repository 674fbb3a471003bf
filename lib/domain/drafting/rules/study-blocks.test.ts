import { expect, test } from 'vitest';
import { drawCards } from '../draw-cards';

const fronts = (text: string): string[] =>
  drawCards(text, { rough: true }).cards.map(({ front, back }) => `${front} → ${back}`);

test('the labelled parts of a study are asked of the study in the heading', () => {
  expect(
    fronts(
      'Topic: Attention\n\nVALE & ORTON (1981) – divided attention\n\nAim: To see whether two tapes can be followed at once.\n\nFindings: Only 12% of the words were repeated from both. Practice helped.\nConclusion: Attention has a limited capacity.',
    ),
  ).toEqual([
    'What did Vale and Orton (1981) study? → divided attention',
    'What was the aim of Vale and Orton’s (1981) study? → To see whether two tapes can be followed at once',
    'What did Vale and Orton (1981) find? → Only 12% of the words were repeated from both',
    'What did Vale and Orton (1981) conclude? → Attention has a limited capacity',
  ]);
});

test('short labels after dashes and a study by its own name', () => {
  expect(
    fronts(
      'Sleep\n\nLong Night (Nkemi 1990)\nAim - to find out how long people sleep without clocks\nSample - 12 students from Lagos\nConc - the cycle is longer than a day',
    ),
  ).toEqual([
    'What was the aim of Nkemi’s Long Night (1990)? → to find out how long people sleep without clocks',
    'Who took part in Nkemi’s Long Night (1990)? → 12 students from Lagos',
    'What did Nkemi (1990) conclude? → the cycle is longer than a day',
  ]);
});

test('an event with its year is no study, and an aim under it is not asked of one', () => {
  const text =
    'Cold War\n\nGlasnost (1986)\nAim: to make government open\n\nMarsh v Bell (1970)\nAim: to sue';
  expect(fronts(text).join()).not.toMatch(/study|\(1986\) find/);
});

test('a result of an event stays with the rules for what it is', () => {
  expect(
    fronts('# Cold War\n\n## Berlin crisis\n\nResults: two states, a lasting border').join(),
  ).not.toMatch(/found|find/);
});

test('a line with a result in numbers tells what was found, one without a subject does not', () => {
  const study = (line: string): string =>
    `Obedience research\n\nVale (1961)\nAim: to see who obeys\n- ${line}\n\nOrton (1970)\nAim: to repeat the experiment`;
  expect(fronts(study('most obeyed, 65% to the end'))).toContain(
    'What did Vale (1961) find? → most obeyed, 65% to the end',
  );
  expect(fronts(study('obeyed 65% of the time')).join()).not.toMatch(/find\?/);
  expect(fronts(study('40 men, 12 of 18 trials were critical')).join()).not.toMatch(/find\?/);
});

test('the parts of a study by their letters, under a bold name that is no heading', () => {
  const study =
    '**Marek (1977)** colour and taste\nAim: find out if colour changes taste\nP: 40 students tasted dyed drinks\nF: most named the flavour of the colour\n';
  expect(fronts(`Senses\n\n${study}`)).toEqual([
    'What did Marek (1977) study? → colour and taste',
    'What was the aim of Marek’s (1977) study? → find out if colour changes taste',
    'What was the procedure in Marek’s (1977) study? → 40 students tasted dyed drinks',
    'What did Marek (1977) find? → most named the flavour of the colour',
  ]);
  // One letter alone may stand for anything.
  expect(
    fronts('Senses\n\nMAREK (1977)\nAim: find out if colour changes taste\nC: blue drinks\n'),
  ).toHaveLength(1);
});
