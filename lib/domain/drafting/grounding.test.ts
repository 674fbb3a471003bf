import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '@/lib/testing/corpus/read-corpus';
import { drawCards } from './draw-cards';
import { ground, type Proposal } from './grounding';
import { groundsOf, numbersIn } from './grounds';

const NOTES = `TITLE: The Great Stink

The summer of 1858 was hot. Because the Thames was an open sewer, the smell drove Parliament to act. It gave
Bazalgette £3,000,000 for 82 miles of brick sewers. They did not carry waste into the river – they carried it east,
to Crossness and Abbey Mills.

- Cholera had killed 10,738 people in 1853–54.
- John Snow traced it to a pump in Broad Street.
`;
const grounds = groundsOf(NOTES);

const GOOD: Proposal = {
  quote: 'Because the Thames was an open sewer, the smell drove Parliament to act.',
  front: 'Why did the smell of the Thames drive Parliament to act in 1858?',
  back: 'the Thames was an open sewer',
};
const judge = (changes: Partial<Proposal>) => {
  const result = ground({ ...GOOD, ...changes }, grounds);
  return result.ok ? 'accepted' : result.error;
};

test('a card that the notes support becomes a draft at its sentence', () => {
  const draft = ground(
    {
      ...GOOD,
      front: 'Why did the smell drive Parliament to act in 1858?',
      back: 'an open sewer ran in the Thames',
    },
    grounds,
  );
  expect(draft.ok).toBe(true);
  if (!draft.ok) return;
  expect(draft.value.source.exact).toBe(GOOD.quote);
  expect(NOTES.slice(draft.value.source.start, draft.value.source.end)).toBe(GOOD.quote);
  expect(draft.value).toMatchObject({ context: 'The Great Stink', rule: 'model', answer: null });
});

test('an answer in the words of the notes is lit in them', () => {
  const draft = ground(
    { quote: 'John Snow traced it to a pump', front: 'Who traced cholera to a pump?', back: 'John Snow' },
    grounds,
  );
  expect(
    draft.ok && draft.value.answer && NOTES.slice(draft.value.answer.start, draft.value.answer.end),
  ).toBe('John Snow');
});

test('a part of a sentence brings the whole sentence', () => {
  const draft = ground(
    {
      quote: 'pump in Broad Street',
      front: 'To what did John Snow trace cholera?',
      back: 'a pump in Broad Street',
    },
    grounds,
  );
  expect(draft.ok && draft.value.source.exact).toBe('John Snow traced it to a pump in Broad Street.');
});

describe('a card is dropped', () => {
  test.each<[string, Partial<Proposal>, string]>([
    ['when its quotation is not in the notes', { quote: 'The Thames smelt of roses.' }, 'quote-not-in-notes'],
    ['when its quotation is a scrap', { quote: 'the Thames' }, 'quote-not-in-notes'],
    ['when its quotation is empty', { quote: '' }, 'quote-not-in-notes'],
    [
      'when it invents a year in the front',
      { front: 'Why did Parliament act in 1866?' },
      'number-not-in-notes',
    ],
    [
      'when it invents a year in the back',
      { back: 'the Thames was an open sewer in 1849' },
      'number-not-in-notes',
    ],
    [
      'when its year is another sentence’s',
      { back: '10,738', front: 'How many smells drove Parliament to act?' },
      'answer-not-in-sentence',
    ],
    ['when it invents a name', { front: 'Why did Disraeli make Parliament act?' }, 'name-not-in-notes'],
    [
      'when an invented name opens the answer',
      { back: 'Disraeli saw the Thames was an open sewer' },
      'name-not-in-notes',
    ],
    [
      'when the answer is from general knowledge',
      { back: 'miasma theory blamed bad air' },
      'answer-not-in-sentence',
    ],
    [
      'when the question brings a story of its own',
      { front: 'Why did corrupt landlords secretly bribe the drunken Parliament?' },
      'question-not-from-notes',
    ],
    ['when its front is a page', { front: `Why ${'the Thames '.repeat(90)}?` }, 'front-long'],
    ['when its back is a page', { back: 'the Thames '.repeat(90) }, 'back-long'],
    ['when it asks for yes or no', { front: 'Was the Thames what drove Parliament to act?' }, 'yes-no'],
    [
      'when it gives the answer away',
      { front: 'What open sewer of the Thames drove Parliament?' },
      'answer-in-question',
    ],
  ])('%s', (_, changes, reason) => {
    expect(judge(changes)).toBe(reason);
  });

  test('when it turns a statement round', () => {
    const quote = 'John Snow traced it to a pump in Broad Street.';
    const front = 'What did John Snow conclude about cholera?';
    expect(
      ground(
        { quote, front, back: 'it was not traced to Broad Street' },
        groundsOf(quote + ' It was cholera.'),
      ),
    ).toEqual({ ok: false, error: 'negation-not-in-sentence' });
  });

  test('when it quotes half a page', () => {
    const long = `${'The river rose and the city sank again. '.repeat(40)}`.trim();
    expect(
      ground({ quote: long, front: 'What did the city do again?', back: 'sank' }, groundsOf(long)),
    ).toEqual({ ok: false, error: 'quote-too-long' });
  });
});

