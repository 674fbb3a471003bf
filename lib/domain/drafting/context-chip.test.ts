import { parseNotePage } from '@/lib/domain/notes/note-page';
import { expect, test } from 'vitest';
import { contextChip } from './context-chip';

const chip = (text: string, path: string[] = []): string => contextChip(parseNotePage(text), path);

test('an exam question gives its topic and period', () => {
  expect(
    chip('TITLE\nAssess the causes of the French Revolution in the period 1774–89.\nNOTES\nBread was dear.'),
  ).toBe('French Revolution, 1774–89');
  expect(
    chip('TITLE\nDescribe and evaluate the multi-store model. (16 marks)\nNOTES\nIt has three stores.'),
  ).toBe('Multi-store model');
});

test('a title is shown without remarks, subject codes and its question', () => {
  expect(chip('# Coasts (revise before Monday)\n\nWaves break.')).toBe('Coasts');
  expect(chip('PE - energy systems\n\n- ATP is used')).toBe('Energy systems');
  expect(chip('Edward VI: how strong was he?\n\nHe was nine.')).toBe('Edward VI');
});

test('the nearest heading is added once', () => {
  expect(chip('# Coasts\n\nWaves break.', ['Erosion'])).toBe('Coasts · Erosion');
  expect(chip('# Coasts\n\nWaves break.', ['Coasts'])).toBe('Coasts');
  expect(chip('Waves break on the shore. They never stop.')).toBe('');
});

test('a line that names the course gives way to the line under it', () => {
  expect(
    chip(
      'A LEVEL POLITICS - COMPONENT 3 (USA)\nHANDOUT 7: THE SUPREME COURT\n\nNine judges sit on the Supreme Court.',
    ),
  ).toBe('The Supreme Court');
  expect(chip('A LEVEL OF TRUST\n\nTrust holds a cabinet together.')).toBe('A level of trust');
});

test('the part of a course and the kind of notes are left out of a title', () => {
  expect(chip('Topic: Sleep and dreams\n\nSleep has stages.')).toBe('Sleep and dreams');
  expect(chip('Unit 4 HR – Leadership\n\nLeaders decide.')).toBe('Leadership');
  expect(chip('Tort – Negligence: case list\n\nDuty comes first.')).toBe('Tort – Negligence');
  expect(chip('Key studies\n\nMemory was tested.')).toBe('');
  expect(chip('Hedgehogs: how naturalists count them\n\nThey sleep by day.')).toBe('Hedgehogs');
  expect(chip('HEDGEHOGS - why do they sleep??\n\nThey wake in spring.')).toBe('Hedgehogs');
  expect(chip('# Puppetry - terms list for the practical test\n\nStrings are pulled.')).toBe('Puppetry');
  expect(chip('# Wool - the wish list\n\nFleeces were weighed.')).toBe('Wool - the wish list');
  expect(chip('Topic sentences\n\nA paragraph opens with one.')).toBe('Topic sentences');
});

test('the first of several sections does not name the others', () => {
  const notes = '## Glaciers\n\nIce moves.\n\n## Deserts\n\nSand moves.';
  expect(chip(notes, ['Deserts'])).toBe('Deserts');
  expect(chip(notes, ['Deserts', 'Dunes'])).toBe('Deserts · Dunes');
  expect(chip('Topic: Ice\n- moves\n\nTopic: Sand\n- blows', ['Sand', 'Key people'])).toBe('Sand');
});

test('codes of courses, cheers and the number of a practical name nothing', () => {
  expect(chip('# BIOL204 Lecture 9: the liver\n\nIt lies on the right.')).toBe('The liver');
  expect(chip('PE2 Skill acquisition\n\nSkills are learnt.')).toBe('Skill acquisition');
  expect(chip('economics 3.1 – tariffs + quotas\n\n- tariff is a tax')).toBe('Tariffs + quotas');
  expect(chip('berlin wall!! (likely)\n\n- built 1961')).toBe('Berlin wall');
  expect(chip('Required practical 4 – resistivity of a wire\n\nA wire is clamped.')).toBe(
    'Resistivity of a wire',
  );
  expect(chip('TRESPASS (tort) - revision\n\n- entry on land')).toBe('Trespass (tort)');
  expect(chip('AD 476: the fall of Rome\n\nRome fell.')).toBe('AD 476: the fall of Rome');
});

test('a list of words is named after its subject', () => {
  expect(chip('GCSE Drama – key words for the written paper\n\nProps – things on stage')).toBe('Drama');
  expect(chip('Drama – the chorus\n\nIt comments.')).toBe('Drama – the chorus');
});

test('headings that lean on the one above leave it to that', () => {
  expect(chip('# Glaciers\n\nThey move.', ['How do they move?'])).toBe('Glaciers');
  expect(chip('# Glaciers\n\nThey move.', ['Background'])).toBe('Glaciers');
  expect(chip('# Glaciers\n\nThey move.', ['How does ice move?'])).toBe('Glaciers · How does ice move?');
});

test('where the notes come from is neither title nor note', () => {
  expect(chip('hedgehogs - SLEEP\nmrs sample mon + wed\n\n- they sleep by day')).toBe('Hedgehogs - SLEEP');
  expect(chip('Garden animals: hedgehogs\ntyped up from the textbook ch. 4\n\nThey sleep by day.')).toBe(
    'Garden animals: hedgehogs',
  );
  expect(chip('Hedgehogs sleep by day\nBadgers do so too\n\nBoth wake at dusk.')).toBe('');
});

test('what kind of notes they are is left out, and so is a question of one word', () => {
  expect(chip('Revision blog: Hedgehogs in one page\n\nThey sleep.')).toBe('Hedgehogs');
  expect(chip("HEDGEHOGS 1850-1900: teacher's handout\n\nThey sleep.")).toBe('Hedgehogs 1850-1900');
  expect(chip('Hedgehogs - terms + examples for Paper 1\n\nThey sleep.')).toBe('Hedgehogs');
  expect(chip('# Hedgehogs\n\nThey sleep.', ['So why?'])).toBe('Hedgehogs');
  expect(chip('# Hedgehogs\n\nThey sleep.', ['Why do hedgehogs sleep?'])).toBe(
    'Hedgehogs · Why do hedgehogs sleep?',
  );
});

test('a long word in capitals is written small inside a heading', () => {
  expect(chip('Defences: SPINES + CAMOUFLAGE\n\nThey curl up.')).toBe('Defences: SPINES + camouflage');
});

test('initials stay in capitals, a chapter loses its number, and what is said to oneself names nothing', () => {
  expect(chip('THE US SENATE  (quick notes)\n\nbasics\n- two from each state')).toBe('The US senate');
  expect(chip('5. Bees and wasps\n\nThey all sting.')).toBe('Bees and wasps');
  expect(chip('# Bees\n\nThey sting.', ['Words I keep mixing up'])).toBe('Bees');
});

test('neither a remark behind a gap nor a doubt nor the kind of the essay belongs to the name', () => {
  expect(chip('BEES, WASPS + HORNETS    bring the jar next time!\n\nBees = insects in hives')).toBe(
    'Bees, wasps + hornets',
  );
  expect(chip("Hives 1857 - home / factory / 'first city of insects'??\n\n- wax")).toBe('Hives 1857');
  expect(chip('Bees and wasps - essay-style summary\n\nBees fly.')).toBe('Bees and wasps');
  expect(chip('Bees: Model Essay 3\n\nBees fly.')).toBe('Bees');
  expect(chip('HIVES 1917 - timeline + interps\nNB dates old style\n\nMARCH\n23 March: wax')).toBe(
    'Hives 1917',
  );
});
