const RAISED = /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/g;
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};

/** One sign for all that look alike, and that a keyboard has one key for. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[ßæœøłđıς]/g, '$&'],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[×·∙⋅∗]/g, '*'],
  [/[÷⁄∕]/g, '/'],
];

/**
 * A text with all that typing need not get right levelled: accents of Latin and Greek letters, capitals, kinds of
 * quotation marks, dashes, spaces and raised digits. Other scripts keep their marks, which tell words apart there.
 */
export function foldSigns(text: string): string {
  const folded = text
    .replace(RAISED, '^$&')
    .normalize('NFKC')
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase();
  return LOOKALIKES.reduce(
    (result, [pattern, sign]) => result.replace(pattern, (found) => LETTERS[found] ?? sign),
    folded,
  );
}

const GREEK_LETTERS: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta' },
  ...{ ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho' },
  ...{ σ: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega' },
};
/** A letter by itself is a quantity; several are a Greek word. */
const LONE_GREEK = /(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/gu;

const THOUSANDS = /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\p{L}\d.,])\d{1,3}(?: \d{3})+(?![\d,])/gu;

const SPACING: readonly (readonly [RegExp, string])[] = [
  // Between words an article says nothing; “a, b and c” and “a + b” begin with none.
  [/^["'([\s]*(?:the|an|a)\s+(?=["'([]*\p{L}{2})/u, ''],
  [/\s*([=<>≤≥≠≈±*/^→])\s*/g, '$1'],
  [/(?<=\S)\s+([-+])\s+(?=\S)/g, '$1'],
  [/(?<=\d)\s+(?=[%°])/g, ''],
  [/(?<=\d)(?=\p{L})/gu, ' '],
  [/(?<=\p{L})-(?=\p{L})/gu, ' '],
];

/** Signs that begin or end a phrase; a dash, a hash or a per cent sign is part of what is said. */
const AT_ENDS = /^[.,;:?…"'()[\]]+|[.,;:?…"'()[\]]+$/g;
/** “Never!” is a word; `3!` and `n!` are sums. */
const EXCLAIMED = /(?<=\p{L}{2})!+$/u;

/**
 * The words of an answer, levelled as far as two that mean the same may differ: see `foldSigns`, then spacing,
 * punctuation at the ends of words, hyphens, separators of thousands, a leading article, a lone Greek letter spelt out.
 */
export function answerWords(text: string): string[] {
  const levelled = foldSigns(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LONE_GREEK, (letter) => GREEK_LETTERS[letter] ?? letter)
    .replace(THOUSANDS, (number) => number.replace(/[, ]/g, ''));
  return SPACING.reduce((result, [pattern, sign]) => result.replace(pattern, sign), levelled)
    .split(' ')
    .map((word) => word.replace(AT_ENDS, '').replace(EXCLAIMED, '').replace(AT_ENDS, ''))
    .filter((word) => word !== '');
}
