import { lowerFirst } from '../words';
import { anOrA, isCounted, isPlural } from './term-question';

/** Maths between dollars stays so in a front; a plain symbol is shown as it is. */
export const leftSide = (formula: string): string => {
  const tex = /^\${1,2}\s*([^=≈∝]+?)\s*(?:=|≈|∝|\\approx|\\propto)/.exec(formula);
  if (tex?.[1]) return `$${tex[1]}$`;
  return (/^([^=≈∝]+?)\s*[=≈∝]/.exec(formula)?.[1] ?? '').trim();
};

/** "v", "$E_k$", "pH", "ΔG", but not "Moment". */
export const isSymbol = (left: string): boolean =>
  /^\$.*\$$/.test(left) ||
  /^\p{L}\([^()=]+\)$/u.test(left) ||
  /^(?:sin|cos|tan|log|ln) ?[α-ωA-Z]$/u.test(left) ||
  (/^\S{1,8}$/.test(left) && !/^\p{L}?\p{Ll}{3,}$/u.test(left));

/** "pV", "hf", "QV/d", "½mv²": several quantities together, which say what they are only by a name. "1/R" and "dy/dx" are one. */
export const isCompound = (left: string): boolean =>
  !left.startsWith('$') &&
  left !== 'pH' &&
  (/^\p{Ll}(?:\p{Lu}|[\p{Ll}α-ω])$/u.test(left) ||
    (/[/½]/.test(left) && !/^1\/|^d\S{0,2}\/d/.test(left) && !/\p{L}{4}/u.test(left)));

/** Names that an equation goes by, and quantities that it gives, beside things that it holds for. */
const QUANTITY =
  /(?:^|\s)(?:\p{L}+(?:ity|ance|ence|ency|tion|sion|ure)|energy|power|momentum|speed|work(?: done)?|charge|current|voltage|weight|mass|volume|impulse|torque|stress|strain|profit|revenue|income|force|lift|drag|emf|GPE|KE|PE|EPE|p\.d\.|moment|period|constant|strength|flow|potential|index|multiplier|interest|coefficient|output|score|entropy|enthalpy|resistance|frequency|percentage|acceleration|displacement|wavelength|rate|gradient|sum|mean|variance|area|length|yield|economy|number|ratio|value|cost|margin|turnover|growth|elasticity|heat|dose|half-life|distance|time|discriminant|radius|angle|modulus|spacing|separation|magnification|quotient)$/iu;
/** People whose name looks like another word, so that its capital is no mere beginning of a line. */
export const EPONYM =
  /^(?:Young|Planck|Avogadro|Boltzmann|Faraday|Gini|Reynolds|Hubble|Coulomb|Bohr|Rydberg|Laplace|Lincoln|Simpson) /;
const NAMED = /(?:formula|equation|rule|theorem|identity|laws?(?: of \p{Ll}+)?|principle)$/iu;

/** Says whether a name is that of the equation or of what it gives: "quadratic formula", "wave speed". */
export const isNamed = (name: string): boolean =>
  /^\p{L}{3,}ing (?:an?|the) /u.test(name) ||
  NAMED.test(name) ||
  QUANTITY.test(name) ||
  QUANTITY.test(name.replace(/ of (?!a |an ).*$/, ''));

const UNCOUNTED =
  /(?:^|\s)(?:\p{L}+(?:ity|ance|ence|ency|tion|sion)|energy|power|momentum|pressure|strength|flow|potential|output|interest|share|yield|acceleration|speed|work(?: done)?|charge|current|voltage|weight|mass|impulse|torque|stress|strain|profit|revenue|income|force|lift|drag|emf|GPE|KE|PE|EPE|displacement|time|turnover|growth|moles|risk|economy|conc|concentration|break[ -]even|G[DN]P|GNI|\p{L}+[iy][sz]ing)$/iu;

/** A quantity in a question: "the mean", but "power" and "kinetic energy". */
export function quantity(name: string): string {
  const bare = name.replace(/^(?:an?|the) /, '');
  if (EPONYM.test(bare)) return `the ${bare}`;
  // "standardising a variable" is something done.
  return isSymbol(bare) ||
    /^\p{Ll}{3,}ing\b(?! of )/u.test(bare) ||
    UNCOUNTED.test(bare) ||
    /^[%\p{Lu}]/u.test(bare)
    ? bare
    : `the ${bare}`;
}

