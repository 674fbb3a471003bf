import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OCCLUSION_MAX_PLACES,
  type Occlusion,
  type OcclusionPlace,
  askedPlace,
  askedPlaces,
  boxWithin,
  checkOcclusion,
  formatOcclusion,
  parseOcclusion,
  splitOcclusion,
} from './occlusion';

const ID = '01900000-0000-7000-8000-00000000000a';

const CARD = `![The heart](/images/${ID})
hide all
? 12.5 20 30 10.25 Left ventricle
- 50 20 10 10 Aorta`;

const number = fc.double({ min: -500, max: 500, noNaN: true });
const box = fc.record({ left: number, top: number, width: number, height: number }).map(boxWithin);
const label = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .filter((text) => text !== '');
const place: fc.Arbitrary<OcclusionPlace> = fc
  .tuple(box, label, fc.boolean())
  .map(([where, name, asked]) => ({ ...where, label: name, asked }));
const sheet: fc.Arbitrary<Occlusion> = fc.record({
  picture: label.map((alt) => ({ id: ID, alt })),
  hides: fc.constantFrom('all' as const, 'one' as const),
  places: fc.array(place, { maxLength: OCCLUSION_MAX_PLACES }),
});

describe('a picture with covered places', () => {
  it('is a text of a picture, a rule and a line for each place', () => {
    const occlusion = parseOcclusion(CARD)!;
    expect(occlusion).toEqual({
      picture: { id: ID, alt: 'The heart' },
      hides: 'all',
      places: [
        { left: 12.5, top: 20, width: 30, height: 10.25, label: 'Left ventricle', asked: true },
        { left: 50, top: 20, width: 10, height: 10, label: 'Aorta', asked: false },
      ],
    });
    expect(formatOcclusion(occlusion)).toBe(CARD);
    expect(askedPlace(occlusion)).toEqual({ number: 1, label: 'Left ventricle' });
  });

  it('comes back from its own writing', () => {
    fc.assert(
      fc.property(sheet, (occlusion) => {
        expect(parseOcclusion(formatOcclusion(occlusion))).toEqual(occlusion);
      }),
    );
  });

  it('is told from any other text', () => {
    for (const text of [
      '',
      'What is osmosis?',
      `![The heart](/images/${ID})`,
      CARD.replace('hide all', 'hide none'),
      CARD.replace('hide all\n', ''),
      CARD.replace('12.5', '-1'),
      CARD.replace('12.5', '1e9'),
      CARD.replace('12.5', '12.345'),
      CARD.replace('? ', '! '),
      CARD.replace(ID, 'nobody'),
      `${CARD}\n<script>`,
      `x ${CARD}`,
    ])
      expect(parseOcclusion(text), text).toBeNull();
  });

  it('keeps its places inside the picture, wherever they are put', () => {
    fc.assert(
      fc.property(fc.record({ left: number, top: number, width: number, height: number }), (wild) => {
        const { left, top, width, height } = boxWithin(wild);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(100 + 1e-9);
        expect(boxWithin({ left, top, width, height })).toEqual({ left, top, width, height });
      }),
    );
  });

  it('is sound when it has a place that is asked, and names for all', () => {
    fc.assert(
      fc.property(sheet, (occlusion) => {
        const checked = checkOcclusion(formatOcclusion(occlusion));
        if (occlusion.places.some(({ asked }) => asked))
          expect(checked).toEqual({ ok: true, value: formatOcclusion(occlusion) });
        else expect(checked).toEqual({ ok: false, error: 'OCCLUSION_WITHOUT_PLACE' });
      }),
    );
  });

  it.each([
    ['Some text', 'OCCLUSION_WITHOUT_PICTURE'],
    [CARD.replace('The heart', ' '), 'CARD_IMAGE_WITHOUT_ALT'],
    [CARD.replace('? ', '- '), 'OCCLUSION_WITHOUT_PLACE'],
    [CARD.replace('Aorta', ' '), 'OCCLUSION_LABEL_EMPTY'],
    [CARD.replace('Aorta', 'x'.repeat(81)), 'OCCLUSION_LABEL_LONG'],
    [CARD.replace('12.5', '70.01'), 'OCCLUSION_OUTSIDE'],
    [CARD.replace('12.5', '999'), 'OCCLUSION_OUTSIDE'],
    [CARD.replace('10.25', '0'), 'OCCLUSION_OUTSIDE'],
    [CARD + '\n- 1 1 1 1 x'.repeat(59), 'OCCLUSION_TOO_MANY_PLACES'],
  ])('is refused with a reason', (text, fault) => {
    expect(checkOcclusion(text)).toEqual({ ok: false, error: fault });
  });

  it('makes one card for each place that is asked, each with all the places', () => {
    fc.assert(
      fc.property(sheet, (occlusion) => {
        const cards = splitOcclusion(formatOcclusion(occlusion)).map((text) => parseOcclusion(text)!);
        expect(cards.map(askedPlaces)).toEqual(askedPlaces(occlusion).map((asked) => [asked]));
        for (const card of cards)
          expect(card.places.map((each) => each.label)).toEqual(occlusion.places.map((each) => each.label));
      }),
    );
  });
});
