import { equationIn } from '../equation';
import { normaliseCharacters } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { inTermsOf, isNamed, isSymbol, leftSide, quantity, rightSide, stateEquation } from './state-equation';
import { drawMeanings, plainSymbol, symbolsOn, type Symbols } from './symbols';
import { isPlural, termInside, withArticle } from './term-question';
import { isAdjective } from './terms';

const unnumbered = (name: string): string =>
  name
    .replace(/^(?:equation|formula)(?: for)?\s*/i, '')
    .replace(/[:\s]+$/, '')
    .trim();

/** "State the equation for T (simple pendulum)." */
function stateFront(
  formula: string,
  name: string,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): string | null {
  const left = leftSide(formula);
  const meaning = symbols.meanings.get(plainSymbol(left));
  const asked = meaning ?? (isSymbol(left) ? '' : termInside(left, notes.vocabulary));
  if (name !== '') {
    const inside = termInside(name, notes.vocabulary);
    if (/^(?:series|parallel|direct|inverse)$/.test(inside)) return null;
    if (!isSymbol(left) || isSymbol(name) || isNamed(inside)) return stateEquation(inside, formula);
    const what = quantity(meaning ?? left);
    if (/^for \p{L}/u.test(inside))
      return `State the equation for ${what} ${inside.replace(/^for /, 'with ')}.`;
    // "Mass on a spring" is not what T is, but where.
    const of = withArticle(inside, notes.vocabulary);
    return of !== null &&
      /^\p{Script=Latin}{2}/u.test(inside) &&
      !isPlural(inside) &&
      !/\d/.test(inside) &&
      !isAdjective(inside.split(' ').at(-1) ?? '')
      ? `State the equation for ${what} for ${of}.`
      : `State the equation for ${what} (${inside.replace(/^\p{Lu}(?=\p{Ll}+(?:al|ic|ive)$)/u, (first) => first.toLowerCase())}).`;
  }
  const terms = inTermsOf(formula);
  // The same quantity may have several equations: then its symbols tell which is meant.
  const one = !symbols.repeated.has(plainSymbol(left));
  if (asked !== '') return `${stateEquation(asked, formula).slice(0, -1)}${one ? '' : terms}.`;
  if (terms !== '') return `State the equation for ${left}${terms}.`;
  const subject = block.path.length === 0 ? '' : subjectOf(block, notes).replace(/^(?:the|an?) /, '');
  return subject === '' || /^\p{L}{2,4}$/u.test(left)
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
  const text = normaliseCharacters(notes.page.text.slice(block.start, block.end));
  const equation = equationIn(text);
  if (!equation || /^(?:worked |an )?(?:e\.?g|example)\b|^worked\b/i.test(text)) return [];
  const formula = text.slice(equation.formula.start, equation.formula.end);
  if (/=\s*-?[\d.,]+\s*\p{L}*$/u.test(formula) && !/^\$/.test(formula)) return [];
  // "n = no. of moles" and "R = gas constant 8.31" explain a symbol.
  if (/=\s?(?:no|nos|num)$/.test(formula)) return [];
  if (/^[^=]{1,8}=\s*(?:\p{Ll}{3,} ){1,3}[\d.]+/u.test(formula)) return [];
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
  if (wordCount(name) > 7 || left === '' || /^[\d$]*$/.test(left)) return [];
  const front = stateFront(
    formula,
    /\b(?:is|are|and|so|the|so that)$/.test(name) || /[.!?;]\s/.test(name)
      ? ''
      : name.replace(/\b(?:is given by|is|given by)$/i, '').trim(),
    block,
    notes,
    symbols,
  );
  // "moles = mass / Mr": beside so short a right side the name would give half of the answer away.
  const right = rightSide(formula);
  const tells =
    wordCount(
      (right ?? '')
        .replace(/[^\p{L}\s]/gu, ' ')
        .replace(/\b\S{1,3}\b/g, ' ')
        .trim(),
    ) > 1;
  const whole = isSymbol(left) || right === null || tells;
  const answer = shift(
    whole ? equation.formula : { start: equation.formula.end - right.length, end: equation.formula.end },
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
export function drawFormulae(notes: NoteContext): Candidate[] {
  const symbols = symbolsOn(notes);
  return notes.blocks.flatMap((block) => [
    ...(block.kind === 'formula' ? drawFormula(block, notes, symbols) : []),
    ...(block.kind !== 'table' && block.kind !== 'explicit' ? drawMeanings(block, notes) : []),
  ]);
}
