const SPACES =
  /[\n\v\f\r\u0000-\u0008\u000B-\u001F\u007F\u00A0\u00AD\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Replaces typographic variants by plain ones, one code unit for one, so that every offset into the result is
 * an offset into the source: white space but the tab and control characters become a space, curly quotes straight ones.
 */
export function normaliseCharacters(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(LONE_SURROGATES, '\uFFFD');
}

const blank = (match: string): string => ' '.repeat(match.length);

/** `$…$` and `$$…$$`: nothing inside is emphasis. Money ("$5 to $9") is left alone by the spacing rule. */
const MATHS = /\$\$[^$]{1,400}\$\$|\$(?! )[^$]{1,300}(?<! )\$(?!\d)/g;

const EMPHASIS: readonly RegExp[] = [
  /\{\{c\d{1,3}::(?=[^{}]{1,400}\}\})/g,
  /(?:::[^{}:]{0,80})?\}\}/g,
  /\*\*|==(?==)|==(?=\S)|(?<=\S)==/g,
  /(?<=^|[\s(["'])[*_](?=[^\s*_][^*_]{0,160}[*_](?:[\s).,;:!?"']|$))/g,
  /(?<=[^\s*_])[*_](?=[\s).,;:!?"']|$)/g,
];

function blankOutsideMaths(text: string): string {
  return EMPHASIS.reduce((result, pattern) => result.replace(pattern, blank), text);
}

/** Replaces the marks of emphasis, highlight and cloze by as many spaces; maths is left as it stands. */
export function blankMarks(text: string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(MATHS)) {
    result += blankOutsideMaths(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + blankOutsideMaths(text.slice(from));
}

/** Bold and italics around words, in pairs; a lone asterisk may be a sign of multiplication. */
const PAIRED = /\*\*(?=\S)([^*\n]+)(?<=\S)\*\*|(?<![\w*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\w*])/g;

/** The words without marks of emphasis: an answer says what the notes say, not how they looked. */
export const withoutEmphasis = (text: string): string =>
  text.includes('*')
    ? text.replace(PAIRED, (_, bold?: string, italic?: string) => bold ?? italic ?? '')
    : text;

/** What a block's `text` is: characters normalised and marks blanked, one for one. */
export const plainText = (text: string): string => blankMarks(normaliseCharacters(text)).replace(/\t/g, ' ');
