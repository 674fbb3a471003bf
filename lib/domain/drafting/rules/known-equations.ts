import { STANDARD_EQUATIONS } from '../lexicon/standard-equations';
import { inTermsOf } from './state-equation';
import { canonical } from './symbols';

/** One factor of a product: "sinθ", "Δλ", "√", "c²", "4". */
const FACTOR = /(?:sin|cos|tan|ln|log)(?:10)?\p{L}?\d?|√|[Δ∆]?\p{L}\p{M}?\d*['′]?[²³⁴]?|\d+|[^\p{L}\d]/gu;

/** The factors of each product in one order, as "BIl" is "BlI". */
const inOrder = (side: string): string =>
  side
    .split(/(?<=[-+/^±])|(?=[-+/^±])/u)
    .map((part) => [...(part.match(FACTOR) ?? [])].sort().join(''))
    .join('');

/** An equation however it is set: without spaces, brackets and signs of multiplication, and its first equality alone. */
function keyOf(formula: string): string {
  const plain = canonical(
    formula
      .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\(?:sqrt|cdot|times|left|right|text|mathrm|[,;!])/g, (sign) =>
        sign === '\\sqrt' ? '√' : ' ',
      )
      .replace(/\\approx/g, '≈')
      .replace(/(?<=\s)[x×·⋅](?=\s)|[×·⋅]/gu, ' ')
      .replace(/sqrt/g, '√'),
  )
    .replace(/\^2(?!\d)/g, '²')
    .replace(/\^3(?!\d)/g, '³')
    .replace(/\^4(?!\d)/g, '⁴')
    .replace(/(?<!\d)1\/2(?!\d|[πlL])/g, '½')
    .replace(/[−–⁻]/gu, '-')
    .replace(/ϕ/g, 'φ')
    .replace(/µ/g, 'μ')
    .replace(/∆/g, 'Δ')
    .replace(/[()]/g, '')
    .replace(/[=≈]/g, ' = ');
  const [left = '', right = ''] = plain.split(' = ');
  return `${inOrder(left)}=${inOrder(right)}`;
}

interface Known {
  readonly asked: string;
  readonly about: RegExp | undefined;
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  STANDARD_EQUATIONS.flatMap(([asked, equations, about]) =>
    equations.split(';').map((equation) => [keyOf(equation), { asked, about }] as const),
  ),
);

/**
 * What is asked for an equation that is known by its letters; null for any other.
 * @param around the line and its heading, which may have to say of what it is
 */
export function knownFront(formula: string, around: string): string | null {
  const known = KNOWN.get(keyOf(formula));
  if (!known || !(known.about?.test(around) ?? true)) return null;
  if (/^\p{Lu}\p{Ll}/u.test(known.asked)) return known.asked;
  return `State the equation for ${known.asked.replace(/ …$/, () => inTermsOf(formula))}.`;
}
