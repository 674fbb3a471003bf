import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCards } from './draw-cards';
import { normaliseCharacters, plainText } from './normalise';
import { structure } from './structure';

const kinds = (text: string): string[] =>
  structure(text).blocks.map((block) => `${block.kind}: ${block.text.trim()}`);

test('hard-wrapped lines are one paragraph, short lines each their own', () => {
  const wrapped =
    'The river rises in the hills above the town and then it\nflows through the plain until it meets the sea at a wide\nestuary.';
  expect(structure(wrapped).blocks).toHaveLength(1);
  expect(structure('Title\n\nThe Goths crossed\nThe Romans retreated').blocks).toHaveLength(2);
});

test('bullets hang under their parents, and lists under their lead-in', () => {
  const { blocks } = structure('Reasons for the war were:\n- money\n  - taxes\n- faith');
  expect(blocks.map(({ depth, parent }) => [depth, parent])).toEqual([
    [0, null],
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
});

test('headings of any look are the path of what stands under them', () => {
  const { blocks } = structure('# Rome\n\n## Army\n\nIt was large.\n\nTHE FLEET\n\nIt was small.');
  expect(blocks.map((block) => block.path)).toEqual([['Army'], ['Army', 'The fleet']]);
});

test('a few words between blank lines are a heading over a paragraph, a statement is none', () => {
  const prose =
    'The wall was built of turf at first, and only later, when the frontier had grown quiet, of dressed stone.';
  const { blocks } = structure(
    `The frontier\n\nThe wall\n\n${prose}\n\nThe legions were paid late\n\n${prose}`,
  );
  expect(blocks.map(({ path, text }) => [path, text.slice(0, 11)])).toEqual([
    [['The wall'], 'The wall wa'],
    [['The wall'], 'The legions'],
    [['The wall'], 'The wall wa'],
  ]);
});

test('a section that says what it is closes the one before, the first of several as well', () => {
  const { blocks } = structure(
    'Topic: Bronze Age\n- traded tin\n\nKey people\n- Minos ruled Knossos\n\nTopic: Iron Age\n- smelted ore',
  );
  expect(blocks.map(({ path }) => path)).toEqual([
    ['Bronze Age'],
    ['Bronze Age', 'Key people'],
    ['Iron Age'],
  ]);
  const [only] = structure('Topic: Bronze Age\n\n- traded tin\n- built palaces').blocks;
  expect(only?.path).toEqual([]);
});

test('headings of as many marks as the first line make it one of them', () => {
  const paths = (text: string): string[] => structure(text).blocks.map(({ path }) => path.join(' / '));
  expect(paths('## Rome\n\nIt grew.\n\n## Carthage\n\nIt fell.')).toEqual(['Rome', 'Carthage']);
  expect(paths('# Rome\n\nIt grew.\n\n## Carthage\n\nIt fell.')).toEqual(['', 'Carthage']);
});

test('a minus sign marks an item of a list', () => {
  expect(structure('Wind power\n+ no fuel\n− no wind, no power').blocks.map(({ item }) => item)).toEqual([
    'bullet',
    'bullet',
  ]);
});

test('the shape of a line tells its kind', () => {
  expect(kinds('Notes\n\n- fort: a walled camp\n- 1066 – Hastings\n- rain -> flood\n- plain item')).toEqual([
    'definition: fort: a walled camp',
    'telegraphic: 1066 – Hastings',
    'telegraphic: rain -> flood',
    'bullet: plain item',
  ]);
});

test('a sentence that counts what it lists is no term with its definition', () => {
  expect(
    kinds('Notes\n\nThe fort rests on two piers: oak and stone.\n\nTwo piers of the fort: oak and stone.'),
  ).toEqual([
    'prose: The fort rests on two piers: oak and stone.',
    'definition: Two piers of the fort: oak and stone.',
  ]);
});

test('programs between fences and reminders are not notes', () => {
  expect(kinds('Title\n\n```\nx = 1\n```\n\nTODO ask again\n\nThe fort was taken.')).toEqual([
    'prose: The fort was taken.',
  ]);
});

test('characters are replaced one for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseCharacters(text)).toHaveLength(text.length);
      expect(plainText(text)).toHaveLength(text.length);
    }),
  );
});

