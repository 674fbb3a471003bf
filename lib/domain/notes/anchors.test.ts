import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reanchorer, anchorFor, isSpanOf, reanchor } from './anchors';

const TIN = 'Tin was carried from Cornwall to the Mediterranean.';
const BRONZE = 'Bronze needs about one part of tin to nine of copper.';
const IRON = 'Iron replaced bronze because its ore is found almost everywhere.';
const BODY = `# Metals\n\n${TIN} ${BRONZE}\n\n${IRON}\n`;

const anchorOf = (sentence: string, body = BODY) => {
  const start = body.indexOf(sentence);
  return anchorFor(body, start, start + sentence.length);
};
const found = (sentence: string, newBody: string) => {
  const result = reanchor(anchorOf(sentence), newBody);
  return {
    state: result.state,
    text: result.start === null ? null : newBody.slice(result.start, result.end),
  };
};

describe('an anchor', () => {
  it('quotes the words and a little of both sides', () => {
    expect(anchorOf(BRONZE)).toMatchObject({
      exact: BRONZE,
      prefix: ' Cornwall to the Mediterranean. ',
      suffix: `\n\n${IRON}`.slice(0, 32),
    });
  });

  it('is refused outside the text, empty, or through the middle of a character', () => {
    expect(isSpanOf('a🎈b', { start: 1, end: 3 })).toBe(true);
    for (const [start, end] of [
      [0, 2],
      [2, 3],
      [1, 1],
      [-1, 1],
      [0, 9],
    ] as const) {
      expect(isSpanOf('a🎈b', { start, end })).toBe(false);
      expect(() => anchorFor('a🎈b', start, end)).toThrow(RangeError);
    }
  });

  it('quotes no half of a character and no more than it needs', () => {
    const body = '🎈'.repeat(5_000);
    const { exact, prefix, suffix } = anchorFor(body, 2_000, 9_000);
    expect(exact.length).toBeLessThanOrEqual(2_000);
    for (const text of [exact, prefix, suffix]) expect(/\p{Surrogate}/u.test(text)).toBe(false);
  });
});

describe('a sentence in edited notes', () => {
  it('stays anchored when text is added before, after or around it', () => {
    expect(found(BRONZE, `New first paragraph.\n\n${BODY}`)).toEqual({ state: 'anchored', text: BRONZE });
    expect(found(BRONZE, BODY.replace(TIN, ''))).toEqual({ state: 'anchored', text: BRONZE });
    expect(found(TIN, `${TIN} ${BRONZE}`)).toEqual({ state: 'anchored', text: TIN });
  });

  it('stays anchored when only spacing, quotes and dashes change', () => {
    const quoted = 'He called it “the age of iron” – and so it was.';
    const body = `First things.\n${quoted} Last things.`;
    const retyped = 'First things. He called it "the age\r\nof  iron" - and so it was. Last things.';
    expect(reanchor(anchorOf(quoted, body), retyped)).toEqual({
      state: 'anchored',
      start: retyped.indexOf('He'),
      end: retyped.indexOf(' Last'),
    });
  });

  it('has moved when its neighbours are others', () => {
    const newBody = `${BRONZE}\n\nOther words altogether stand here.\n\n${TIN}`;
    expect(found(IRON, `Other words before it, many. ${IRON} Other words after it, many.`)).toEqual({
      state: 'moved',
      text: IRON,
    });
    expect(found(BRONZE, newBody).text).toBe(BRONZE);
  });

  it('is told from its double by its neighbours', () => {
    const body = 'Alpha came first. It fell. Beta came after that. It fell. Gamma ended it all.';
    const second = body.lastIndexOf('It fell.');
    const newBody = `Prelude. ${body.replace('Alpha came first. ', '')}`;
    expect(reanchor(anchorFor(body, second, second + 8), newBody)).toMatchObject({
      state: 'anchored',
      start: newBody.lastIndexOf('It fell.'),
    });
  });

  it('is stale when its words were edited, in place or elsewhere', () => {
    const edited = IRON.replace('almost everywhere', 'in most countries');
    expect(found(IRON, BODY.replace(IRON, edited))).toEqual({ state: 'stale', text: edited });
    expect(found(IRON, `${edited}\n\nOther words stand here.\n${TIN} ${BRONZE}`)).toEqual({
      state: 'stale',
      text: edited,
    });
    expect(reanchor(anchorOf(IRON), BODY.replace(IRON, edited))).toMatchObject({ exact: edited });
  });

  it('is stale when a short item between the same neighbours was replaced', () => {
    const row = '| Treaty of Rome | 1957 | six founding members |';
    const { start, end } = anchorFor(row, row.indexOf('1957'), row.indexOf('1957') + 4);
    expect(reanchor(anchorFor(row, start, end), row.replace('1957', '1958'))).toEqual({
      state: 'stale',
      exact: '1958',
      start,
      end,
    });
  });

  it('is orphaned when nothing like it is left', () => {
    expect(found(IRON, `# Metals\n\n${TIN} ${BRONZE}\n`)).toEqual({ state: 'orphaned', text: null });
    expect(found(IRON, '')).toEqual({ state: 'orphaned', text: null });
    expect(found(IRON, 'Quite other notes, on the poetry of another age.')).toEqual({
      state: 'orphaned',
      text: null,
    });
  });

  const sentence = fc
    .array(
      fc.constantFrom('copper', 'tin', 'ore', 'trade', 'ship', 'smelt', 'forge', 'mine', 'king', 'road'),
      {
        minLength: 5,
        maxLength: 12,
      },
    )
    .map((words) => `${words.join(' ')}.`);

  it('is always found where it stands, whatever else changes around it', () => {
    fc.assert(
      fc.property(
        fc.array(sentence),
        sentence,
        fc.array(sentence),
        fc.array(sentence),
        (before, it, after, added) => {
          const wanted = `Unmistakable ${it}`;
          const start = [...before, ''].join(' ').length;
          const body = [...before, wanted, ...after].join(' ');
          const anchor = anchorFor(body, start, start + wanted.length);
          expect(reanchor(anchor, body)).toMatchObject({ state: 'anchored', start });
          const newBody = [...added, wanted, ...added].join('\n');
          const result = reanchor(anchor, newBody);
          expect(newBody.slice(result.start ?? 0, result.end ?? 0)).toBe(wanted);
        },
      ),
    );
  });

  it('is never placed outside the notes, whatever they became', () => {
    fc.assert(
      fc.property(fc.array(sentence), fc.string(), fc.array(sentence), (before, junk, after) => {
        const newBody = [...before, junk, ...after].join('\n');
        const result = reanchor(anchorOf(BRONZE), newBody);
        if (result.state === 'orphaned') expect(result).toMatchObject({ start: null, end: null });
        else expect(isSpanOf(newBody, result)).toBe(true);
      }),
    );
  });

  it('is looked for with bounded work in long and hostile texts', () => {
    const long = Array.from(
      { length: 6_000 },
      (_, i) => `Sentence ${i} says that tin went to place ${i * 7}.`,
    ).join(' ');
    const search = new Reanchorer(long);
    const lost = Array.from({ length: 300 }, (_, i) => search.find(anchorOf(`${TIN}`, `${TIN} ${i}`)).state);
    expect(new Set(lost).size).toBe(1);
    const hostile = new Reanchorer('a '.repeat(200_000));
    expect(hostile.find(anchorFor('a a a a a a b', 0, 13)).state).toBe('orphaned');
    expect(hostile.find(anchorFor('a a a a', 0, 7)).state).toBe('anchored');
  });
});
