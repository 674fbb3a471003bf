import { lexiconTags } from '../language';
import type { NoteBlock } from '../structure';
import { lowerFirst } from '../words';
import { isAdjective } from './adjectives';
import { subjectOf } from './aspects';
import { isWorkedOut } from './no-equation';
import type { NoteContext } from './note-context';
import { nameAbove, standsAlone } from './equation-name';
import { knownFront } from './known-equations';
import {
  EPONYM,
  inTermsOf,
  isCompound,
  isNamed,
  isSymbol,
  leftSide,
  quantity,
  stateEquation,
} from './state-equation';
import { firstEquality, plainSymbol, type Symbols } from './symbols';
import { anOrA, isPlural, termInside, withArticle } from './term-question';

/** First letters that stand for a quantity called otherwise. */
const SYMBOL_OF: Readonly<Record<string, RegExp>> = {
  E: /energy|strength|voltage|emf|potential/i,
  F: /force|weight/i,
  I: /current|intensity|impulse|moment/i,
  J: /impulse|flux/i,
  L: /luminosity/i,
  N: /number/i,
  Q: /charge|heat|energy/i,
  R: /resistance|radius/i,
  V: /potential|voltage|volume/i,
  W: /energy|work|weight/i,
  c: /speed|capacity|concentration/i,
  p: /momentum|pressure/i,
  s: /displacement|distance/i,
  u: /velocity/i,
  v: /speed|velocity/i,
};

/** Says whether a letter may stand for what a heading names: W for energy, C for capacitance, P for neither. */
const standsFor = (left: string, heading: string): boolean => {
  const letter = left.replace(/[^\p{L}].*$/u, '');
  if (!/^[A-Za-z]$/.test(letter)) return true;
  return (
    heading.split(' ').some((word) => word.toLowerCase().startsWith(letter.toLowerCase())) ||
    (SYMBOL_OF[letter]?.test(heading) ?? false)
  );
};

