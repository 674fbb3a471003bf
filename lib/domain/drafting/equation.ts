import type { Span } from './types';

/** An equation in a line: what names it, the equation itself, and what follows it. */
export interface Equation {
  /** "Simple pendulum" in "Simple pendulum: T = 2π√(l/g)"; null when nothing names it. */
  readonly name: Span | null;
  readonly formula: Span;
  /** What stands after the equation, often the meaning of its symbols. */
  readonly rest: Span | null;
}

const trim = (text: string, start: number, end: number): Span => {
  while (start < end && /[\s:,;]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s:,;]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

const TEX = /\$\$([^$]{3,400})\$\$|\$(?! )([^$]{3,300})(?<! )\$(?!\d)/;
const EQUALS = /=|\\(?:approx|propto|le|ge|to|rightarrow)\b|≈|∝|\\rightleftharpoons/;
/** A symbol or a short run of them: `T`, `F_g`, `E_k`, `sinθ`, `Δp`, `list[mid]` is none. */
const SYMBOL = /^[A-Za-zΑ-Ωα-ωΔℓ°]\p{M}?[A-Za-z0-9Α-Ωα-ω₀-₉_{}²³]{0,5}(?:\([A-Za-z]{1,3}\))?$/u;
const OPERATOR = /[×·÷√^±½¼²³⁻¹⁺ⁿπ]|\d[A-Za-z]|[\w)] ?\/ ?[\w(]|\s[x*]\s/;

function texEquation(text: string): Equation | null {
  const match = TEX.exec(text);
  if (!match || !EQUALS.test(match[1] ?? match[2] ?? '')) return null;
  const start = match.index;
  const end = start + match[0].length;
  return split(text, start, end);
}

function split(text: string, start: number, end: number): Equation {
  const name = trim(text, 0, start);
  const rest = trim(text, text[end] === '.' ? end + 1 : end, text.length);
  return {
    name: name.start < name.end ? name : null,
    formula: { start, end },
    rest: rest.start < rest.end ? rest : null,
  };
}

/** Where a plain equation that starts at `from` stops: a comma or full stop before a word, or a gap. */
function plainEnd(text: string, from: number): number {
  const stop =
    /[.;](?=\s|$)|,(?=\s+[A-Za-z])|\s{2,}|(?<![/×÷*+x-])\s\((?=(?:at|in|if|for|by|up|e\.g|i\.e|\p{Lu}|[a-zα-ω]|[a-z]{3,}) |[×x÷] ?\d)|\s(?:where|when|only|if|so|because|for|in)\s|\s+[–—]\s+(?=(?:the |an? )?\p{Ll}{3,} )|\s?(?:->|→|⇒)/gu;
  stop.lastIndex = from;
  const shown = text.slice(0, from + 200);
  for (let match = stop.exec(shown); match !== null; match = stop.exec(shown)) {
    // "change in y ÷ change in x": in an equation of words "in" is one of them.
    const isWord =
      /^\s(?:in|for)\s$/.test(match[0]) &&
      /[a-z]{4}/.test(shown.slice(from, match.index)) &&
      /[×÷/−]| [x*] /.test(shown.slice(from));
    if (!isWord) return match.index;
    stop.lastIndex = match.index + match[0].length - 1;
  }
  return Math.min(text.length, from + 200);
}

/** Both sides are made of symbols and numbers, or the line is an equation in words with an operator. */
function isPlainEquation(left: string, right: string): boolean {
  const leftWords = left.split(/\s+/);
  // "w/" is "with", and "p.d." is short for words.
  if (/(?:^|\s)w\/|^(?:[a-z]\.)+[a-z]?$/.test(right)) return false;
  const symbolic = leftWords.length === 1 && SYMBOL.test(left);
  // "Record = one row" explains a word.
  if (symbolic && /[a-z]{4}/.test(left) && /^[a-z]{3,}(?: [a-z]{3,})*$/i.test(right)) return false;
  const wordy =
    /(?:[A-Za-z)] ?[×÷] ?[A-Za-z(%])|[a-z)] − [a-z(]|[A-Za-z)] \/ [A-Za-z(]|[a-z)] [x*] [a-z(]|[×÷]\s?\d|\d ?[×÷/] ?\(|^\d[\d.]* [-+–] [a-z]/;
  // "Profit = revenue − costs" is one in words, "rate = k[A]" in symbols.
  if (/^\p{Lu}?\p{Ll}{3,}$/u.test(left) && wordy.test(right)) return true;
  if (symbolic) {
    const tokens = right.match(/[A-Za-z]{4,}/g) ?? [];
    const plain = tokens.filter((token) => !/^(?:sqrt|sinh?|cosh?|tanh?|log|mass|sin|cos)$/i.test(token));
    return right.length > 0 && (plain.length === 0 || (OPERATOR.test(right) && plain.length <= 6));
  }
  const isExpression = /[²³ⁿθ/+|(]/.test(left) && !/\p{L}{4}/u.test(left) && !/\p{L}{4}/u.test(right);
  if (isExpression && leftWords.length <= 7 && /^[\p{L}\p{M}\p{N}²³ⁿ₀-₉_+\-−–*/^()|∩\s]+$/u.test(left))
    return /^[\p{L}\d(]/u.test(left);
  return leftWords.length <= 5 && /^[A-Za-z]/.test(left) && wordy.test(right) && !/[,;]/.test(left);
}

function plainEquation(text: string): Equation | null {
  const head = text.slice(0, 240);
  const equals = /\s?(?:=|≈|∝)\s?/.exec(head);
  if (
    !equals ||
    /[<>=!:]/.test(head[equals.index - 1] ?? '') ||
    head[equals.index + equals[0].length] === '='
  )
    return null;
  const before = head.slice(0, equals.index);
  const colon = before.lastIndexOf(': ');
  const start = trim(before, colon < 0 ? 0 : colon + 1, before.length).start;
  const whole = before.slice(start).trim();
  // "cosine rule a² = …": the name runs into its symbol.
  const named = /^(\p{L}{3,}(?: [\p{L}'’]{2,}){0,3} )(\S{1,4})$/u.exec(whole);
  // "real GDP": an adjective and what it stands with.
  const isOne = /^\p{Ll}+ \p{Lu}{3,}$/u.test(whole);
  const symbol =
    named?.[2] !== undefined && SYMBOL.test(named[2]) && !/^\p{Ll}{2,}$/u.test(named[2]) && !isOne;
  const offset = symbol ? (named?.[1]?.length ?? 0) : 0;
  const left = whole.slice(offset);
  const end = plainEnd(text, equals.index + equals[0].length);
  const right = text.slice(equals.index + equals[0].length, end).trim();
  if (left === '' || right === '' || !isPlainEquation(left, right)) return null;
  return split(text, start + offset, trim(text, start, end).end);
}

/**
 * Finds the equation that a line is about: TeX between dollars (`$a = -\omega^2 x$`), symbols
 * (`T = 2π√(l/g)`) or words (`density = mass ÷ volume`), with or without a name before a colon.
 * Null for a line whose equals sign means "is called".
 */
export function equationIn(text: string): Equation | null {
  if (!/[=≈∝$]/.test(text.slice(0, 400))) return null;
  return texEquation(text.slice(0, 800)) ?? plainEquation(text);
}
