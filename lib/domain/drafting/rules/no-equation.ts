import { lexiconTags } from '../language';
import { isAdjective } from './adjectives';
import { isNamed } from './state-equation';
import { isProduct } from './symbols';

/** What an equation gives first: "σ/E" of "ε = σ/E = 4.8 × 10⁸". */
const firstRight = (formula: string): string => /[=≈∝]([^=≈∝]*)/.exec(formula)?.[1]?.trim() ?? '';

const UNIT = String.raw`(?:[kMGmcdnμµ]?(?:m|g|s|J|W|N|Pa|V|A|Hz|eV|mol|C|F|T|B|Ω)|K|h|min|°C?|%|ohms?|bits?|bytes?|units?|years?)(?:[⁻^-]?[\d¹²³⁴⁶])*(?![\p{L}\d])`;
const NUMBER = String.raw`\d[\d.,]*(?: \d{3})*(?:e[-−+]?\d+)?(?:\s?[×x]\s?10(?:\^?[-−]?\d+|[⁻⁺]?[⁰¹²³⁴-⁹]+)?)?`;
const MEASURED = new RegExp(`${NUMBER}(?:(?: |(?<=\\.\\d+))${UNIT}(?:[ /·]${UNIT})*|°|%)?`, 'gu');

/** "30 mm ÷ 200", "60 / 1.26 × 10⁻⁷", "36.1°": numbers put in, which belong to one question; no symbol is left among them. */
export function isWorked(formula: string): boolean {
  const right = firstRight(formula);
  // "p² + 2pq + q² = 1" says how symbols hang together.
  if (formula.startsWith('$') || !/\d/.test(right) || /^[^=≈∝]*(?:\s\+\s|[²³])/.test(formula)) return false;
  const left = right
    .replace(MEASURED, ' ')
    .replace(/(?<=^|[\s)])x(?=[\s(]|$)|\b(?:sin|cos|tan|sqrt|log|ln)\b/g, ' ');
  return !/\p{L}/u.test(/\.\d/.test(right) ? left.replace(/π/g, ' ') : left);
}

/** Headings and labels over what somebody worked out, measured or tried. */
export const isWorkedOut = (heading: string): boolean =>
  /\b(?:worked|e\.?g|examples?|calculations?|(?:our|my) \p{L}+|results?|try|readings?|practice|questions?|hints?)\b/iu.test(
    heading,
  );

/** "n = no. of moles", "R = gas constant, 8.31 …": a symbol explained, or a number. "mgh" is no word. */
function explainsSymbol(written: string): boolean {
  const formula = written.replace(/(?<=\p{Ll}{2}) \(.*\)$/u, '');
  const right = firstRight(formula);
  const word = /^\p{Ll}{3,}/u.exec(right)?.[0] ?? '';
  const isWord = word !== '' && !isProduct(word);
  return (
    (/^[^=+²]*=\s*-?[\d.,]+\s*(?!\p{L}*[α-ω])\p{L}*$/u.test(formula) && !/^\$/.test(formula)) ||
    /=\s?(?:no|nos|num)\b/.test(formula) ||
    (isWord && /^[^=]{1,8}=\s*(?:\p{Ll}{3,} ){1,3}[\d.]+/u.test(formula)) ||
    (isWord && /^[^=]{1,8}=\s*\p{Ll}{3,}(?:[ -]\p{Ll}{2,}){0,4}$/u.test(formula)) ||
    /^[^=]{1,8}=\s*[-−]?[\d.,]+(?: ?[×x] ?10\S*)?(?: [^\s=+×÷/]{1,8}){1,5}$/u.test(formula)
  );
}

/** "Rat = NS", "Bell = CS": a word with initials for what it is. */
const isLabelled = (formula: string, left: string): boolean =>
  /^\p{Lu}?\p{Ll}{2,}$/u.test(left) &&
  /^\p{Lu}{2,5}$/u.test(firstRight(formula)) &&
  /Noun|Singular/.test(lexiconTags(left.toLowerCase()));

/**
 * "luxury = YED > 1" compares, "profit is most where MC = MR" sets a condition, and an adjective is no quantity.
 * @param name what stands before the equation, if anything
 */
