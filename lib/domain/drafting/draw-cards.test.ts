import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerInNotes } from '@/lib/testing/drafting';
import { draftHash } from './draft-hash';
import { drawCards } from './draw-cards';
import { lint } from './lint';

const PAGE = `Coastal erosion: notes

TITLE

Assess the aims of coastal defence in the period 1950–2000.

SUBJECT

GEOGRAPHY

NOTES

The primary aim was to protect farmland from the sea. Groynes were built at Aldford in 1962 because the beach had
shrunk. Critics argued that the scheme moved the problem along the coast, so the council abandoned it. The storm of
1953 destroyed eleven farms and flooded the market square. The wall was designed by Mary Jones, “the best engineer
in the county”.
`;

const WORDS = fc.constantFrom(
  'the',
  'war',
  'because',
  'so',
  'which',
  'and',
  'Rome',
  'in',
  '1914',
  'was',
  'had',
  'led',
  'to',
  ',',
  '.',
  ';',
  '(',
  ')',
  '"',
  '“',
  '–',
  '\n',
  '\n- ',
  'it',
  'argued',
  'that',
  'by',
  'fear',
  'not',
  'did',
  'fail',
  '::',
  'Q:',
  '==',
  '**',
  '\ud800',
  '\u00a0',
  '%',
  '£5',
  'such',
  'as',
);
const notes = fc.oneof(
  fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 200, unit: 'binary' }),
);

describe('drawCards', () => {
  const drawing = drawCards(PAGE);

  it('reads the labels of the page and draws from its notes', () => {
    expect(drawing.subject).toBe('GEOGRAPHY');
    expect(drawing.title).toContain('Assess the aims of coastal defence');
    expect(drawing.cards.map(({ front, back }) => `${front} → ${back}`)).toEqual(
      expect.arrayContaining([
        'What was the primary aim of coastal defence in 1950–2000? → to protect farmland from the sea',
        'In which year were groynes built at Aldford? → 1962',
        'Who designed the wall? → Mary Jones',
      ]),
    );
  });

  it('lets every sentence of the notes have a card, in their order', () => {
    const starts = drawing.cards.map((card) => card.source.start);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
    expect(new Set(starts).size).toBe(5);
  });

  it('answers with the notes’ own words, character for character', () => {
    for (const card of drawing.cards) {
      expect(PAGE.slice(card.source.start, card.source.end)).toBe(card.source.exact);
      if (card.answer !== null) expect(answerInNotes(card, PAGE)).toBe(card.back);
    }
  });

  it('shows nothing that its own validators fault', () => {
    for (const card of drawing.cards) expect(lint(card)).toEqual([]);
  });

  it('shows what it is unsure of only to those who ask, or where there is nothing else, and says so', () => {
    const unsure = 'The reservoir holds clean water.';
    const both = `The reservoir was rebuilt in 1911 because the first dam had failed.\n\n${unsure}`;
    const flagsOf = (text: string, rough: boolean) =>
      drawCards(text, { rough }).cards.flatMap(({ source, flags }) =>
        source.exact === unsure ? [flags] : [],
      );
    expect(flagsOf(both, false)).toEqual([]);
    expect(flagsOf(both, true)).toEqual([['rough']]);
    expect(flagsOf(unsure, false)).toEqual([['rough']]);
  });

  it('brings back no excluded draft, and draws no more than the limit', () => {
    const rejected = new Set(drawing.cards.slice(0, 2).map(draftHash));
    const again = drawCards(PAGE, { exclude: rejected });
    expect(again.cards.some((card) => rejected.has(draftHash(card)))).toBe(false);
    expect(drawCards(PAGE, { limit: 3 }).cards).toHaveLength(3);
  });

  it('tells how far it is, never backwards', () => {
    const told: number[] = [];
    drawCards(PAGE, { onProgress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('never fails, answers verbatim, and says the same again, whatever the text', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const first = drawCards(text);
        for (const card of first.cards) {
          expect(text.slice(card.source.start, card.source.end)).toBe(card.source.exact);
          if (card.answer !== null) expect(answerInNotes(card, text)).toBe(card.back);
          if (card.kind === 'cloze' && !card.rule.startsWith('explicit'))
            expect(card.front.split('_____')).toHaveLength(2);
        }
        expect(drawCards(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', ''],
    ['one line of 300,000 letters', 'a'.repeat(300_000)],
    ['brackets without end', '('.repeat(20_000)],
    ['a page in capitals', PAGE.toUpperCase()],
    [
      'another language',
      'Le gouvernement a été renversé par les révolutionnaires parce que le pain manquait. '.repeat(20),
    ],
    ['ten thousand commas', 'war, '.repeat(10_000)],
  ])('takes %s as it comes', (_, text) => {
    expect(() => drawCards(text)).not.toThrow();
  });
});

it('asks for nobody whose school the chip names', () => {
  const persons = (title: string) =>
    drawCards(
      `# ${title}\n\nThe widow Mary Hooper told the court of Aldford that “the salt was never hers”.\n`,
      {
        rough: true,
      },
    )
      .cards.filter(({ rule }) => rule === 'cloze-person')
      .map(({ back }) => back);
  expect(persons('Hooperism')).toEqual([]);
  expect(persons('Weirs')).toEqual(['Mary Hooper']);
});
