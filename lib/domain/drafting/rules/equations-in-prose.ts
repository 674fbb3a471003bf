import { equationIn } from '../equation';
import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { basicCard } from './candidate';
import { nameIn, standsAlone } from './equation-name';
import { knownFront } from './known-equations';
import { isNoEquation, isWorkedOut } from './no-equation';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { inTermsOf, isNamed, leftSide, stateEquation } from './state-equation';
import { firstEquality, plainSymbol, readable, type Symbols } from './symbols';

/** A symbol with its equals sign, where a sentence goes over into an equation. */
const BEGINS =
  /(?<=^|[\s(])(?<left>[A-Za-zΑ-Ωα-ω][\p{L}\p{M}\d₀-₉²³^]{0,4}|1\/[A-Z]|\p{Ll}{6,})\s?=\s?(?=[^\s=])/gu;
/** Words that no equation of symbols goes on with. */
const GOES_ON = /\s(?:and|which|with|is|are|to|of|from|by|at|as|or|but|then|it|that)\s|,\s|[.;]\s/;
/** Nothing before a word of its own that would say of what, or of which. */
const BEGINS_CLAUSE = /(?:^|[,;] )(?:(?:so|hence|therefore|thus|then|and) )?$/i;
/** What every graph has one of. */
const OF_A_GRAPH = /^(?:gradient|slope|intercept|area|height|length|value|ratio|number)$/i;
/** "When the switch is open, …": the equation holds only then. */
const HOLDS_WHEN = /^(?:(?:so|but|and) )?when ([^,;:.]{3,60}),$/i;
const MOST_SCANNED = 1500;

function inSentence(
  sentence: string,
  start: number,
  block: NoteBlock,
  notes: NoteContext,
  symbols: Symbols,
): Candidate[] {
  if (/^(?:e\.?g|for example|example)\b/i.test(sentence)) return [];
  return [...sentence.matchAll(BEGINS)].flatMap((match) => {
    const from = match.index;
    const right = sentence.slice(from + match[0].length, from + 160);
    const rest = match[0] + right.slice(0, GOES_ON.exec(right)?.index ?? right.length);
    const equation = equationIn(rest);
    if (equation?.name !== null || equation.formula.start !== 0) return [];
    const formula = rest.slice(0, equation.formula.end).replace(/[\s,.;]+$/, '');
    const left = leftSide(formula);
    const isWord = /^\p{Ll}{4,}$/u.test(left);
    if (isWord && (!isNamed(left) || OF_A_GRAPH.test(left) || !BEGINS_CLAUSE.test(sentence.slice(0, from))))
      return [];
    // Words explain a symbol; a number is its value in one question.
    if (
      /\p{Ll}{4}/u.test(formula.slice(left.length).replace(/(?:sin|cos|tan)(?=\p{L})/gu, '')) ||
      isNoEquation(formula, left, '')
    )
      return [];
    if (!/^[^(]*(?:\([^()]*\)[^()]*)*$/.test(formula) || !/\p{L}/u.test(formula.slice(left.length)))
      return [];
    const before = sentence.slice(0, from).trim();
    const name = isWord ? left : nameIn(before);
    const terms = inTermsOf(formula, (run) => standsAlone(run, notes));
    const isBare =
      /^(?:(?:so|since|as|because|hence|from|by|using|gives|with|and)|.* (?:by|so|that|from|gives|to|using|since|as|,))$/i.test(
        before,
      ) || /,$/.test(before);
    // "If there are 40 turns, …" holds only then, and what has two answers cannot be asked for by its symbols.
    const isOpen =
      /^if\b|\b(?:setting|putting|largest|smallest|maximum|minimum)\b/i.test(sentence.slice(0, from)) ||
      symbols.ambiguous.has(plainSymbol(firstEquality(formula)));
    const when = HOLDS_WHEN.exec(before)?.[1];
    const front =
      name !== null
        ? stateEquation(name, formula)
        : when !== undefined
          ? `State the equation for ${left} when ${when}.`
          : isBare && !isOpen
            ? (knownFront(formula, block.text) ??
              (terms === '' ? null : `State the equation for ${left}${terms}.`))
            : null;
    if (front === null) return [];
    const shown = / in terms of /.test(front) ? firstEquality(formula).trimEnd().length : formula.length;
    return [
      basicCard(notes.page, {
        rule: 'formula',
        front,
        answer: shift({ start: start + from, end: start + from + shown }, block.start),
        source: shift({ start, end: start + sentence.length }, block.start),
      }),
    ];
  });
}

/** Equations that sentences give by the way: each is asked for by what the sentence says it is of, or by its symbols. */
export function drawEquationsInProse(notes: NoteContext, symbols: Symbols): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (!/^(?:prose|bullet|definition|formula)$/.test(block.kind)) return [];
    if (!/[A-Za-zΑ-ω₀-₉²³]\s?=\s?\S/u.test(block.text) || isWorkedOut(block.path.at(-1) ?? '')) return [];
    const text = readable(
      notes.page.text.slice(block.start, Math.min(block.end, block.start + MOST_SCANNED)),
    );
    // The first sentence of an equation's own line has been read.
    const sentences = facts(text).slice(block.kind === 'formula' ? 1 : 0);
    return sentences.flatMap(({ start, end }) =>
      inSentence(text.slice(start, end), start, block, notes, symbols),
    );
  });
}
