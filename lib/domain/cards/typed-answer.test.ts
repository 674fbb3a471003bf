import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTyped } from './typed-answer';

const verdict = (typed: string, answer: string) => compareTyped(typed, answer).verdict;

describe('a typed answer', () => {
  it.each([
    ['the treaty of versailles', 'Treaty of Versailles'],
    ['Etudes', 'études'],
    ['"peace, land, bread"', '“Peace, land, bread”.'],
    ["Hobson's choice", 'Hobson’s choice'],
    ['1914-1918', '1914–1918'],
    ['1914 - 1918', '1914—1918'],
    ['  well   known ', 'well-known'],
    ['1000000', '1,000,000'],
    ['1 000 000', '1,000,000'],
    ['50 %', '50%'],
    ['5km', '5 km'],
    ['E = mc^2', 'E=mc²'],
    ['x^-1', 'x⁻¹'],
    ['H2O', 'H₂O'],
    ['lambda', 'λ'],
    ['3 * 4', '3 × 4'],
    ['a red, white, and blue flag', 'red white and blue flag'],
    ['oeuvre', 'œuvre'],
    ['an isotope', 'Isotope'],
    ['...', '…'],
  ])('“%s” counts as “%s”', (typed, answer) => {
    expect(compareTyped(typed, answer)).toMatchObject({
      verdict: 'tolerated',
      suggested: 'Good',
      runs: [{ kind: 'same', text: answer }],
    });
  });

  it.each([
    ['Rapalo', 'Rapallo'],
    ['photo synthesis', 'photosynthesis'],
    ['cooperation', 'co-operation'],
    ['recieve it', 'receive it'],
  ])('“%s” is a slip for “%s”', (typed, answer) => {
    expect(compareTyped(typed, answer)).toMatchObject({ verdict: 'slip', suggested: 'Hard' });
  });

  it.each([
    ['1938', '1939'],
    ['5', '-5'],
    ['n', 'n!'],
    ['C', 'C#'],
    ['23', '2^3'],
    ['x^2', 'x_2'],
    ['x < y', 'x > y'],
    ['1,00', '100'],
    ['cat', 'cut'],
    ['export', 'import'],
    ['is now known to happen', 'is not known to happen'],
    ['afferent', 'efferent'],
    ['b and c', 'a, b and c'],
    ['мой', 'мои'],
    ['की', 'कि'],
    ['Lenin', 'Lenin and Trotsky'],
  ])('“%s” is not “%s”', (typed, answer) => {
    expect(compareTyped(typed, answer)).toMatchObject({ verdict: 'different', suggested: 'Again' });
  });

  it('may be any of several, or all of them', () => {
    for (const typed of ['Peking', 'beijing', 'Beijing / Peking']) {
      expect(compareTyped(typed, 'Beijing / Peking').suggested).toBe('Good');
    }
    expect(verdict('colour', 'colour; color')).toBe('exact');
    expect(
      compareTyped('Bejing', 'Peking / Beijing')
        .runs.map(({ text }) => text)
        .join(''),
    ).toBe('Beijing');
    expect(verdict('km', 'km/h')).toBe('different');
  });

  it('that was left empty is suggested as forgotten', () => {
    expect(compareTyped('  ', 'Rapallo')).toEqual({
      verdict: 'blank',
      suggested: 'Again',
      runs: [{ kind: 'missing', text: 'Rapallo' }],
    });
  });

  it('is shown with what is too much and what is missing', () => {
    expect(compareTyped('Rapalllo treety', 'Rapallo treaty').runs).toEqual([
      { kind: 'same', text: 'Rapall' },
      { kind: 'extra', text: 'l' },
      { kind: 'same', text: 'o tre' },
      { kind: 'extra', text: 'e' },
      { kind: 'missing', text: 'a' },
      { kind: 'same', text: 'ty' },
    ]);
    expect(compareTyped('Moscow', 'Vienna').runs).toEqual([
      { kind: 'extra', text: 'Moscow' },
      { kind: 'missing', text: 'Vienna' },
    ]);
  });

  const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 5 });

  it('never counts as right with one word exchanged for another', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.stringMatching(/^[a-z]{2,9}$/), (answer, at, other) => {
        const place = at % answer.length;
        fc.pre(answer[place] !== other && !['the', 'an', 'a'].includes(answer[place]!));
        fc.pre(!['the', 'an', 'a'].includes(other));
        const typed = answer.map((word, i) => (i === place ? other : word));
        expect(compareTyped(typed.join(' '), answer.join(' ')).suggested).not.toBe('Good');
      }),
    );
  });

  it('counts as right in any capitals, accents, spacing and with any mark at its ends', () => {
    const dressed = fc.tuple(
      fc.constantFrom('', ' ', '“', '('),
      fc.constantFrom('', '.', '”', ' ?', ')', '…'),
    );
    fc.assert(
      fc.property(words, dressed, fc.boolean(), ([...answer], [before, after], isLoud) => {
        const accented = answer.join('   ').replace(/e/g, 'é').replace(/o/g, 'ö');
        const typed = before + (isLoud ? accented.toUpperCase() : accented) + after;
        expect(compareTyped(typed, answer.join(' ')).suggested).toBe('Good');
      }),
    );
  });

  it('is laid against the answer without losing a letter of either, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, text, (typed, answer) => {
        const { verdict: found, runs } = compareTyped(typed, answer);
        const of = (kind: string) =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .reduce((sum, run) => sum + run.text, '');
        if (found === 'exact' || found === 'tolerated' || found === 'blank') return;
        const shown = [answer, ...answer.split(/\s\/\s|;/)].map((each) => each.trim().normalize('NFC'));
        expect(shown).toContain(of('missing'));
        expect([...of('extra')]).toHaveLength([...typed.trim().normalize('NFC')].length);
      }),
    );
  });

  it('of four thousand signs is compared within a blink', () => {
    const started = performance.now();
    compareTyped('ab'.repeat(2_000), 'ba'.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
