import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  altLine,
  describePictures,
  formatPicture,
  hasPictureWithoutAlt,
  parsePicture,
  pictureIdsIn,
} from './pictures';

const HEART = '01900000-0000-7000-8000-00000000000a';
const MAP = '01900000-0000-7000-8000-00000000000b';

describe('a picture on a card', () => {
  it('is Markdown that names it by its identity and says what it shows', () => {
    expect(formatPicture({ id: HEART, alt: 'The heart\nfrom [the front]' })).toBe(
      `![The heart from \\[the front\\]](/images/${HEART})`,
    );
  });

  it('comes back from its own writing, whatever it shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (alt) => {
        expect(parsePicture(formatPicture({ id: HEART, alt }))).toEqual({ id: HEART, alt: altLine(alt) });
      }),
    );
  });

  it('is told from other pictures and from text around it', () => {
    for (const text of [
      '![x](https://example.org/x.png)',
      '![x](/images/1)',
      `![x](/images/${HEART}) and more`,
      `![x](/images/${HEART})![y](/images/${MAP})`,
      `[x](/images/${HEART})`,
    ])
      expect(parsePicture(text)).toBeNull();
  });

  it('is found in a text once, however often it is there', () => {
    const text = `![a](/images/${HEART}) ![b](/images/${MAP}) {{c1::![a](/images/${HEART})}} /images/${MAP}0`;
    expect(pictureIdsIn(text)).toEqual([HEART, MAP]);
    expect(pictureIdsIn('no picture')).toEqual([]);
  });

  it('must say what it shows', () => {
    for (const text of [`![](/images/${HEART})`, `What? ![ \n ]( </images/${HEART}> "x")`])
      expect(hasPictureWithoutAlt(text)).toBe(true);
    for (const text of [`![a](/images/${HEART})`, '![](https://example.org/x.png)', '![]', ''])
      expect(hasPictureWithoutAlt(text)).toBe(false);
  });

  it('is its description where there is room for one line of text only', () => {
    expect(describePictures(`What is this? ![The \\[left\\] heart](/images/${HEART})`)).toBe(
      'What is this? [The [left] heart]',
    );
  });

  it('is looked for in time that grows with the length of the text', () => {
    const bomb = '!['.repeat(20_000);
    const started = performance.now();
    expect([hasPictureWithoutAlt(bomb), describePictures(`${bomb}/images/`).length]).toEqual([false, 40_008]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
