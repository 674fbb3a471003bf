import { equationIn } from '../equation';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { EPONYM, inTermsOf, isNamed, isSymbol, leftSide, quantity, stateEquation } from './state-equation';
import {
  drawMeanings,
  firstEquality,
  isExplanation,
  plainSymbol,
  readable,
  symbolsOn,
  type Symbols,
} from './symbols';
import { termInside, withArticle } from './term-question';
import { isAdjective } from './adjectives';

const unnumbered = (name: string): string =>
  name
    .replace(/^(?:equation|formula)(?: for)?\s*/i, '')
    .replace(/[:\s]+$/, '')
    .trim();

const NUMBER = String.raw`[£$€]?[-−]?\d[\d.,]*(?: \d{3})*`;
const UNIT = String.raw`(?: ?(?:[mck]?m|[mk]?g|m?s|[kM]?J|[kM]?W|k?N|k?Pa|[mk]?V|m?A|Hz|K|°C|h|min|mol|ohms?|Ω|%|dm³|cm³|m³|cm²|m²)(?![\p{L}\d]))?`;
/** "48 × 600", "30 mm ÷ 200", "28 800 ÷ (1.00 × 28.5)": numbers put in, which are of one question. */
const WORKED = new RegExp(
  `^[(\\s]*${NUMBER}${UNIT}\\)?(?:\\s*[×x*÷/+−–-]\\s*\\(?${NUMBER}${UNIT}\\)*)+\\s*(?:=|≈|$)`,
  'u',
);

const isWorked = (formula: string): boolean =>
  !formula.startsWith('$') && WORKED.test(formula.slice(formula.search(/[=≈]/) + 1).trim());

