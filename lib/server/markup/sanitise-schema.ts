import type { Options as Schema } from 'rehype-sanitize';

/** Lengths, colours and keywords; no bracket, so no `url(…)`, no `expression(…)`, no second language. */
const VALUE = '[a-z0-9#.% -]{1,40}';
const PROPERTY =
  'height|width|min-width|max-width|vertical-align|top|bottom|left|right|color|background-color|border-color|' +
  'margin(?:-(?:left|right|top|bottom))?|padding(?:-(?:left|right|top|bottom))?|' +
  'border(?:-(?:left|right|top|bottom))?-(?:width|style|color)';
/** The style attributes that KaTeX writes: a closed list of properties with plain values. */
const KATEX_STYLE = new RegExp(
  `^(?:\\s*(?:(?:${PROPERTY})\\s*:\\s*${VALUE}|position\\s*:\\s*relative)\\s*;?)*$`,
  'i',
);

const MATHML: Record<string, string[]> = {
  math: ['xmlns', 'display'],
  semantics: [],
  annotation: ['encoding'],
  mrow: [],
  mi: ['mathvariant'],
  mn: ['mathvariant'],
  mo: ['stretchy', 'fence', 'separator', 'minsize', 'maxsize', 'lspace', 'rspace', 'linebreak'],
  ms: [],
  mtext: ['mathvariant'],
  mspace: ['width', 'height', 'depth', 'linebreak', 'mathbackground'],
  mfrac: ['linethickness'],
  msqrt: [],
  mroot: [],
  msup: [],
  msub: [],
  msubsup: [],
  mover: ['accent'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
  mmultiscripts: [],
  mprescripts: [],
  mtable: ['rowspacing', 'columnalign', 'columnspacing', 'columnlines', 'rowlines', 'width', 'side', 'frame'],
  mtr: [],
  mlabeledtr: [],
  mtd: ['width', 'columnalign'],
  mstyle: ['scriptlevel', 'displaystyle', 'mathcolor', 'mathbackground', 'mathsize', 'mathvariant'],
  menclose: ['notation'],
  mpadded: ['height', 'depth', 'width', 'lspace', 'voffset', 'mathbackground'],
  mphantom: [],
};

/**
 * All that may leave the renderer: what Markdown makes, what KaTeX makes, and nothing else. The last step of the
 * pipeline checks against it, so a fault in a step before cannot put anything live on a page.
 */
export const SAFE_OUTPUT: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'svg', 'path', 'line'],
    ...Object.keys(MATHML),
  ],
  attributes: {
    ...MATHML,
    a: [['href', /^(?:https?:\/\/|mailto:)/i], ['target', '_blank'], 'rel'],
    img: [['src', /^\/images\/[0-9a-f-]{36}$/], 'alt', ['loading', 'lazy'], ['decoding', 'async']],
    ol: ['start'],
    th: [['align', /^(?:left|right|center)$/]],
    td: [['align', /^(?:left|right|center)$/]],
    span: ['className', 'ariaHidden', ['style', KATEX_STYLE]],
    svg: ['xmlns', 'width', 'height', 'viewBox', 'preserveAspectRatio', ['style', KATEX_STYLE]],
    path: ['d'],
    line: ['x1', 'x2', 'y1', 'y2', 'strokeWidth'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  strip: ['script', 'style'],
};
