import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotePage } from './note-page';

const PAGE =
  'top of page\n\nMy page\n\nTITLE\n\nExplain the fall of Rome.\n\nSUBJECT\n\nHISTORY\n\nNOTES\n\nGoths came.\n\nbottom of page';

test('labels on lines of their own become fields with their places in the text', () => {
  const page = parseNotePage(PAGE);
  expect(page.title?.text).toBe('Explain the fall of Rome.');
  expect(page.subject?.text).toBe('HISTORY');
  expect(page.heading?.text).toBe('My page');
  expect(page.notes).toEqual({
    text: 'Goths came.',
    start: PAGE.indexOf('Goths'),
    end: PAGE.indexOf('Goths') + 11,
  });
  expect(page.body.map(({ start, end }) => PAGE.slice(start, end))).toEqual(['Goths came.']);
});

test('an essay is left alone beside notes, and drawn from when the notes are a mere supplement', () => {
  const essay = 'Rome fell slowly over two long centuries of trouble.';
  const full = parseNotePage(`ESSAY\n\n${essay}\n\nNOTES\n\nThe army was paid in land and not in coin.`);
  expect(full.body).toHaveLength(1);
  const slight = parseNotePage(`ESSAY\n\n${essay}\n\nNOTES\n\nSee Gibbon.`);
  expect(slight.body).toHaveLength(2);
});

test('one label alone is no labelled page', () => {
  expect(parseNotePage('NOTES\n\nGoths came.').labelled).toBe(false);
});

test('labels with their values behind them are fields, whatever else shares their page', () => {
  const text =
    'TITLE: Tides\nESSAY: Explain the tides of estuaries.\nSUBJECT: Geography\nPAPER: 2\nNOTES:\nThe moon pulls at the sea.\nNotes: see chapter 4';
  const page = parseNotePage(text);
  expect([page.title, page.essay, page.subject, page.paper].map((field) => field?.text)).toEqual([
    'Tides',
    'Explain the tides of estuaries.',
    'Geography',
    '2',
  ]);
  expect(page.body.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The moon pulls at the sea.\nNotes: see chapter 4',
  ]);
});

test('what follows labels with values is drawn from, and the question of the essay is not', () => {
  const bodyOf = (text: string): string[] =>
    parseNotePage(text).body.map(({ start, end }) => text.slice(start, end));
  expect(bodyOf('Title: Tides\nSubject: Geography\n\nThe moon pulls at the sea.')).toEqual([
    'The moon pulls at the sea.',
  ]);
  expect(bodyOf('TITLE: Tides\nESSAY: Why are there tides?\n\nThe moon pulls at the sea.')).toEqual([
    'The moon pulls at the sea.',
  ]);
});

test('without labels the first line is the title only when it names something', () => {
  expect(parseNotePage('# The Goths\n\nThey came.').title?.text).toBe('The Goths');
  expect(parseNotePage('The Goths\n=========\nThey came.').title?.text).toBe('The Goths');
  expect(parseNotePage('The Goths crossed the river in 376.\n\nThey came.').title).toBeNull();
  expect(parseNotePage('- the Goths\n- the Huns').title).toBeNull();
});

test('fields hold the text at their offsets, whatever the text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'TITLE',
      'NOTES',
      'TITLE: a',
      'ESSAY: b',
      'Notes: c',
      'ESSAY',
      '',
      '# a',
      '- b',
      'top of page',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const text = lines.join(end);
      const page = parseNotePage(text);
      for (const field of [page.title, page.essay, page.notes, page.subject, page.paper]) {
        if (field) expect(text.slice(field.start, field.end)).toBe(field.text);
      }
      page.body.reduce((before, run) => {
        expect(run.start).toBeGreaterThanOrEqual(before);
        expect(run.end).toBeGreaterThan(run.start);
        return run.end;
      }, 0);
    }),
  );
});

test('a first line that names the kind of notes is a title, and one of the course gives way to the next', () => {
  const titleOf = (text: string): string | undefined => parseNotePage(text).title?.text;
  expect(titleOf('Sunset Song and the Mearns: context and big ideas\n\nIt came out in 1932.')).toBe(
    'Sunset Song and the Mearns: context and big ideas',
  );
  expect(
    titleOf('Erosion: the wearing away of rock by water or by ideas\n\nDeposition: its end'),
  ).toBeUndefined();
  expect(titleOf('Year 12 Law – Paper 1\nThe jury: selection and reform\n\nTwelve people sit.')).toBe(
    'The jury: selection and reform',
  );
  expect(titleOf('The war lasted week 3\nThen it went on.\n\nIt ended.')).toBeUndefined();
  expect(titleOf('Seaweeds: how botanists sort them by their colour\n\nThere are three groups.')).toBe(
    'Seaweeds: how botanists sort them by their colour',
  );
  expect(titleOf('Bees – hives + swarms\n(Ms Sample, weeks 1 & 2)\n\nA hive has one queen.')).toBe(
    'Bees – hives + swarms',
  );
  expect(titleOf('Bees – insects that live in hives\nWasps – insects that live in nests')).toBeUndefined();
  expect(titleOf('HIVES: bees and wasps - mechanism and facts\n\nBees fly.')).toBe(
    'HIVES: bees and wasps - mechanism and facts',
  );
  expect(titleOf('Egg -> larva -> pupa -> bee\n\n1. The egg is laid.')).toBe('Egg -> larva -> pupa -> bee');
  expect(titleOf('Smoke is blown in -> the bees grow calm, so it opens\n\nThen it is shut.')).toBeUndefined();
  const { body, text } = parseNotePage('Bees\nMs Sample Thurs P4\n\nA hive has one queen.');
  expect(text.slice(body[0]?.start)).toBe('A hive has one queen.');
});

test('a name stands above a remark or a paragraph, and a chapter has a number', () => {
  const titleOf = (text: string): string | undefined => parseNotePage(text).title?.text;
  expect(titleOf('Hives 2: wax and honey\nall weights in grams, at room heat\n\nBees build with wax.')).toBe(
    'Hives 2: wax and honey',
  );
  const paragraph = 'A hive has one queen, who lays every egg that is laid in it for as long as she lives.';
  expect(titleOf(`Bees and wasps\n${paragraph}`)).toBe('Bees and wasps');
  expect(titleOf(`Bees swarm in May and were tame\n${paragraph}`)).toBeUndefined();
  expect(titleOf('bees = insects of the hive\nwasps = insects of the nest\n\nBoth sting.')).toBeUndefined();
  expect(titleOf('5. Bees, wasps and hornets\n\nThey all sting.')).toBe('5. Bees, wasps and hornets');
  expect(titleOf('1. Smoke the hive\n\n2. Lift the lid')).toBeUndefined();
  expect(titleOf('RISE OF THE BEE 1915–25: timeline\n1915 first hive')).toBe(
    'RISE OF THE BEE 1915–25: timeline',
  );
  expect(titleOf('A-level Biology – Insects handout 5\nBees and wasps\n\nThey all sting.')).toBe(
    'Bees and wasps',
  );
});