test('spacing, quotes and dashes of the quotation may differ', () => {
  expect(
    judge({
      quote: 'carry waste into the river - they carried it east,   to Crossness',
      front: 'Where did the sewers carry waste?',
      back: 'east, to Crossness and Abbey Mills',
    }),
  ).toBe('accepted');
});

/** Puts a word somewhere inside a text. */
const insert = (text: string, word: string, at: number): string => {
  const words = text.split(' ');
  words.splice(at % (words.length + 1), 0, word);
  return words.join(' ');
};

test('one invented number or name anywhere is enough to drop a card that was good', () => {
  expect(judge({})).toBe('accepted');
  const year = fc.integer({ min: 1000, max: 2100 }).map(String);
  const name = fc.stringMatching(/^[A-Z][b-df-hj-np-tv-z]{3,8}$/);
  const invented = fc.oneof(year, name).filter((word) => !NOTES.toLowerCase().includes(word.toLowerCase()));
  fc.assert(
    fc.property(fc.constantFrom('front', 'back'), invented, fc.nat(30), (side, word, at) => {
      expect(judge({ [side]: insert(GOOD[side], word, at) })).not.toBe('accepted');
    }),
  );
});

test('whatever is proposed, nothing throws, and a draft is a piece of the notes', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(GOOD.quote, GOOD.front, GOOD.back),
  );
  fc.assert(
    fc.property(anything, anything, anything, (quote, front, back) => {
      const draft = ground({ quote, front, back }, grounds);
      if (!draft.ok) return;
      const { start, end, exact } = draft.value.source;
      expect(NOTES.slice(start, end)).toBe(exact);
    }),
  );
});

test('numbers are the same however their thousands and spans of years are written', () => {
  expect(numbersIn('£1,234,567 in 1924–41, 3.5 % of 20')).toEqual(['1234567', '1924', '1941', '3.5', '20']);
  expect(numbersIn('1,2 and 12-13')).toEqual(['1,2', '12', '13']);
});

test('a short question for a definition or a symbol is no thin one', () => {
  const text = 'Capacitance is the charge stored per unit potential difference. OH⁻ lowers pH here.';
  const define = (front: string, back: string) => ground({ quote: text, front, back }, groundsOf(text));
  expect(define('What is capacitance?', 'the charge stored per unit potential difference').ok).toBe(true);
  expect(define('What does OH⁻ do?', 'lowers pH').ok).toBe(true);
  expect(define('When was capacitance?', 'the charge stored').ok).toBe(false);
});

test('hardly any draft of Recto’s own rules would be dropped if a model had written it', () => {
  const reasons = readCorpus().flatMap(({ notes }) => {
    const corpusGrounds = groundsOf(notes);
    // A cell of a table is no quotation to be found again, and a question about a formula shows its signs.
    const basics = drawCards(notes).cards.filter(
      ({ kind, rule, source }) =>
        kind === 'basic' && !/^(?:explicit|formula)/.test(rule) && source.exact.split(/\s+/).length > 3,
    );
    return basics.map(({ source, front, back }) => {
      const drafted = ground({ quote: source.exact, front, back }, corpusGrounds);
      return drafted.ok ? 'kept' : drafted.error;
    });
  });
  const kept = reasons.filter((reason) => reason === 'kept').length;
  expect(
    kept / reasons.length,
    JSON.stringify(reasons.filter((reason) => reason !== 'kept')),
  ).toBeGreaterThan(0.95);
}, 180_000);

test('a sentence of the notes that is asked about in its own words is never called foreign', () => {
  const spans = grounds.passages.filter(({ start, end }) => end - start > 30);
  for (const { start, end } of spans) {
    const quote = NOTES.slice(start, end);
    const judged = ground({ quote, front: 'What do these notes say here?', back: quote }, grounds);
    expect(judged.ok ? '' : judged.error).not.toMatch(/not-in/);
  }
});