/** "Calculation: …", "Method: …" over an equation says what is done with it. */
const NAMES_NOTHING =
  /^(?:calculations?|working(?: out)?|answers?|methods?|results?|solutions?|formulae?|equations?|step \d+|so|then|hence|therefore|thus|use|using|conclusion|note|remember|learn)$/i;

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
  !left.startsWith('$') && / [-+−–×] |^\(/.test(left) && !/\p{L}{4}/u.test(left);

/** "hf" behind "E =": then what it equals has two answers. */
const isGivenElsewhere = (left: string, { page }: NoteContext): boolean =>
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

/** "State the equation for T (simple pendulum)." */
function stateFront(
  formula: string,
  name: string,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): string | null {
  const left = leftSide(formula)
    .replace(/^\$\\text\{([^{}]+)\}\$$/, '$1')
    .replace(/ \([^()]{1,8}\)$/, '');
  const meaning = symbols.meaningOf(left, block);
  // "MRP" is better known than "the extra revenue from one more worker".
  const isInitials = /^\p{Lu}{2,5}$/u.test(left);
  const asked = isInitials
    ? left
    : (meaning ?? (isSymbol(left) ? '' : EPONYM.test(left) ? left : termInside(left, notes.vocabulary)));
  if (name !== '') {
    const inside = termInside(name, notes.vocabulary);
    if (/^(?:series|parallel|direct|inverse)$/.test(inside)) return null;
    const what = quantity(meaning ?? byHeading(left, block) ?? left);
    if (/^for an? \p{L}/iu.test(inside))
      return `State the equation for ${isSymbol(what) ? `${what} for` : `the ${what.replace(/^the /, '')} of`} ${lowerFirst(inside).replace(/^for /i, '')}.`;
    if (/^for \p{L}/iu.test(inside))
      return `State the equation for ${what} ${lowerFirst(inside).replace(/^for /, 'with ')}.`;
    const isExpression = /[+/(| ]/.test(left.replace(/\$.*\$/, '')) && !/\p{L}{4}/u.test(left);
    if (isExpression && /^\p{Lu}\p{L}+(?:[–-]\p{Lu}\p{L}+|['’]s)/u.test(name) && !isNamed(inside))
      return `State the ${name} equation.`;
    // "Circular motion" is where, not what.
    const isSetting = isSymbol(left) && / (?:motion|reaction|collision|oscillation)s?$/.test(inside);
    if (!isSetting && ((!isSymbol(left) && !isExpression) || isSymbol(name) || isNamed(inside)))
      return stateEquation(inside, formula);
    // "Mass on a spring" is not what T is, but where.
    const of = withArticle(inside, notes.vocabulary);
    return of !== null && /^an? /.test(of) && HAS_A_QUANTITY.test(inside)
      ? `State the equation for ${what} for ${of}.`
      : `State the equation for ${what} (${inside.replace(/^\p{Lu}(?=\p{Ll}+(?:al|ic|ive)$)/u, (first) => first.toLowerCase())}).`;
  }
  // "rate = k[A]^m[B]^n" under "Rate equation".
  const heading = block.path.at(-1) ?? '';
  if (
    asked !== '' &&
    /equation$/i.test(heading) &&
    heading.toLowerCase().startsWith(`${asked.toLowerCase()} `)
  )
    return stateEquation(lowerFirst(heading), formula);
  if (isReckoned(left)) return `What does ${left} equal?`;
  const terms = left.includes('(') ? '' : inTermsOf(formula);
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
  const subject = block.path.length === 0 ? '' : subjectOf(block, notes).replace(/^(?:the|an?) /, '');
  return subject === '' || /^\p{L}{2,4}$|\(/u.test(left) || (isNamed(subject) && !standsFor(left, subject))
    ? `State the equation for ${left}.`
    : `State the equation for ${left} (${subject}).`;
}

/** "Only for small angles", "only works if timing starts at the end": when the equation holds. */
function condition(
  text: string,
  rest: Span,
  formula: string,
  name: string,
): { front: string; answer: Span } | null {
  const match =
    /^(?:only |this only )?(?:works?|applies|apply|valid|holds?|true|for)\b\s*(?:only )?(?:if|when|for|provided that|provided)?\s*/i.exec(
      text.slice(rest.start).replace(/^only\s/i, (only) => only),
    );
  const only =
    /^(?:this |it )?only (?:works?|applies|valid|holds|true)? ?(?:if|when|for|provided)\s+/i.exec(
      text.slice(rest.start, rest.end),
    ) ?? null;
  if (!only || !match) return null;
  const end =
    /(?<!\b\w)[.;](?=\s|$)/.exec(text.slice(rest.start + only[0].length))?.index ??
    rest.end - rest.start - only[0].length;
  const start = rest.start + only[0].length;
  const because = /\s(?:because|as|since)\s/.exec(text.slice(start, start + end))?.index ?? end;
  const subject = name !== '' ? `the equation ${formula} (${name})` : formula;
  return { front: `When does ${subject} apply?`, answer: { start, end: start + because } };
}

function drawFormula(block: NoteBlock, notes: NoteContext, symbols: Symbols): Candidate[] {
  const text = readable(notes.page.text.slice(block.start, block.end));
  const equation = isExplanation(text) ? null : equationIn(text);
  if (!equation || /^(?:worked |an )?(?:e\.?g|example)\b|^worked\b/i.test(text)) return [];
  const formula = text.slice(equation.formula.start, equation.formula.end);
  if (/^[^=+²]*=\s*-?[\d.,]+\s*\p{L}*$/u.test(formula) && !/^\$/.test(formula)) return [];
  // "n = no. of moles" and "R = gas constant 8.31" explain a symbol.
  if (/=\s?(?:no|nos|num)$/.test(formula)) return [];
  if (/^[^=]{1,8}=\s*(?:\p{Ll}{3,} ){1,3}[\d.]+/u.test(formula)) return [];
  // "R = gas constant, 8.31 …" and "R = 8.31 J K⁻¹ mol⁻¹" give a constant, not an equation.
  if (
    /^[^=]{1,8}=\s*(?:\p{Ll}{3,}(?:[ -]\p{Ll}{2,}){0,4}|[\d.,]+(?: ?[×x] ?10\S*)?(?: [^\s=+×÷/]{1,8}){1,5})$/u.test(
      formula,
    )
  )
    return [];
  const name = equation.name
    ? unnumbered(text.slice(equation.name.start, equation.name.end)).replace(/[*_=]{2}/g, '')
    : '';
  const left = leftSide(formula);
  if (/\b(?:worked|eg|e\.g)\b/i.test(name)) return [];
  // "luxury = YED > 1" compares, "profit is most where MC = MR" sets a condition, and an adjective is no quantity.
  const compares =
    /[<>]/.test(formula.replace(/\$.*\$/, '')) || /\b(?:where|when|if|so|that|because)$/.test(name);
  const isQuality = /^\p{Ll}{4,}(?:ive|ous|ic|al|ble)$/u.test(left) && isAdjective(left);
  if (compares || (isQuality && name === '')) return [];
  if (isWorked(formula) || (name === '' && isGivenElsewhere(left, notes))) return [];
  if (wordCount(name) > 7 || left === '' || /^[\d$]*$/.test(left)) return [];
  const front = stateFront(
    formula,
    /\b(?:is|are|and|so|the|so that)$/.test(name) || /[.!?;]\s/.test(name) || NAMES_NOTHING.test(name)
      ? ''
      : name.replace(/\b(?:is given by|is|given by)$/i, '').trim(),
    block,
    notes,
    symbols,
  );
  // Of several forms in a row the first is asked for.
  const isOne =
    front !== null &&
    (/ in terms of /.test(front) ||
      /=[^=]*=\s*(?:[-−]?\d[\d.]*\b(?!\s*[\p{L}(/])|\p{Ll}{3,} \p{Ll})/u.test(formula));
  const shown = isOne ? firstEquality(formula).trimEnd().length : formula.length;
  // "What does (1 + x)^n equal?" has the left side already.
  const from = front?.startsWith('What does ') ? (/^[^=≈]*[=≈]\s*/.exec(formula)?.[0].length ?? 0) : 0;
  const answer = shift(
    { start: equation.formula.start + from, end: equation.formula.start + shown },
    block.start,
  );
  const cards =
    front === null ? [] : [basicCard(notes.page, { rule: 'formula', front, answer, source: block })];
  const holds = equation.rest
    ? condition(text, equation.rest, formula, name === '' ? '' : termInside(name, notes.vocabulary))
    : null;
  if (holds)
    cards.push(
      basicCard(notes.page, {
        rule: 'formula-when',
        front: holds.front,
        answer: shift(trimAnswer(text, holds.answer), block.start),
        source: block,
      }),
    );
  return cards;
}

/** Keeps equations as the maths they are: asks for each by its name, for its symbols and units, and for when it holds. */
export function drawFormulae(notes: NoteContext): Owned {
  const symbols = symbolsOn(notes);
  const told = drawMeanings(notes);
  const stated = notes.blocks.flatMap((block) =>
    block.kind === 'formula' ? drawFormula(block, notes, symbols) : [],
  );
  return { cards: [...stated, ...told.cards], claims: told.claims };
}
