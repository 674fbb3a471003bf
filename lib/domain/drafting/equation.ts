import { isNamed } from './rules/state-equation';
import type { Span } from './types';
import { unmarked } from './unmarked';

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
const SYMBOL = /^[A-Za-zΑ-Ωα-ωΔℓ°]\p{M}?[A-Za-z0-9Α-Ωα-ω₀-₉_{}²³°]{0,6}['′]?(?:\([A-Za-z]{1,3}\))?$/u;
const OPERATOR = /[×·÷√^±½¼²³⁻¹⁺ⁿπ]|\d[A-Za-z]|[\w)] ?\/ ?[\w(%]|\s[x*]\s/;

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
    /(?<!\b(?:no|nos|av|max|min|approx|temp|vol|conc|freq|dept|dom|p\.d))\.(?=\s|$)|;(?=\s|$)|,(?=\s+(?:[A-Za-z]|[Α-ω]\S{0,2} ?=))|\s{2,}|(?<![/×÷*+x-])\s\((?=(?:at|in|if|for|by|up|e\.g|i\.e|\p{Lu}|[a-zα-ω]|[a-z]{3,},?) (?![x×+/−-] )|[×x÷] ?\d|\S{1,4} (?:approx|about|roughly|is|≈|=) )|\s(?:where|when|only|if|unless|so|because|for|in)\s|\s(?:and|or|with)\s+(?=\S{1,8} ?[=≈])|\s?[✔✓✗✘]|\s+[–—]\s+(?=(?:the |an? )?\p{Ll}{3,} )|\s?(?:->|→|⇒|<-|←)/gu;
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

const BONDED = /^(?:[CNOSPH]|Si)$/;
/** What a bond leads to, and words about it: "C=C to the hydrogen". */
const BONDED_TO = /^(?:[CNOSPH]|Si)(?:$|[–-]|\s+\p{L}{2})/u;
/** Words that link or point: what is told with them is a sentence or a meaning. */
const TOLD = /\b(?:that|which|who|because|whether|they|their|its|how|(?<!(?:divided|multiplied) )by)\b/i;
const DETERMINED = /^(?:[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll|[Ss]ome|[Bb]oth|[Oo]ne|an?|[Ss]omething|[Ss]omeone) /;

/** Slashes between words part names of one thing, or what there is to choose from, unless a quantity is among them. */
function isNaming(left: string, right: string): boolean {
  if (DETERMINED.test(left) || DETERMINED.test(right)) return true;
  const plain = right.replace(/\s*\([\p{L} /,]*\)/gu, '');
  if (/[×÷*+√²³]| [-−–x] |\/ ?\(?\d|\d ?\/|\//.test(plain.replace(/(?<=[\p{L})] ?)\/(?= ?[\p{L}(])/gu, ' ')))
    return false;
  const sides = plain.split('/');
  return (
    sides.length !== 2 ||
    ![left, ...sides].some((side) =>
      isNamed(
        side
          .replace(/\s*\([^()]*\)/g, '')
          .trim()
          .replace(/s$/, ''),
      ),
    )
  );
}

/** A slash parts two quantities of a quantity, or symbols. */
const isRatio = (left: string, right: string): boolean =>
  !/\p{Ll}{4}/u.test(right) ||
  (isNamed(left.toLowerCase()) && !/\p{Ll}\p{Lu}/u.test(left) && !isNaming(left, right));

/** Both sides are made of symbols and numbers, or the line is an equation in words with an operator. */
function isPlainEquation(left: string, right: string): boolean {
  const leftWords = left.split(/\s+/);
  // "w/" is "with", and "p.d." is short for words.
  if (/(?:^|\s)w\/|^(?:[a-z]\.)+[a-z]?$/.test(right)) return false;
  const symbolic =
    (leftWords.length === 1 && SYMBOL.test(left)) || /^(?:sin|cos|tan) [A-Za-zα-ω]$/u.test(left);
  // "the UK's only one", "more RAM / fewer programs": told in words.
  if (/^(?:the|an?|not|no|more|less|fewer)\s\p{L}{2,}/iu.test(right) && !/[×÷√^]/.test(right)) return false;
  // "C=O" is a bond.
  if (BONDED.test(left) && BONDED_TO.test(right)) return false;
  // "eV = energy gained by one electron = 1.6 × 10⁻¹⁹ J" says what a symbol means.
  const first = (right.split('=')[0] ?? '').replace(/\bb\/c\b/g, 'because').replace(/\bw\/o?\b/g, 'with');
  if (TOLD.test(first) && !/[×÷*/]| [-−+] /.test(first)) return false;
  // "magma = felsic/mafic", "thuMb = Motion/force": what there is to choose from, and a hint for the memory.
  if (/^\p{L}{4,}$/u.test(left) && /^[\p{L} ]+\/[\p{L} ]+$/u.test(right) && !isRatio(left, right))
    return false;
  // "Record = one row" explains a word.
  if (symbolic && /[a-z]{4}/.test(left) && /^[a-z]{3,}(?: [a-z]{3,})*$/i.test(right)) return false;
  const wordy =
    /(?:[A-Za-z)] ?[×÷] ?[A-Za-z(%])|[a-z)] − [a-z(]|[A-Za-z)] \/ [A-Za-z(%]|[a-z)] [x*] [a-z(]|[×÷]\s?\d|\d ?[×÷/] ?\(|^\d[\d.]* [-+–] [a-z]/;
  // "Profit = revenue − costs" is one in words, "rate = k[A]" in symbols.
  const isOperated = wordy.test(right) || (!/[a-z]{4}/.test(right) && /[\w)]\/[\w(]/.test(right));
  // "Stopping distance = thinking distance + braking distance": quantities that are added.
  if (isNamed(left.toLowerCase()) && leftWords.length <= 4 && / \+ /.test(right))
    if (right.split(' + ').every((part) => isNamed(part.trim().toLowerCase()))) return true;
  if (/^\p{Lu}?\p{Ll}{3,}$/u.test(left) && isOperated) return !isNaming(left, right);
  if (symbolic) {
    const tokens = right.match(/[A-Za-z]{4,}/g) ?? [];
    // "nAvq" is four symbols.
    const plain = tokens.filter(
      (token) => !/[a-z][A-Z]/.test(token) && !/^(?:sqrt|sinh?|cosh?|tanh?|log|mass|sin|cos)$/i.test(token),
    );
    return right.length > 0 && (plain.length === 0 || (OPERATOR.test(right) && plain.length <= 6));
  }
  const bare = (side: string): string => side.replace(/(?:sin|cos|tan|log|ln)/g, '');
  const isExpression =
    /[²³ⁿθ/+|(]/.test(left) && !/\p{L}{4}/u.test(bare(left)) && !/\p{L}{4}/u.test(bare(right));
  if (isExpression && leftWords.length <= 7 && /^[\p{L}\p{M}\p{N}²³ⁿ₀-₉_+\-−–*/^()|∩\s[\]]+$/u.test(left))
    return /^[\p{L}\d(|[]/u.test(left);
  return (
    leftWords.length <= 5 &&
    /^[A-Za-z]/.test(left) &&
    wordy.test(right) &&
    !/[,;]/.test(left) &&
    !isNaming(left, right)
  );
}

/** "the angle: cos θ = …": a function of a symbol is what the equation gives. */
const FUNCTION = /(?:^|\s)(?:sin|cos|tan|log|ln) $/;

/** Names of functions and letters that are written out among symbols. */
const WRITTEN_OUT = /^(?:sin|cos|tan|log|sqrt|(?:alpha|beta|gamma|delta|theta|lambda|sigma|omega|mass)\b)/;
/** "approaching" of "f′ = f v / (v − u) approaching": a word behind the last symbol tells when the equation holds, or its unit. */
const WORD_BEHIND = /(?<=[\w)\]²³⁴₀-₉α-ω]) +(?=(\p{Ll}{4,})(?: \p{L}[\p{L}’'-]*){0,5}[!.]*$)/u;

/** Where the symbols of an equation end; its own end when it is one of words. */
function endOfSymbols(text: string, start: number, end: number): number {
  const formula = text.slice(start, end);
  const behind = WORD_BEHIND.exec(formula);
  if (!behind || WRITTEN_OUT.test(behind[1] ?? '') || /\p{Ll}{4}/u.test(formula.slice(0, behind.index)))
    return end;
  return start + behind.index;
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
  // "Find E for copper. E = …": the sentence before is no part of it.
  const sentence = [...before.matchAll(/(?<=\p{L}{2})[.!?;]\s+(?=\S)/gu)].at(-1)?.index ?? -1;
  const last = SYMBOL.test(before.slice(sentence + 1).trim()) ? sentence : -1;
  const start = trim(before, Math.max(colon, last) + 1, before.length).start;
  const whole = before.slice(start).trim();
  // "cosine rule a² = …": the name runs into its symbol.
  const named = /^(\p{L}{3,}(?: [\p{L}'’]{2,}){0,3} )(\S{1,4})$/u.exec(whole);
  // "real GDP": an adjective and what it stands with.
  const isOne = /^\p{Ll}+ \p{Lu}{3,}$/u.test(whole);
  const symbol =
    named?.[2] !== undefined &&
    !FUNCTION.test(named[1] ?? '') &&
    SYMBOL.test(named[2]) &&
    !/^\p{Ll}{2,}$/u.test(named[2]) &&
    !/ (?:in|of|at|for|per|on|from) $/.test(named[1] ?? '') &&
    !isOne;
  const offset = symbol ? (named?.[1]?.length ?? 0) : 0;
  const left = whole.slice(offset);
  const end = plainEnd(text, equals.index + equals[0].length);
  const right = text.slice(equals.index + equals[0].length, end).trim();
  if (left === '' || right === '' || !isPlainEquation(left, right)) return null;
  const from = start + offset;
  return split(text, from, endOfSymbols(text, from, trim(text, start, end).end));
}

/**
 * Finds the equation that a line is about: TeX between dollars (`$a = -\omega^2 x$`), symbols
 * (`T = 2π√(l/g)`) or words (`density = mass ÷ volume`), with or without a name before a colon.
 * Null for a line whose equals sign means "is called". Symbols may be bold or italic.
 */
export function equationIn(written: string): Equation | null {
  if (!/[=≈∝$]/.test(written.slice(0, 400))) return null;
  const { text, written: at } = unmarked(written);
  const found = texEquation(text.slice(0, 800)) ?? plainEquation(text);
  return (
    found && {
      name: found.name && at(found.name),
      formula: at(found.formula),
      rest: found.rest && at(found.rest),
    }
  );
}

/** Where a line goes on with one more equation of symbols: "v = ds/dt, a = dv/dt". */
const NEXT =
  /^(?: \p{Ll}{4,}(?=[,;]))?\s*(?:[,;&]|and\b|\s)\s*(?:and |so |or )?(?=[A-Za-zΑ-Ωα-ω]\S{0,4}\s?=\s?\S)/u;
const MOST = 4;

/** All equations of a line that has one: those that follow the first are of symbols alone, for words explain a symbol. */
export function equationsIn(text: string): Equation[] {
  const found: Equation[] = [];
  let from = 0;
  while (found.length < MOST) {
    const next = equationIn(text.slice(from));
    if (!next) break;
    const at = (span: Span): Span => ({ start: span.start + from, end: span.end + from });
    const formula = at(next.formula);
    if (from > 0 && (next.name !== null || /\p{L}{4}/u.test(text.slice(formula.start, formula.end)))) break;
    found.push({ name: next.name && at(next.name), formula, rest: next.rest && at(next.rest) });
    const joint = NEXT.exec(text.slice(formula.end));
    if (!joint) break;
    from = formula.end + joint[0].length;
  }
  return found;
}