/** "State the equation for power.", but "State the quadratic formula.", "State Newton's 2nd law as an equation." */
export function stateEquation(name: string, formula: string): string {
  const written = name.replace(/^(?:an?|the) /, '');
  // The capital of a quantity only begins its line: "Multiplier: k = …".
  const bare =
    QUANTITY.test(written) && !EPONYM.test(written) && /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(written)
      ? lowerFirst(written)
      : written;
  if (NAMED.test(bare)) {
    const named = /['’]s? /.test(bare) ? bare : `the ${bare}`;
    return /(?:laws?(?: of \p{Ll}+)?|principle)$/iu.test(bare)
      ? `State ${named} as an equation.`
      : `State ${named}.`;
  }
  if (/^[∫∬(]/.test(bare)) return `What does ${bare} equal?`;
  const whole = bare.replace(/ of (\p{Ll}+)$/u, (end, thing: string) =>
    isCounted(thing) && !isPlural(thing) && !UNCOUNTED.test(thing) ? ` of ${anOrA(thing)} ${thing}` : end,
  );
  return `State the ${/[=≈∝]/.test(formula) ? 'equation' : 'formula'} for ${quantity(whole).replace(/\.$/, '')}.`;
}

/**
 * " in terms of u, a and t": which of several equations for a quantity is meant. Empty when its right side is not plain
 * symbols.
 */
export function inTermsOf(formula: string, isOne: (run: string) => boolean = () => false): string {
  const first = /(?:=|≈|∝)([^=≈∝]+)/.exec(formula)?.[1] ?? '';
  const right = first
    // "e" with an exponent is a number.
    .replace(/(?<![A-Za-z])e(?=\s?\^)|(?<=[₀-₉\s])e(?=\s?\^)/gu, ' ')
    .replace(/\$/g, '')
    .replace(/\\(?:d?frac|sqrt|times|cdot|left|right|tfrac|pm|,|;)/g, ' ')
    .replace(/½|π|√|\\pi\b| x /g, ' ');
  if (/\\|\p{Ll}{4}|\p{L}{5}|log|ln|sin|cos|tan|\[|\(n|∫|(?<!\p{L})d\p{L}\/d\p{L}/u.test(right)) return '';
  // "HR x SV" multiplies two quantities; "IR" is two symbols side by side.
  const isSpaced = / [x×*/+–−-] /.test(first);
  const parted = right.replace(/(?<![A-Za-z])[A-Z]{2,3}(?![A-Za-z])/g, (run) =>
    isSpaced || /^(?:[GE]?P|K)E$/.test(run) || isOne(run) ? run : run.split('').join(' '),
  );
  // "sv x hr": what stands beside a sign of multiplication is one quantity, and "Vin" is one where "Vout" is.
  const shortest = / [x×*] /.test(first) ? /\b[A-Za-z]{2,3}\b/ : /\b[A-Z]{2,3}\b/;
  const subscripted = /^[A-Z]\p{Ll}{1,3}\s?=/u.test(formula) ? '[A-Z][a-z]{1,3}|' : '';
  const one = new RegExp(
    `(?:G|E)?PE|KE|p?K[abcpw](?![A-Za-z])|pO?H(?![A-Za-z])|${subscripted}${shortest.source}|Δ?[A-Za-zΑ-Ωα-ω]\\p{M}?(?:_(?:\\{\\w+\\}|[A-Za-z]{2,4}|\\w)|[₀-₉]+|(?<=[A-Za-z])\\d(?!\\w))?`,
    'gu',
  );
  const symbols = [...new Set(parted.match(one) ?? [])];
  if (symbols.length < 1 || symbols.length > 4) return '';
  // "D = AR": with its one symbol nothing is left to say.
  if (symbols[0] === first.trim()) return '';
  const tex = formula.startsWith('$') ? symbols.map((symbol) => `$${symbol}$`) : symbols;
  return ` in terms of ${[tex.slice(0, -1).join(', '), tex.at(-1) ?? ''].filter((part) => part !== '').join(' and ')}`;
}
