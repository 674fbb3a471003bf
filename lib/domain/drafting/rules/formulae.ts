import { equationIn } from '../equation';
import { normaliseCharacters, plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { gridOf } from './table-grid';
import { nounPhrase, termInside } from './term-question';

/** Maths between dollars stays so in a front; a plain symbol is shown as it is. */
const leftSide = (formula: string): string => {
  const tex = /^\${1,2}\s*([^=≈∝]+?)\s*(?:=|≈|∝|\\approx|\\propto)/.exec(formula);
  if (tex?.[1]) return `$${tex[1]}$`;
  return (/^([^=≈∝]+?)\s*[=≈∝]/.exec(formula)?.[1] ?? '').trim();
};

const isSymbol = (left: string): boolean =>
  /^\$.*\$$/.test(left) || (/^\S{1,8}$/.test(left) && !/^\p{Ll}{3,}$/u.test(left));

const unnumbered = (name: string): string =>
  name
    .replace(/^(?:equation|formula)(?: for)?\s*/i, '')
    .replace(/[:\s]+$/, '')
    .trim();

/** A quantity in a question: "the mean", never "a mean". */
const quantity = (name: string, { vocabulary }: NoteContext): string =>
  nounPhrase(name, vocabulary).replace(/^an? /, 'the ');

/** "State the equation for T (simple pendulum)." */
function stateFront(
  left: string,
  name: string,
  block: NoteBlock,
  notes: NoteContext,
  known: Meanings,
): string | null {
  if (name !== '') {
    const inside = termInside(name, notes.vocabulary);
    return isSymbol(left) && !isSymbol(name)
      ? `State the equation for ${left} (${inside}).`
      : /^(?:series|parallel|direct|inverse|\p{Ll}+(?:al|ic|ous|ive))$/u.test(inside)
        ? null
        : `State the equation for ${quantity(name, notes)}.`;
  }
  if (!isSymbol(left)) return `State the equation for ${quantity(left, notes)}.`;
  const meaning = known.get(plainSymbol(left));
  if (meaning !== undefined) return `State the equation for ${meaning}.`;
  const subject = subjectOf(block, notes).replace(/^the (?=\S+$)/, '');
  return subject === '' || /^\p{L}{2}$/u.test(left)
    ? `State the equation for ${left}.`
    : `State the equation for ${left} (${subject}).`;
}

const SYMBOL = String.raw`\$[^$=]{1,40}\$|[A-Za-zΑ-Ωα-ω](?:[₀-₉A-Za-z0-9_]{0,4})`;
const MEANING = new RegExp(
  String.raw`(?<symbol>${SYMBOL})\s?(?:=|is|stands for|represents|:)\s(?:the |an? )?(?<meaning>\p{Ll}[\p{L}-]{2,}(?: (?!and |is |in )[\p{L}-]{2,}){0,4})(?:\s?(?:\((?<unit>[^()]{1,24})\)|,? (?:measured )?in (?<units>[^,.;()]{1,24})))?`,
  'gu',
);

interface Meaning {
  readonly symbol: string;
  readonly meaning: Span;
  readonly unit: Span | null;
}

/** Explanations such as "where F is force in N, m = mass (kg)", as spans of the text. */
function meanings(text: string): Meaning[] {
  const found: Meaning[] = [];
  for (const match of text.slice(0, 1200).matchAll(MEANING)) {
    const { symbol = '', meaning = '', unit, units } = match.groups ?? {};
    const before = text[match.index - 1] ?? ' ';
    if (/[\p{L}\p{N}$_^{\\]/u.test(before) || (/^[aAI]$/.test(symbol) && !/=|stands/.test(match[0])))
      continue;
    if (!/^\$|^.[₀-₉0-9_]*$|^[A-Z]{2,4}$/u.test(symbol)) continue;
    const start = match.index + match[0].indexOf(meaning, symbol.length);
    const said = unit ?? units;
    const at = said === undefined ? -1 : match.index + match[0].lastIndexOf(said);
    found.push({
      symbol,
      meaning: { start, end: start + meaning.length },
      unit: said === undefined ? null : { start: at, end: at + said.trimEnd().length },
    });
  }
  return found;
}

/** What each symbol of the page stands for, by the symbol without dollars or spaces: from explanations and table rows. */
type Meanings = ReadonlyMap<string, string>;

const plainSymbol = (text: string): string => text.replace(/[$\s]/g, '');

function meaningsOn(notes: NoteContext): Meanings {
  const known = new Map<string, string>();
  const learn = (symbol: string, meaning: string): void => {
    if (meaning !== '' && !known.has(plainSymbol(symbol))) known.set(plainSymbol(symbol), meaning);
  };
  const { text } = notes.page;
  for (const block of notes.blocks) {
    const source = text.slice(block.start, block.end);
    if (block.kind === 'table') {
      for (const [label, ...cells] of gridOf(block, notes.page)?.rows ?? []) {
        const named = label ? plainText(text.slice(label.start, label.end)).trim() : '';
        for (const cell of cells) if (cell) learn(leftSide(text.slice(cell.start, cell.end)), named);
      }
    } else if (source.length <= 1200 && explainsSymbols(block)) {
      const written = normaliseCharacters(source);
      for (const { symbol, meaning } of meanings(written))
        learn(symbol, written.slice(meaning.start, meaning.end));
    }
  }
  return known;
}

const explainsSymbols = (block: NoteBlock): boolean =>
  block.kind === 'formula' || /\$|\s=\s(?=.*\bwhere\b)/.test(block.text.slice(0, 600));

function drawMeanings(block: NoteBlock, notes: NoteContext): Candidate[] {
  if (block.text.length > 1200 || !explainsSymbols(block)) return [];
  const text = normaliseCharacters(notes.page.text.slice(block.start, block.end));
  return meanings(text).flatMap(({ symbol, meaning, unit }) => {
    const word = text.slice(meaning.start, meaning.end);
    const at = (span: Span): Span => shift(trimAnswer(text, span), block.start);
    const cards = [
      basicCard(notes.page, {
        rule: 'formula-symbol',
        front: `What does ${symbol} stand for?`,
        answer: at(meaning),
        source: block,
      }),
    ];
    if (unit)
      cards.push(
        basicCard(notes.page, {
          rule: 'formula-unit',
          front: `In which unit is ${word} measured?`,
          answer: at(unit),
          source: block,
        }),
      );
    return cards;
  });
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

function drawFormula(block: NoteBlock, notes: NoteContext, known: Meanings): Candidate[] {
  const text = normaliseCharacters(notes.page.text.slice(block.start, block.end));
  const equation = equationIn(text);
  if (!equation || /^(?:worked |an )?(?:e\.?g|example)\b|^worked\b/i.test(text)) return [];
  const formula = text.slice(equation.formula.start, equation.formula.end);
  if (/=\s*-?[\d.,]+\s*\p{L}*$/u.test(formula) && !/^\$/.test(formula)) return [];
  // "R = gas constant 8.31" explains a symbol.
  if (/^[^=]{1,8}=\s*(?:\p{Ll}{3,} ){1,3}[\d.]+/u.test(formula)) return [];
  const name = equation.name
    ? unnumbered(text.slice(equation.name.start, equation.name.end)).replace(/[*_=]{2}/g, '')
    : '';
  const left = leftSide(formula);
  if (/\b(?:worked|eg|e\.g)\b/i.test(name)) return [];
  if (wordCount(name) > 7 || left === '' || /^[\d$]*$/.test(left)) return [];
  const front = stateFront(
    left,
    /\b(?:is|are|and|so|the|so that)$/.test(name) || /[.!?;]\s/.test(name)
      ? ''
      : name.replace(/\b(?:is given by|is|given by)$/i, '').trim(),
    block,
    notes,
    known,
  );
  const answer = shift(equation.formula, block.start);
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
  const known = meaningsOn(notes);
  return notes.blocks.flatMap((block) => [
    ...(block.kind === 'formula' ? drawFormula(block, notes, known) : []),
    ...(block.kind === 'formula' || block.kind === 'prose' ? drawMeanings(block, notes) : []),
  ]);
}
