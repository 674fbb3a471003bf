import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import type { CardText } from '@/lib/domain/cards/card-text';
import { renderCard } from './render-card';
import { runPipeline } from './markdown-pipeline';
import { renderPlainLine } from './plain-line';
import { renderMarkdown } from './render-markdown';

const MAP = '01900000-0000-7000-8000-00000000000b';

const HARMLESS =
  /^<\/?(?:p|br|hr|strong|em|del|code|pre|blockquote|ul|ol|li|a|img|table|thead|tbody|tr|th|td|span|svg|path|line|math|semantics|annotation|m[a-z]+)(?=[\s>])/;
const LIVE =
  /\s(?:on\w+|srcset|srcdoc|action|formaction|id|name|xlink:href)\s*=|\s(?:href|src)="?\s*(?:javascript|data|vbscript|\/\/)|\sstyle="[^"]*(?:url|expression|[({@\\])/i;

const rendered = (card: CardText) => renderCard(card, new Map());

/** The tags of an output that could run, load or frame something. Text holds no `<`: it is written as a reference. */
const liveTags = (html: string) =>
  (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !HARMLESS.test(tag) || LIVE.test(tag));

describe('rendered Markdown', () => {
  it('has paragraphs, lists, tables and emphasis, and keeps line breaks', () => {
    expect(renderMarkdown('one\ntwo')).toBe('<p>one<br>\ntwo</p>');
    expect(renderMarkdown('- a\n- **b**')).toContain('<li><strong>b</strong></li>');
    expect(renderMarkdown('|a|\n|-|\n|1|')).toContain('<td>1</td>');
    expect(renderMarkdown('~5 m and ~~gone~~')).toBe('<p>~5 m and <del>gone</del></p>');
  });

  it('lets the keyboard reach what scrolls sideways: tables, code, displayed formulas', () => {
    expect(renderMarkdown('|a|\n|-|\n|1|')).toMatch(/^<table tabindex="0">/);
    expect(renderMarkdown('```\nx\n```')).toMatch(/^<pre tabindex="0">/);
    expect(renderMarkdown('$$\nx\n$$')).toContain('<span class="katex-display" tabindex="0">');
    expect(renderMarkdown('a *b* `c` $d$')).not.toContain('tabindex');
  });

  it('leaves headings out of the outline of the page', () => {
    expect(renderMarkdown('# Title')).toBe('<p><strong>Title</strong></p>');
  });

  it('renders maths with KaTeX, readable to a screen reader', () => {
    const html = renderMarkdown('so $a^2$');
    expect(html).toContain('<math');
    expect(html).toContain('<msup>');
  });

  it('takes nothing off what KaTeX makes, the same KaTeX whose style sheet the pages load', () => {
    const formulae = [
      String.raw`\frac{-b\pm\sqrt{b^2-4ac}}{2a}`,
      String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
      String.raw`\overbrace{a+b}^{n}\vec{F}\widehat{ABC}`,
      String.raw`\boxed{x}\textcolor{red}{y}\cancel{z}\xrightarrow{abc}`,
      String.raw`\left(\int_0^\infty e^{-x}\,dx\right)`,
    ];
    for (const formula of formulae) {
      const alone = katex.renderToString(formula, { displayMode: true, strict: 'ignore', maxSize: 20 });
      const attributes = (html: string) => html.match(/(?:style|class|d|viewBox)="[^"]*[^";]/g)?.sort();
      expect(attributes(renderMarkdown(`$$\n${formula}\n$$`))).toEqual(attributes(alone));
    }
  });

  it('knows money from maths', () => {
    expect(renderMarkdown('from $5 to $10')).toBe('<p>from $5 to $10</p>');
    expect(renderMarkdown('costs $5, where $x$ is')).toMatch(/^<p>costs \$5, where <span class="katex">/);
    expect(renderMarkdown('`$a$` and \\$b$')).toBe('<p><code>$a$</code> and $b$</p>');
    expect(renderMarkdown('```\n$a $b\n```')).toContain('$a $b');
  });

  it('survives faulty maths and shows it as it was typed', () => {
    expect(renderMarkdown(String.raw`$\frac{1$`)).toContain(String.raw`\frac{1`);
  });

  it('opens links apart and tells the other site nothing', () => {
    expect(renderMarkdown('[a](https://example.org/x)')).toBe(
      '<p><a href="https://example.org/x" target="_blank" rel="noopener noreferrer nofollow">a</a></p>',
    );
  });

  it('loads no picture but those that Recto stores', () => {
    expect(renderMarkdown(`![map](/images/${MAP})`)).toBe(
      `<p><img src="/images/${MAP}" alt="map" loading="lazy" decoding="async"></p>`,
    );
    expect(renderMarkdown('![map](https://example.org/m.png)')).toContain('>map</a>');
    for (const src of [
      '//example.org/m.png',
      '/\\example.org/m.png',
      '/../api/x.png',
      '/samples/map.png',
      '/images/1',
      `/images/${MAP}/../../api/export`,
      `/images/${MAP}?size=1`,
      `https://example.org/images/${MAP}`,
      'data:image/png;base64,x',
    ]) {
      expect(renderMarkdown(`![map](${src})`)).not.toContain('<img');
    }
  });

  it('shows HTML as text', () => {
    expect(renderMarkdown('the <b> tag')).toBe('<p>the &#x3C;b> tag</p>');
    expect(renderMarkdown('<script>alert(1)</script>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="javascript:alert(1)">',
    '<p style="background:url(//evil)">',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    String.raw`$\href{javascript:alert(1)}{x}$`,
    String.raw`$\url{javascript:alert(1)}$`,
    String.raw`$\includegraphics{https://example.org/x.png}$`,
    String.raw`$\htmlStyle{position:fixed}{x}$`,
    String.raw`$\htmlId{main}{x}$`,
    String.raw`$\htmlClass{btn}{x}$`,
    String.raw`$\htmlData{x=y}{z}$`,
    String.raw`$\textcolor{red;background:url(//e)}{x}$`,
    '```math\n\\href{javascript:alert(1)}{x}\n```',
    '$<script>alert(1)</script>$',
    '{{c1::<script>alert(1)</script>::<b onclick=x>}}',
  ])('runs nothing for %s', (source) => {
    expect(liveTags(renderMarkdown(source))).toEqual([]);
    const { frontHtml, backHtml } = rendered({
      kind: 'cloze',
      front: `{{c1::${source}}} ${source}`,
      back: source,
    });
    expect(liveTags(frontHtml + backHtml)).toEqual([]);
  });

  it('runs nothing, whatever is put together', () => {
    const pieces = fc.constantFrom(
      ...[
        '<script>',
        '<img src=x onerror=y>',
        '[a](',
        'javascript:x',
        ')',
        '![',
        ']',
        '$',
        '$$',
        '`',
        '\n',
        '\n\n',
      ],
      ...[
        '\\href{',
        '}',
        '{',
        '\\htmlStyle{',
        '{{c1::',
        '::',
        '}}',
        '"',
        "'",
        '<',
        '>',
        '&lt;',
        '&#x6a;',
        '|',
        '- ',
      ],
      ...['# ', '> ', 'word ', '*', '_', '~~', '\\', 'https://example.org ', '\uE0C0', '\uE0C2', '\uE0C3'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const source = parts.join('');
        expect(liveTags(renderMarkdown(source))).toEqual([]);
        expect(liveTags(rendered({ kind: 'cloze', front: source, back: '' }).backHtml)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['>', '> ', '[', '*a ', '`', '|', '- ', '$', '{{c1::', '<', '![', '\\\\'])(
    'does not fall over thousands of “%s”',
    (piece) => {
      const source = piece.repeat(4_000 / piece.length);
      const { frontHtml, backHtml } = rendered({ kind: 'cloze', front: source, back: `x\n${source}` });
      expect(liveTags(frontHtml + backHtml)).toEqual([]);
    },
  );

  it('cannot cover the page with one formula', () => {
    expect(renderMarkdown(String.raw`$\rule{9999em}{9999em}$`)).not.toContain('9999em;');
    expect(renderMarkdown(String.raw`$\def\a{\b\b}\def\b{\c\c}\def\c{\a\a}\a$`)).toContain('katex-error');
  });
});

describe('a text nested too deeply to be read', () => {
  it.each([
    ['quotations', '> '.repeat(1_900)],
    ['lists', '- '.repeat(1_900)],
    ['numbers', '1. '.repeat(1_300)],
    ['quoted lists', '> * '.repeat(950)],
  ])('of %s is shown as one line', (_, source) => {
    const html = renderMarkdown(`${source}deep`);
    expect(html).toMatch(/^<p>[^<]* deep<\/p>$/);
  });

  it('takes no page down as a formula', () => {
    const formula = `$${'\\frac{1}{'.repeat(390)}deep${'}'.repeat(390)}$`;
    expect(renderMarkdown(`${formula} <b>`)).toContain('deep');
  });

  it('is told from a ruled line and from a list of a few levels', () => {
    expect(renderMarkdown('- '.repeat(40))).toBe('<hr>');
    expect(renderMarkdown('- - - deep').match(/<ul>/g)).toHaveLength(3);
  });
});

describe('a plain line', () => {
  it('is rendered as the whole pipeline renders it', () => {
    const words = fc.constantFrom(
      ...[
        'Why',
        'does',
        'iron',
        "Lenin's",
        '1924',
        '(NEP)',
        '“pact”',
        '–',
        '…',
        'non-aggression',
        'e.g.',
        'www',
        '.',
      ],
      ...[
        'www.bbc.co.uk',
        '1.',
        '-',
        'a@b.org',
        '"so"',
        '£5',
        '50%',
        'end.',
        'é',
        '_x_',
        '$x$',
        '  ',
        '&amp;',
        'x=1',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const line = parts.join(' ');
        const plain = renderPlainLine(line);
        if (plain !== null) expect(plain).toBe(runPipeline(line));
      }),
      { numRuns: 300 },
    );
    expect(renderPlainLine('    x is code')).toBeNull();
    expect(renderPlainLine("Why was Lenin's policy (the NEP) a retreat – in part?")).not.toBeNull();
  });
});

describe('a rendered cloze', () => {
  it('shows its hint in front and its answer behind', () => {
    const card = rendered({
      kind: 'cloze',
      front: 'The {{c1::**red** cell::cell}} has no {{c1::nucleus}}.',
      back: '',
    });
    expect(card.frontHtml).toBe(
      '<p>The <span class="cloze-blank">[cell]</span> has no <span class="cloze-blank">[…]</span>.</p>',
    );
    expect(card.backHtml).toBe(
      '<p>The <strong><span class="cloze-answer">red</span></strong><span class="cloze-answer"> cell</span> has no ' +
        '<span class="cloze-answer">nucleus</span>.</p>',
    );
  });

  it('is boxed inside maths and wrapped around it', () => {
    const inside = rendered({ kind: 'cloze', front: '$E={{c1::mc^2::energy}}$', back: '' });
    expect(inside.frontHtml).toContain(String.raw`E=\boxed{\text{energy}}`);
    expect(inside.backHtml).toContain(String.raw`E=\boxed{mc^2}`);
    expect(inside.frontHtml).not.toContain('mc^2');
    const around = rendered({ kind: 'cloze', front: 'so {{c1::$mc^2$}}', back: '' });
    expect(around.backHtml).toMatch(/<span class="cloze-answer"><span class="katex">/);
  });

  it('leaves no mark behind', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const card = rendered({ kind: 'cloze', front: `${a} {{c1::x}} $y{{c1::${b}}}$`, back: '' });
        expect(card.frontHtml + card.backHtml).not.toMatch(/[\uE0C0-\uE0C3]/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a side full of formulae', () => {
  it('is set as maths up to sixty of them, and shown as typed beyond', () => {
    expect(renderMarkdown('$a$ '.repeat(60))).toContain('class="katex"');
    expect(renderMarkdown('$a$ '.repeat(61))).toBe(`<p>${'$a$ '.repeat(61)}</p>`);
  });
});
