import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClozeSegment, clozeNumbers, formatCloze, parseCloze, splitCloze } from './cloze';

const blank = (number: number, hidden: string, hint: string | null = null): ClozeSegment => {
  return { kind: 'blank', number, hidden, hint };
};
const shown = (text: string): ClozeSegment => ({ kind: 'text', text });

describe('cloze markup', () => {
  it('has shown text, blanks and hints', () => {
    expect(parseCloze('The {{c1::heart::organ}} pumps {{c2::blood}}.').segments).toEqual([
      shown('The '),
      blank(1, 'heart', 'organ'),
      shown(' pumps '),
      blank(2, 'blood'),
      shown('.'),
    ]);
  });

  it('hides braces of maths and double colons of code whole', () => {
    expect(parseCloze(String.raw`{{c1::\frac{a}{b}}}`).segments).toEqual([blank(1, String.raw`\frac{a}{b}`)]);
    expect(parseCloze('{{c1::std::sort::}}').segments).toEqual([blank(1, 'std::sort')]);
  });

  it('leaves what is no markup as it is', () => {
    for (const text of ['{{c0::x}}', '{{c1:x}}', '{{d1::x}}', '{c1::x}', 'a }} b']) {
      expect(parseCloze(text)).toEqual({ segments: [shown(text)], unclosed: 0 });
    }
  });

  it('counts blanks that never end and keeps their text', () => {
    expect(parseCloze('a {{c1::b')).toEqual({ segments: [shown('a {{c1::b')], unclosed: 1 });
    expect(parseCloze('{{c1::{}} {{c2::x}}').segments).toContainEqual(blank(2, 'x'));
  });

  it('reads any text without losing a sign outside blanks', () => {
    const pieces = fc.constantFrom('{{c1::', '{{c22::', '}}', '::', '{', '}', 'word ', '\n', '$', '🎈');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const { segments } = parseCloze(source);
        let at = 0;
        for (const segment of segments) {
          const text = segment.kind === 'text' ? segment.text : segment.hidden;
          at = source.indexOf(text, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += text.length;
        }
        expect(formatCloze(parseCloze(formatCloze(segments)).segments)).toBe(formatCloze(segments));
      }),
    );
  });

  it('comes back from its own writing', () => {
    const words = fc.stringMatching(/^[a-zé ]{1,8}[a-z]$/);
    const segment = fc.oneof(
      words.map(shown),
      fc
        .tuple(fc.integer({ min: 1, max: 999 }), words, fc.option(words.map((hint) => hint.trim())))
        .map(([number, hidden, hint]) => blank(number, hidden, hint)),
      fc.constantFrom(blank(3, 'std::sort'), blank(1, 'f{x{y}}', 'why')),
    );
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        // Two runs of shown text next to each other are one.
        const merged = segments.filter(
          (each, i) => each.kind === 'blank' || segments[i - 1]?.kind !== 'text',
        );
        expect(parseCloze(formatCloze(merged))).toEqual({ segments: merged, unclosed: 0 });
      }),
    );
  });

  it('is read in time that grows with its length, whatever it is', () => {
    const bomb = '{{c1::'.repeat(60_000);
    expect(parseCloze(bomb).unclosed).toBe(60_000);
  });
});

describe('a text with several numbers', () => {
  it('becomes one card per number, each showing what the others hide', () => {
    expect(splitCloze('{{c2::Zinc::metal}} is {{c1::more}} reactive than {{c1::iron}}.')).toEqual([
      'Zinc is {{c1::more}} reactive than {{c1::iron}}.',
      '{{c1::Zinc::metal}} is more reactive than iron.',
    ]);
  });

  it('gives as many cards as it has numbers, each with the number 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const cards = splitCloze(numbers.map((number) => `{{c${number}::w${number}}} `).join('and '));
        expect(cards).toHaveLength(new Set(numbers).size);
        for (const card of cards) expect(clozeNumbers(parseCloze(card).segments)).toEqual([1]);
      }),
    );
  });
});
