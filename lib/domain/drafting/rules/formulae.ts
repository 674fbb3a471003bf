import { equationIn, equationsIn, type Equation } from '../equation';
import { blankMarks, normaliseCharacters } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { unmarked, type Unmarked } from '../unmarked';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { Owned } from './claims';
import { drawConstants } from './constants';
import { drawEquationsInProse } from './equations-in-prose';
import { isGivenElsewhere, stateFront } from './equation-front';
import { nameBefore } from './equation-name';
import { isGlossed, isMapped, isNoEquation, isWorked, isWorkedOut } from './no-equation';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { inTermsOf, leftSide } from './state-equation';
import { canonical, drawMeanings, firstEquality, isExplanation, symbolsOn, type Symbols } from './symbols';
import { termInside } from './term-question';

/** "Only for small angles", "only works if timing starts at the end": when the equation holds. */
function condition(
  text: string,
  rest: Span,
  formula: string,
  name: string,
): { front: string; answer: Span } | null {
  const only =
    /^\(?(?:this |it )?only (?:works?|applies|valid|holds|true)? ?(?:if|when|while|for|provided)\s+/i.exec(
      text.slice(rest.start, rest.end),
    );
  if (!only) return null;
  const start = rest.start + only[0].length;
  const told = text.slice(start, rest.end);
  const end = /(?<!\b\w)[.;!](?=[\s!]|$)|\)\s*$|\s(?:because|as|since|\()/.exec(told)?.index ?? told.length;
  const subject = name !== '' ? `the equation ${formula} (${name})` : formula;
  return { front: `When does ${subject} apply?`, answer: { start, end: start + end } };
}

/** Asks for one of the equations of a line, and for when it holds. */
function draw(
  equation: Equation,
  { text, written: at }: Unmarked,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): Candidate[] {
  const formula = text.slice(equation.formula.start, equation.formula.end);
  const written = equation.name ? text.slice(equation.name.start, equation.name.end) : '';
  const left = leftSide(formula);
  const after = text.slice(equation.formula.end);
  if (/\b(?:worked|eg|e\.g)\b/i.test(written) || isNoEquation(formula, left, written.trim())) return [];
  if (isGlossed(formula, after) || isMapped(after)) return [];
  // "x = r, r + 1, …" says which values it takes.
  if (/^\s*,[^=]{1,30}(?:\.{3}|…|\\[lc]?dots)/.test(after)) return [];
  const name = nameBefore(written);
  if (wordCount(name) > 7 || (name === '' && isGivenElsewhere(left, notes))) return [];
  const front = stateFront(formula, name, block, notes, symbols);
  // Of several forms in a row the first is asked for.
  const isOne =
    front !== null &&
    (/ in terms of /.test(front) ||
      /=[^=]*=\s*(?:\(?\d+\.\d|[-−]?\d[\d.]*\b(?!\s*[\p{L}(/])|\p{Ll}{3,} \p{Ll})/u.test(formula));
  const shown = isOne ? firstEquality(formula).trimEnd().length : formula.length;
  // "What does (1 + x)^n equal?" has the left side already.
  const from = /^What (?:does|is the derivative of) /.test(front ?? '')
    ? (/^[^=≈]*[=≈]\s*/.exec(formula)?.[0].length ?? 0)
    : 0;
  const answer = shift(
    at({ start: equation.formula.start + from, end: equation.formula.start + shown }),
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
        answer: shift(at(trimAnswer(text, holds.answer)), block.start),
        source: block,
      }),
    );
  return cards;
}

/** A line with an equation of its own, or several: "v = ds/dt, a = dv/dt". What somebody worked out has them by the way. */
function drawLine(block: NoteBlock, notes: NoteContext, symbols: Symbols): Candidate[] {
  const line = unmarked(normaliseCharacters(notes.page.text.slice(block.start, block.end)));
  const text = blankMarks(line.text);
  if (
    isExplanation(text) ||
    /^(?:worked |an )?(?:e\.?g|example)\b|^worked\b|^(?:my|our) \p{L}+:/iu.test(text)
  )
    return [];
  const [first, ...more] = isWorkedOut(block.path.at(-1) ?? '') ? [equationIn(text)] : equationsIn(text);
  if (!first) return [];
  // "For sin θ = 1, n = d/λ": what follows a value holds only for that.
  const isValue = isWorked(text.slice(first.formula.start, first.formula.end));
  const shown = [first, ...(isValue ? [] : more)];
  return shown.flatMap((equation) =>
    equation ? draw(equation, { ...line, text }, block, notes, symbols) : [],
  );
}

/**
 * Of equations with one question each is asked for by its symbols; where these do not tell them apart, only the longest is
 * left, or none when they have the same symbols.
 */
function toldApart(cards: readonly Candidate[]): Candidate[] {
  const byFront = new Map<string, Candidate[]>();
  for (const card of cards) byFront.set(card.front, [...(byFront.get(card.front) ?? []), card]);
  return cards.flatMap((card) => {
    const alike = byFront.get(card.front) ?? [];
    const backs = new Set(alike.map(({ back }) => canonical(back)));
    if (backs.size < 2) return [card];
    if (/ in terms of /.test(card.front)) return [];
    const terms = new Set([...backs].map((back) => inTermsOf(back)));
    if (terms.size === backs.size && !terms.has(''))
      return [{ ...card, front: card.front.replace(/\.$/, `${inTermsOf(card.back)}.`) }];
    const longest = [...backs].sort((one, other) => other.length - one.length)[0];
    return canonical(card.back) === longest ? [card] : [];
  });
}

/** Keeps equations as the maths they are: asks for each by its name, for its symbols and units, and for when it holds. */
export function drawFormulae(notes: NoteContext): Owned {
  const symbols = symbolsOn(notes);
  const told = drawMeanings(notes);
  const stated = notes.blocks.flatMap((block) =>
    block.kind === 'formula' ? drawLine(block, notes, symbols) : [],
  );
  const asked = new Set(stated.map(({ back }) => back));
  const byTheWay = drawEquationsInProse(notes, symbols).filter(
    ({ back }) => !asked.has(back) && asked.add(back),
  );
  return {
    cards: [...toldApart([...stated, ...byTheWay]), ...told.cards, ...drawConstants(notes)],
    claims: told.claims,
  };
}
