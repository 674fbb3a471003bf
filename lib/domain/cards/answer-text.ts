const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ ' +
  'sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω';
const SIGNS =
  'times × cdot · div ÷ pm ± le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ to → rightarrow → infty ∞ degree ° circ ° sqrt √';

const tableOf = (words: string): ReadonlyMap<string, string> =>
  new Map([...words.matchAll(/(\S+) (\S+)/g)].map((pair) => [pair[1]!, pair[2]!]));
const GREEK_LETTERS = tableOf(GREEK);
const OPERATORS = tableOf(SIGNS);

/** A group of more than one thing keeps brackets, so that `\frac{a+b}{c}` does not become a+b/c. */
const group = (inner: string): string => (/^[^\s+\-−=*/]*$/.test(inner.trim()) ? inner.trim() : `(${inner})`);

const GROUP = String.raw`\{([^{}]*)\}`;
const FRACTION = new RegExp(String.raw`\\[dt]?frac\s*${GROUP}\s*${GROUP}`, 'g');
const WORDS = new RegExp(String.raw`\\(?:text|mathrm|mathbf|mathit|operatorname|ce)\s*${GROUP}`, 'g');
const RAISED = new RegExp(String.raw`([\^_]|\\sqrt\s*)${GROUP}`, 'g');

/** How one would type a formula in a line: `\frac{1}{2}mv^{2}` as 1/2mv^2. Lowered signs stand as they are: H2O. */
function typedMaths(tex: string): string {
  let text = tex;
  // From the inside out; a formula nested deeper than this is shown with its braces left out.
  for (let depth = 0; depth < 8 && text.includes('{'); depth += 1) {
    text = text
      .replace(WORDS, '$1')
      .replace(FRACTION, (_, over: string, under: string) => `${group(over)}/${group(under)}`)
      .replace(RAISED, (_, sign: string, inner: string) => sign.trim() + group(inner));
  }
  return (
    text
      // A space after a letter's name only ends the name.
      .replace(/\\([A-Za-z]+) ?/g, (command, name: string) => {
        const sign = OPERATORS.get(name);
        return sign === undefined
          ? (GREEK_LETTERS.get(name) ?? '')
          : sign + (command.endsWith(' ') ? ' ' : '');
      })
      .replace(/\\./g, ' ')
      .replace(/[{}_]/g, '')
      .replace(/\^°/g, '°')
  );
}

/** `$…$` and `$$…$$`, with the spacing that tells them from money. */
const MATHS = /\$\$([^$]+)\$\$|\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/g;

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ''],
  [/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, ''],
  [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
  [/`+/g, ''],
  [/\*\*|__|~~/g, ''],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

const withoutMarks = (markdown: string): string =>
  MARKS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), markdown);

/** The words of a Markdown text in one line, as somebody would type them: no marks, formulae in plain signs. */
export function answerText(markdown: string): string {
  let text = '';
  let from = 0;
  for (const match of markdown.matchAll(MATHS)) {
    text += withoutMarks(markdown.slice(from, match.index)) + typedMaths(match[1] ?? match[2] ?? '');
    from = match.index + match[0].length;
  }
  text += withoutMarks(markdown.slice(from));
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(', ');
}