function compares(formula: string, left: string, name: string): boolean {
  const isQuality = /^\p{Ll}{4,}(?:ive|ous|ic|al|ble)$/u.test(left) && isAdjective(left);
  return (
    /[<>]/.test(formula.replace(/\$.*\$/, '')) ||
    /\b(?:where|when|if|so|that|because)$/.test(name) ||
    (isQuality && name === '')
  );
}

/** "V = J/C": units that make up a unit. The letters of "V = W/Q" are not units all. */
const UNITS =
  /^(?:V ?= ?J ?(?:\/ ?C|C⁻¹|C\^-1)|W ?= ?J ?(?:\/ ?s|s⁻¹|s\^-1)|A ?= ?C ?(?:\/ ?s|s⁻¹|s\^-1)|Pa ?= ?N ?(?:\/ ?m|m⁻|m\^-).*|N ?= ?kg.*|J ?= ?(?:N ?m|kg.*)|Ω ?= ?V ?(?:\/ ?A|A⁻¹)|F ?= ?C ?(?:\/ ?V|V⁻¹)|T ?= ?N ?A⁻.*|Hz ?= ?s.*)$/u;

/** "(900 + 600)v", "12x": numbers stand in for what an equation would have symbols for. */
const hasNumbersIn = (left: string): boolean =>
  /(?<![\p{L}_^{\d.])\d{2,}/u.test(left) && !left.startsWith('$');

/** "PQ = kQR": how two lines between points lie, not what one of them is. */
const relatesPoints = (formula: string): boolean => {
  const [, from = '', to = ''] = /^(\p{Lu}{2}) ?= ?[\p{Ll}\d½]{1,3}(\p{Lu}{2})$/u.exec(formula) ?? [];
  return [...from].some((point) => to.includes(point));
};

/** "hot = happy/fearful", "; mortality = death rate": a line that goes on explaining words explains the first as well. */
export const isGlossed = (formula: string, after: string): boolean =>
  /^[^=]*\p{L}{3}[^=]*=[^=×÷*+²³√]*\/[^=×÷*+²³√]*$/u.test(formula) &&
  /^\s*[,;]\s*\p{L}{3,} ?= ?\p{L}{3,}[^×÷*+]*$/u.test(after);

/** "y = ln x → 1/x": what becomes of an expression when something is done to it. */
export const isMapped = (after: string): boolean =>
  /^\s*(?:→|->|⇒|↦)\s*(?:d\p{L}\/d\p{L}|\p{L}['′]|[^=→]{1,40}$)/u.test(after) &&
  !/\p{L}{4}/u.test(after.replace(/\([^()]*\)\s*$/, ''));

/** Says whether what stands around an equals sign is no equation to learn. */
export const isNoEquation = (formula: string, left: string, name: string): boolean =>
  left === '' ||
  UNITS.test(formula) ||
  // "u = 15 cm: 1/v = …" goes on to reckon, and "u₍ₙ₊₁₎ = f(uₙ)" leaves open what it is.
  /:\s/.test(formula) ||
  /^f ?\([^()]*\)$/.test(firstRight(formula)) ||
  hasNumbersIn(left) ||
  relatesPoints(formula) ||
  // "revenue = area in the middle, 4 × 45": read off a diagram.
  /^\p{Ll}{3,} \p{Ll}[\p{Ll} ]*, /u.test(firstRight(formula)) ||
  /^[\d$]*$/.test(left) ||
  explainsSymbol(formula) ||
  isWorked(formula) ||
  isLabelled(formula, left) ||
  compares(formula, left, name);

/**
 * Whether what a term equals is an equation to state: of symbols ("(Z₂ − Z₁)² / (Z₂ + Z₁)²"), or of a quantity in words; not
 * what something is made of ("syrup = sugar + its water"), nor numbers put in.
 */
export const isStatable = (term: string, fact: string): boolean =>
  !fact.includes('*') &&
  !isWorked(`x = ${fact}`) &&
  (isNamed(term) || !/\p{Ll}{4}| (?:so|and|or) /u.test(fact.replace(/sqrt/g, '')));
