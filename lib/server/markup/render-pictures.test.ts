import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOcclusion } from '@/lib/domain/cards/occlusion';
import { formatPicture } from '@/lib/domain/cards/pictures';
import { renderCard } from './render-card';

const HEART = '01900000-0000-7000-8000-00000000000a';
const SIZES = new Map([[HEART, { width: 1200, height: 900 }]]);

const basic = (front: string) => renderCard({ kind: 'basic', front, back: 'A' }, SIZES).frontHtml;

describe('a picture on a card', () => {
  it('has its size, so that its room is there before it is', () => {
    expect(basic(`![The heart](/images/${HEART})`)).toBe(
      `<p><img src="/images/${HEART}" alt="The heart" width="1200" height="900" style="--picture-ratio:1.3333"` +
        ' loading="lazy" decoding="async"></p>',
    );
  });

  it('that is not there, or not the learner’s, is not asked for: its words stand for it', () => {
    const missing = HEART.replace(/a$/, 'b');
    expect(basic(`What? ![A map & <b>](/images/${missing})`)).toBe(
      '<p>What? <span>[A map &#x26; &lt;b>: this picture is not there]</span></p>',
    );
  });

  it('can be what a blank hides', () => {
    const card = { kind: 'cloze', front: `It is {{c1::![Zinc](/images/${HEART})}}.`, back: '' } as const;
    const { frontHtml, backHtml } = renderCard(card, SIZES);
    expect(frontHtml).not.toContain('Zinc');
    expect(backHtml).toContain('alt="Zinc" width="1200"');
  });

  it('shows whatever its description holds as text', () => {
    const tag = `<img src="/images/${HEART}" alt="x" loading="lazy" decoding="async">`;
    const words = fc.constantFrom(
      '<b>',
      '"',
      "'",
      '`',
      '*',
      '_',
      '$',
      '&lt;',
      ']',
      '[',
      '(',
      ')',
      '\\',
      '> ',
      tag,
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const html = basic(formatPicture({ id: HEART, alt: `a${parts.join('')}z` }));
        expect(html.match(/<img [^"]*"\/images\/[0-9a-f-]+" alt="[^"]*" width="1200"/g)).toHaveLength(1);
        expect(html.replace(/"[^"]*"/g, '""')).toMatch(/^<p><img(?: [a-z]+="")+><\/p>$/);
      }),
    );
  });
});

const place = (asked: boolean, left: number, label: string) => {
  return { left, top: 10, width: 20.25, height: 8, label, asked };
};
const covered = (hides: 'all' | 'one', label = 'Left ventricle') =>
  formatOcclusion({
    picture: { id: HEART, alt: 'The heart' },
    hides,
    places: [place(false, 5, 'Aorta'), place(true, 40, label), place(false, 70, 'Vena cava')],
  });
const occlusion = (front: string, back = '') => renderCard({ kind: 'occlusion', front, back }, SIZES);
const covers = (html: string) => [
  ...html.matchAll(/"occlusion-place(?: occlusion-(asked|found))?" style="([^"]*)"[^>]*>([^<]*)</g),
];

describe('a picture with covered places', () => {
  it('asks for one of them in words and by a sign of its own, and names no answer', () => {
    const { frontHtml } = occlusion(covered('all'));
    expect(frontHtml).toContain('<p>What is at place 2?</p>');
    expect(frontHtml).toContain('alt="The heart"');
    expect(covers(frontHtml).map(([, role, , sign]) => [role, sign])).toEqual([
      [undefined, '1'],
      ['asked', '2 ?'],
      [undefined, '3'],
    ]);
    expect(covers(frontHtml)[1]?.[2]).toBe('left:40%;top:10%;width:20.25%;height:8%');
    expect(frontHtml).not.toMatch(/ventricle|Aorta|cava/);
  });

  it('names it when it is turned, and leaves the others covered', () => {
    const { backHtml } = occlusion(covered('all'), 'It *pumps*.');
    expect(backHtml).toContain('<p>Place 2: <span class="cloze-answer">Left ventricle</span></p>');
    expect(covers(backHtml).map(([, role]) => role)).toEqual([undefined, 'found', undefined]);
    expect(backHtml).toContain('<em>pumps</em>');
    expect(backHtml).not.toMatch(/Aorta|cava/);
  });

  it('shows the other places where one alone is hidden', () => {
    const { frontHtml, backHtml } = occlusion(covered('one'));
    expect(covers(frontHtml).map(([, role]) => role)).toEqual(['asked']);
    expect(covers(backHtml).map(([, role]) => role)).toEqual(['found']);
  });

  it('runs nothing that a name or a description holds', () => {
    const pieces = fc.constantFrom(
      '<script>',
      '</span>',
      '"',
      "' onload=x",
      '&',
      '<img src=x onerror=y>',
      'a',
      '{{c1::',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
        const words = `x${parts.join('')}`;
        const front = formatOcclusion({
          picture: { id: HEART, alt: words },
          hides: 'all',
          places: [place(true, 1, words.slice(0, 80))],
        });
        const { frontHtml, backHtml } = occlusion(front);
        const tags = (frontHtml + backHtml).replace(/"[^"]*"/g, '""').match(/<[^>]*>/g);
        for (const tag of tags ?? []) expect(tag).toMatch(/^<(?:\/?p|\/?span|img)(?: (?:[a-z-]+=""))*>$/);
      }),
    );
  });

  it('of a picture that is not there still asks and answers', () => {
    const gone = renderCard({ kind: 'occlusion', front: covered('all'), back: '' }, new Map());
    expect(gone.frontHtml).toBe('<p>What is at place 2?</p><p>[The heart: this picture is not there]</p>');
    expect(gone.backHtml).toContain('Left ventricle');
  });
});