test('blocks stand in order inside the text, a parent before its child, whatever the text', () => {
  const piece = fc.constantFrom(
    '- ',
    '  - ',
    '1. ',
    '# ',
    '**',
    '==',
    '{{c1::',
    '}}',
    '::',
    '->',
    '|',
    '=',
    '$',
    '\n',
    '\r\n',
    '\t',
    '“',
    'Rome ',
    'was ',
    'Q: ',
    'A: ',
    '?',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { blocks } = structure(text);
      blocks.forEach((block, index) => {
        expect(block.text).toHaveLength(block.end - block.start);
        expect(block.end).toBeLessThanOrEqual(text.length);
        if (block.parent !== null) expect(block.parent).toBeLessThan(index);
      });
    }),
    { numRuns: 300 },
  );
});

test('a list of ten thousand items and one forty deep are taken whole', () => {
  expect(structure('- item\n'.repeat(10_000)).blocks).toHaveLength(10_000);
  const deep = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- level`).join('\n');
  expect(structure(deep).blocks.at(-1)?.depth).toBe(39);
});

const texts = (text: string): string[] => structure(text).blocks.map((block) => block.text.trim());

test('where the writer begins lines in small letters, a line is its own, and elsewhere it goes on', () => {
  expect(
    texts('moat: water round a fort, filled from the river\nleft dry in peace\n\nkeep: the last tower'),
  ).toEqual(['moat: water round a fort, filled from the river', 'left dry in peace', 'keep: the last tower']);
  expect(texts('Moat: water round a fort, filled from the river\nnearby and left dry in peace')).toHaveLength(
    1,
  );
});

test('a heading among lines of notes stands over those after it', () => {
  const notes =
    'stone\nkeep - the last tower\nmoat - water round a fort\nwood\npalisade - a fence\nmotte - a mound\nbailey - a yard';
  expect(structure(notes).blocks.map((block) => `${block.path.at(-1)}: ${block.text.split(' ')[0]}`)).toEqual(
    ['stone: keep', 'stone: moat', 'wood: palisade', 'wood: motte', 'wood: bailey'],
  );
  expect(
    structure('keep - the last tower\nsalt\nmoat - water\n\nend - fin').blocks.every(
      (block) => block.path.length === 0,
    ),
  ).toBe(true);
});

test('what stands apart after a list is no longer under the heading of the list', () => {
  const notes = 'Castles\n\nDefences\n- moat\n- wall\n\nThe king lived elsewhere for most of the year.';
  expect(structure(notes).blocks.at(-1)?.path).toEqual([]);
  expect(structure(notes.replace('Defences', '## Defences')).blocks.at(-1)?.path).toEqual(['Defences']);
});

test('numbers of an outline stand before paragraphs, and number headings', () => {
  const { blocks } = structure(
    'Tort\n\n1. DUTY OF CARE\n1.1 Owed to neighbours in law.\n1.2 Owed by drivers.\n\n2. Breach of it\n2.1 Judged by a standard.',
  );
  expect(blocks.map(({ kind, path, text }) => `${kind} ${path.at(-1)}: ${text}`)).toEqual([
    'prose Duty of care: Owed to neighbours in law.',
    'prose Duty of care: Owed by drivers.',
    'prose Breach of it: Judged by a standard.',
  ]);
  expect(structure('Tea\n\n1. Boil the water\n2. Pour it').blocks.map(({ item }) => item)).toEqual([
    'step',
    'step',
  ]);
});

test('a section in capitals with what its list tells names the list', () => {
  const { cards } = drawCards(
    'COASTS\n\nTRANSPORT\nSand moves along the shore with the waves.\n\nLANDFORMS - headland erosion\n1. Waves attack a joint in the headland\n2. The crack grows into a cave\n3. The cave becomes an arch',
  );
  expect(cards.map(({ front }) => front)).toContain('What is the first step in headland erosion?');
});

test('a star that nothing closes marks a line, and is none of its words', () => {
  const { blocks } = structure('Canals\n\n*1790 – first lock opened\n*Not* 1791 – second lock opened');
  expect(blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
    '1790 – first lock opened',
    'Not 1791 – second lock opened',
  ]);
});

test('marks of a word processor with a tab behind them are items, not cells', () => {
  const items = ['•\tmoat', '▪\tkeep', 'o\tgate', '-\twall', '\uF0B7\tditch', '2.\ttower']
    .map((line) => `${line} of the castle`)
    .join('\n');
  expect(structure(`Castles\n\n${items}`).blocks.map(({ kind, item }) => `${kind} ${item ?? ''}`)).toEqual([
    ...Array.from({ length: 5 }, () => 'bullet bullet'),
    'step step',
  ]);
  expect(structure('Castles\n\no moat of the castle').blocks[0]?.item).toBeNull();
});

test('rows between tabs or bars are a table, also below an empty corner; a gap inside one line is none', () => {
  const tabbed = 'Birds\n\nBoth nest here.\n\n\tRook\tOwl\nCall\tcaw\thoot\nFood\tgrain\tmice';
  expect(structure(tabbed).blocks.map(({ kind, path }) => `${kind} ${path.join()}`)).toEqual([
    'prose ',
    'table ',
  ]);
  const barred = 'Birds\n\nBird | Call | Food\nrook | caw | grain\nowl | hoot | mice';
  expect(structure(barred).blocks.map(({ kind }) => kind)).toEqual(['table']);
  expect(structure('Birds\n\nThe rook\tcaws.\nThe owl hoots.').blocks.map(({ kind }) => kind)).not.toContain(
    'table',
  );
});

test('a question over the paragraph that answers it is its heading, and over one line is none', () => {
  const paragraph =
    'Roofs were of straw in most of the villages. Tiles came later, when the price of clay had fallen and fire had taken whole streets.';
  const paths = (text: string): string[] => structure(text).blocks.map(({ path }) => path.join());
  expect(paths(`Houses\n\nWhy did roofs burn?\n${paragraph}\n\n${paragraph}`)).toEqual([
    'Why did roofs burn?',
    '',
  ]);
  expect(paths('Houses\n\nWhy did roofs burn?\nstraw')).not.toContain('Why did roofs burn?');
});

test('a few words over a table name it, a condition does not', () => {
  const under = (line: string): string | undefined =>
    structure(`Birds\n\nBoth nest here.\n\n${line}\nBird\tCall\nrook\tcaw\nowl\thoot`)
      .blocks.at(-1)
      ?.path.at(-1);
  expect(under('SPARROWS v STARLINGS')).toBe('Sparrows v starlings');
  expect(under('Calls')).toBe('Calls');
  expect(under('Calls if disturbed')).toBeUndefined();
});

test('numbered headings stand over paragraphs, and one that follows in number over a list', () => {
  const paragraph =
    'A moat was dug round most of the castles and filled from the nearest river, where there was one.';
  const notes = `Castles\n\n1. Water\n${paragraph}\n\n2. Examples\n- Bodiam\n- Leeds`;
  expect(structure(notes).blocks.map(({ kind, path }) => `${kind} ${path.join()}`)).toEqual([
    'prose Water',
    'bullet Examples',
    'bullet Examples',
  ]);
  expect(structure('Castles\n\n1. Dig the moat\n- by hand\n\n2. Fill it\n- in spring').blocks[0]?.item).toBe(
    'step',
  );
});

test('a word to the one who learns is no part of a heading, nor is the number of what it counts', () => {
  const [item] = structure(
    'Castles\n\nMade of stone.\n\nSTONE KEEPS - 4 marks every year\n- thick walls',
  ).blocks.slice(-1);
  expect(item?.path).toEqual(['Stone keeps']);
  expect(
    structure('Castles\n\nMade of stone.\n\n3 words!!! learn\nmoat = ditch').blocks.at(-1)?.path,
  ).toEqual(['3 words']);
  expect(structure('Castles\n\nMade of stone.\n\n3 moat\n- ditch\n- water').blocks.at(-1)?.path).toEqual([
    'moat',
  ]);
});

test('lines that begin with their date are no table of two columns', () => {
  const dates = 'Castles\n\n1066  Normans land\n1067  Tower begun\n1078  Keep begun in stone';
  expect(structure(dates).blocks.map(({ kind }) => kind)).not.toContain('table');
});

test('a name in bold with its source, and one side of an aspect, stand over their lists', () => {
  const under = (line: string): string[] | undefined =>
    structure(`Forts\n\nMany were of earth.\n\n${line}\n- thick walls`).blocks.at(-1)?.path as string[];
  expect(under('**Star fort** (Vauban 1667)')).toEqual(['Star fort (Vauban 1667)']);
  expect(under('**Star fort** (drawn on the back)')).toEqual([]);
  expect(under('Causes - human')).toEqual(['Causes - human']);
  expect(under('Keep - tower')).toEqual([]);
});