/** "(1 + x)^n", "sin²θ + cos²θ": what something equals rather than what it is. */
const isReckoned = (left: string): boolean =>
  !left.startsWith('$') &&
  (/ [-+−–×] |^\(/.test(left) || /^\p{L} ?(?:sin|cos|tan)/u.test(left)) &&
  !/\p{L}{4}/u.test(left.replace(/(?:sin|cos|tan)/g, ''));

/** "hf" behind "E =": then what it equals has two answers. */
export const isGivenElsewhere = (left: string, { page }: NoteContext): boolean =>
  /^\p{L}{2,3}$/u.test(left) && new RegExp(`= ?${left}(?![\\p{L}\\d])`, 'u').test(page.text.slice(0, 50_000));

/** Things that a quantity is of, rather than names of quantities. */
const HAS_A_QUANTITY =
  /(?:pendulum|spring|capacitor|resistor|charge|mass|lens|sphere|wire|oscillator|satellite|circle|triangle|cylinder|cone|gas|particle|wave|string)s?$/i;

/** "C" under "Capacitance" is the capacitance. */
function byHeading(left: string, block: NoteBlock): string | null {
  const heading = (block.path.at(-1) ?? '').trim();
  return /^\p{L}+(?: \p{Ll}+)?$/u.test(heading) &&
    isNamed(heading) &&
    /^\p{L}$/u.test(left) &&
    heading.toLowerCase().startsWith(left.toLowerCase())
    ? heading.toLowerCase()
    : null;
}

/** A second equation of one run of TeX: its left side. */
const ALSO = /\\q?quad\s*([^=$]+?)\s*=/;

/** "State the equation for T (simple pendulum)." */
export function stateFront(
  formula: string,
  name: string,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): string | null {
  const front = frontFor(formula, name, block, notes, symbols);
  const also = formula.startsWith('$') ? ALSO.exec(formula)?.[1] : undefined;
  const left = leftSide(formula);
  return also === undefined || front === null
    ? front
    : front.replace(`the equation for ${left}`, `the equations for ${left} and $${also}$`);
}

/** A name inside a sentence: "Barnett formula" keeps its capital, and "allocative" takes the noun of its heading. */
function insideOf(name: string, block: NoteBlock, { vocabulary }: NoteContext): string {
  const [first = ''] = name.split(' ');
  const isOf =
    EPONYM.test(name) ||
    (/ (?:formula|equation|rule|theorem|law)$/i.test(name) && lexiconTags(first.toLowerCase()) === '');
  if (isOf) return name;
  const inside = termInside(name, vocabulary);
  const heading = block.path.at(-1) ?? '';
  return isAdjective(name) && /^\p{L}\p{Ll}+$/u.test(heading) && isNamed(heading) && !inside.includes(' ')
    ? lowerFirst(`${name} ${heading.toLowerCase()}`)
    : inside;
}

/** An integral, a derivative or a word on the right side says what a lone letter is. */
const TELLS_ITSELF = /∫|d[\p{L}²]+\/d|(?!sin|cos|tan)\b[a-z]{4}/u;

/** "size = rate × depth × time": of what, nothing says. */
const OF_WHAT = /^(?:size|total|amount|number|months|years|result|value|answer|change|difference)$/i;

/** "line", "circle": what has an equation rather than a value. */
const GEOMETRIC =
  /^(?:straight )?(?:line|plane|circle|ellipse|parabola|hyperbola|sphere|tangent|normal|curve)$/i;

/** "T(K)", "θ(°C)": a quantity with its unit. */
const WITH_UNIT = /(\p{L})\((K|°C|°F)\)/gu;

/** "State the equation for T (in K) in terms of θ (in °C).": how one unit is turned into another. */
function conversion(formula: string): string | null {
  const said = [...formula.matchAll(WITH_UNIT)].map(
    ([, symbol, unit]) => `${symbol ?? ''} (in ${unit ?? ''})`,
  );
  const [to, from] = said;
  return said.length === 2 &&
    to !== undefined &&
    from !== undefined &&
    /^\p{L}\([K°][CF]?\) ?=/u.test(formula)
    ? `State the equation for ${to} in terms of ${from}.`
    : null;
}

/** "circular motion": where, not what. */
const IS_SETTING = / (?:motion|reaction|collision|oscillation)s?$/;

/** "closed one end", "dB": how something is, or a unit, which names neither a quantity nor what has one. */
const isCondition = (name: string): boolean =>
  /^(?:open|closed|fixed|held|at rest|same|Hess)\b|^(?:dB|Hz|eV|kWh|MeV)$/.test(name);

/**
 * A known equation is asked for by what every book calls it, unless the notes have a name of their own for what it gives
 * of which that says nothing.
 */
function tellsMore(known: string, name: string, meaning: string | undefined): boolean {
  const quantity = known
    .toLowerCase()
    .replace(/^state the (?:equation for )?(?:the )?| in terms of (?!.*\p{L}{4}).*$|\.$/gu, '');
  const own = [isNamed(name) && !IS_SETTING.test(name) ? name : '', meaning ?? ''].map((said) =>
    said.toLowerCase(),
  );
  return own.every((said) => {
    const words = said.match(/\p{L}{4,}/gu) ?? [];
    return (
      said !== quantity &&
      words.filter((word) => known.toLowerCase().includes(word)).length * 2 >= words.length
    );
  });
}

function frontFor(
  formula: string,
  written: string,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): string | null {
  const derived = /^d\/d\p{L} ?\(([^()]+)\) ?=/u.exec(formula)?.[1];
  if (derived !== undefined) return `What is the derivative of ${derived}?`;
  const converted = conversion(formula);
  if (converted !== null) return converted;
  const name = written === '' ? nameAbove(block, notes) : written;
  const left = leftSide(formula)
    .replace(/^\$\\text\{([^{}]+)\}\$$/, '$1')
    .replace(/ \([^()]{1,8}\)$/, '');
  const meaning = symbols.meaningOf(left, block);
  // "MRP" is better known than "the extra revenue from one more worker".
  const isInitials = /^\p{Lu}{2,5}$/u.test(left);
  const asked = isInitials
    ? left
    : (meaning ?? (isSymbol(left) ? '' : EPONYM.test(left) ? left : termInside(left, notes.vocabulary)));
  const known = knownFront(formula, `${block.text} ${block.path.join(' ')}`);
  if (known !== null && tellsMore(known, name, meaning)) return known;
  if (name !== '') {
    const inside = insideOf(name, block, notes);
    if (/^(?:series|parallel|direct|inverse)$/.test(inside)) return null;
    // "Points of inflection at x = …".
    const placed = / at$/.test(inside) ? inside.replace(/ at$/, '') : null;
    if (placed !== null) return isPlural(placed) ? `Where are the ${placed.replace(/^the /, '')}?` : null;
    // "max n", "final v": one of the values of a symbol.
    if (
      isSymbol(left) &&
      /^(?:max(?:imum)?|min(?:imum)?|total|mean|average|final|initial|new|net|peak)$/.test(inside)
    )
      return `State the equation for the ${inside.replace(/^(max|min)$/, '$1imum')} ${left}.`;
    const what = quantity(meaning ?? byHeading(left, block) ?? left);
    if (GEOMETRIC.test(inside)) return `State the equation of ${anOrA(inside)} ${inside}.`;
    if (isSymbol(left) && /^(?:constant|uniform) \p{Ll}+$/u.test(inside))
      return `State the equation for ${what} at ${inside}.`;
    // "distance AB": between which points belongs to it.
    if (/^\p{Lu}{2}$/u.test(left) && /^(?:distance|length|area|vector|midpoint)$/.test(inside))
      return `State the equation for the ${inside} ${left}.`;
    if (/^for an? \p{L}/iu.test(inside))
      return `State the equation for ${isSymbol(what) ? `${what} for` : `the ${what.replace(/^the /, '')} of`} ${lowerFirst(inside).replace(/^for /i, '')}.`;
    if (/^for \p{L}/iu.test(inside))
      return `State the equation for ${what} ${lowerFirst(inside).replace(/^for /, 'with ')}.`;
    const isExpression = /[+/(| ]/.test(left.replace(/\$.*\$/, '')) && !/\p{L}{4}/u.test(left);
    if (isExpression && /^\p{Lu}\p{L}+(?:[–-]\p{Lu}\p{L}+|['’]s)/u.test(name) && !isNamed(inside))
      return `State the ${name} equation.`;
    const isSetting = isSymbol(left) && IS_SETTING.test(inside);
    if (!isSetting && ((!isSymbol(left) && !isExpression) || isSymbol(name) || isNamed(inside)))
      return stateEquation(inside, formula);
    // "Mass on a spring" is not what T is, but where.
    const of = withArticle(inside, notes.vocabulary);
    if (isCondition(inside)) return null;
    return of !== null && /^an? /.test(of) && HAS_A_QUANTITY.test(inside)
      ? `State the equation for ${what} for ${of}.`
      : `State the equation for ${what} (${inside.replace(/^\p{Lu}(?=\p{Ll}+(?:al|ic|ive)$)/u, (first) => first.toLowerCase())}).`;
  }
  if (OF_WHAT.test(left) && meaning === undefined) return null;
  if (isCompound(left) && meaning === undefined) return null;
  // "rate = k[A]^m[B]^n" under "Rate equation".
  const heading = block.path.at(-1) ?? '';
  if (
    asked !== '' &&
    /equation$/i.test(heading) &&
    heading.toLowerCase().startsWith(`${asked.toLowerCase()} `)
  )
    return stateEquation(lowerFirst(heading), formula);
  if (isReckoned(left)) {
    const of = isWorkedOut(heading)
      ? null
      : withArticle(termInside(heading, notes.vocabulary), notes.vocabulary);
    return of !== null && /^an? /.test(of) ? `State the equation for ${of}.` : `What does ${left} equal?`;
  }
  const terms = left.includes('(') ? '' : inTermsOf(formula, (run) => standsAlone(run, notes));
  if (terms !== '' && meaning === undefined && symbols.ambiguous.has(plainSymbol(firstEquality(formula))))
    return null;
  // The same quantity may have several equations: then its symbols tell which is meant.
  const one = !symbols.repeated.has(plainSymbol(left));
  if (asked !== '') return `${stateEquation(asked, formula).slice(0, -1)}${one ? '' : terms}.`;
  const named = byHeading(left, block);
  if (named !== null && one) return stateEquation(named, formula);
  // "W (energy)": what the section is about, when that is a quantity.
  const about =
    isNamed(heading) &&
    standsFor(left, heading) &&
    /^\p{L}+(?: \p{Ll}+)?$/u.test(heading) &&
    !/(?:laws?|principle|ing|tion|sion)$/i.test(heading) &&
    isSymbol(left)
      ? ` (${lowerFirst(heading)})`
      : '';
  if (terms !== '') return `State the equation for ${left}${about}${terms}.`;
  const subject =
    block.path.length === 0 || isWorkedOut(heading)
      ? ''
      : subjectOf(block, notes).replace(/^(?:the|an?) /, '');
  // Of several equations for one letter nothing says which is meant.
  if (!one && subject === '' && isSymbol(left) && !TELLS_ITSELF.test(formula)) return null;
  // "Approximating the binomial" is when.
  if (/^\p{L}{3,}ing (?:an?|the|\p{Lu}|\p{Ll}+s$)/u.test(subject))
    return `State the equation for ${left} when ${lowerFirst(subject)}.`;
  // A letter that nothing explains has an equation only where its right side says what it is.
  if (subject === '' && /^\p{L}$/u.test(left) && !TELLS_ITSELF.test(formula)) return null;
  return subject === '' || /^\p{L}{2,4}$|\(/u.test(left) || (isNamed(subject) && !standsFor(left, subject))
    ? `State the equation for ${left}.`
    : `State the equation for ${left} (${subject}).`;
}
