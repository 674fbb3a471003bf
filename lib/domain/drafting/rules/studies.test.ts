import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawCards } from '../draw-cards';
import { drawStudies } from './studies';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawStudies(notes).cards], text);
const all = (text: string): string[] =>
  drawCards(text, { rough: true }).cards.map(({ front, back }) => `${front} → ${back}`);

const PLAN = `Attention

P: Research on divided attention
E: Vale & Orton (1981), two tapes at once, only 12% repeated from both
E: BUT artificial task, low mundane realism
L: suggests limited capacity

P: Practice matters
E: Nkemi et al (1994) - practised pilots shared tasks better than novices. Higher external validity`;

test('a plan gives its studies a topic, and its labels are no terms', () => {
  expect(all(PLAN)).toEqual([
    'How did Vale and Orton (1981) study divided attention? → two tapes at once',
    'What did Vale and Orton (1981) find about divided attention? → only 12% repeated from both',
    'Give a criticism of the study by Vale and Orton (1981). → artificial task, low mundane realism',
    'What do the findings of Vale and Orton (1981) suggest? → limited capacity',
    'What did Nkemi et al (1994) find? → practised pilots shared tasks better than novices',
    'Give a strength of the study by Nkemi et al (1994). → Higher external validity',
  ]);
});

test('labels of a plan without a study draw nothing', () => {
  expect(all('Essay\n\nP: The tsar was weak\nE: he ignored the Duma\nL: so the state lost support')).toEqual(
    [],
  );
});

test('a study of a person is asked for by that person', () => {
  expect(
    drawn(
      'Memory\n\n- Vale & Orton (1981): lists recalled in any order\n- patient QZ (Marsh & Bell 1970) poor recall of names, better recall of faces',
    ),
  ).toContain(
    'What did Marsh & Bell (1970) find about patient QZ? → poor recall of names, better recall of faces'.replace(
      '&',
      'and',
    ),
  );
});

test('names after a term are those who proposed it, and initials are written out', () => {
  const text =
    'Notes on the two-box model\n\nTBM = Vale & Orton, 1971. Two boxes\nAlternative: Selective filter theory, Marsh & Bell 1974';
  expect(all(text)).toEqual([
    'Who proposed the two-box model? → Vale & Orton, 1971',
    'Who proposed the selective filter theory? → Marsh & Bell 1974',
  ]);
});

test('a person is not defined by what he thought up', () => {
  const text =
    'Attachment research\n\nVale & Orton (1964): babies followed faces\nMarsh & Bell (1970): monkeys chose cloth\nNkemi = monotropy, critical period\nNkemi ignores the role of fathers.';
  expect(all(text).join()).not.toMatch(/nkemi”|What is Nkemi/i);
});

test('a place, a body or an event with its year is no study', () => {
  expect(
    drawn(
      'Cold War\n\nLocarno (1925) - borders were guaranteed\nComecon (1949): trade was tied to Moscow\nKorea (1950): troops were sent',
    ),
  ).toEqual([]);
});

test('a sentence of prose with a study in it is left to the rules of prose', () => {
  expect(
    drawn(
      'Vale & Orton (1981), who worked in Leeds, tested pilots. Marsh & Bell (1970), a later study, did not.',
    ),
  ).toEqual([]);
});

test('a theory beside its authors claims, and finds nothing', () => {
  const text =
    'Attachment research\n\nVale & Orton (1964): babies followed faces\nMarsh & Bell (1970): monkeys chose cloth\n';
  expect(drawn(`${text}Social trade theory (Nkemi & Hart 1959): people weigh their costs`)).toContain(
    'What does the social trade theory of Nkemi and Hart (1959) claim? → people weigh their costs',
  );
  expect(drawn(`${text}nosogenesis (Illberg 1976) - harm done by clinics`).join()).not.toContain('Illberg');
});
