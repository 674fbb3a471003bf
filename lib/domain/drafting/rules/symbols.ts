import { equationIn } from '../equation';
import { normaliseCharacters, plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer } from './candidate';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { leftSide } from './state-equation';
import { gridOf } from './table-grid';

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

export interface Symbols {
  /** What each symbol of the page stands for, by the symbol without dollars or spaces: from explanations and table rows. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Symbols that stand alone before the sign in more than one equation. */
  readonly repeated: ReadonlySet<string>;
}

export const plainSymbol = (text: string): string => text.replace(/[$\s]/g, '');

/** Gathers what the symbols of a page mean. */
export function symbolsOn(notes: NoteContext): Symbols {
  const given = new Set<string>();
  const repeated = new Set<string>();
  const known = new Map<string, string>();
  const learn = (symbol: string, meaning: string): void => {
    if (meaning !== '' && !known.has(plainSymbol(symbol))) known.set(plainSymbol(symbol), meaning);
  };
  const { text } = notes.page;
  for (const block of notes.blocks) {
    const source = text.slice(block.start, block.end);
    if (block.kind === 'formula') {
      const equation = equationIn(normaliseCharacters(source));
      const left = equation
        ? plainSymbol(
            leftSide(normaliseCharacters(source).slice(equation.formula.start, equation.formula.end)),
          )
        : '';
      (given.has(left) ? repeated : given).add(left);
    }
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
  return { meanings: known, repeated };
}

/** "where s = displacement (m), u = …" under a formula, however its line was taken. */
const LISTS_SYMBOLS =
  /^(?:where\s+)?[A-Za-zΑ-Ωα-ω]\s(?:=|is)\s\p{Ll}{3,}[^,;]*(?:[,;]| and )\s?(?:and )?[A-Za-zΑ-Ωα-ω]\s(?:=|is)\s/u;
const explainsSymbols = (block: NoteBlock): boolean =>
  block.kind === 'formula' ||
  LISTS_SYMBOLS.test(block.text.slice(0, 200)) ||
  /\$|\s=\s(?=.*\bwhere\b)/.test(block.text.slice(0, 600));

const LONGEST_SHOWN = 60;

/** The equation that a symbol is explained for: in its own line, or in one of the two before it. */
function formulaWith(symbol: string, block: NoteBlock, notes: NoteContext): string | null {
  const index = notes.blocks.indexOf(block);
  for (const near of notes.blocks.slice(Math.max(0, index - 2), index + 1).reverse()) {
    const text = normaliseCharacters(notes.page.text.slice(near.start, Math.min(near.end, near.start + 800)));
    const equation = equationIn(text);
    const formula = equation ? text.slice(equation.formula.start, equation.formula.end) : '';
    if (
      formula !== '' &&
      formula.length <= LONGEST_SHOWN &&
      plainSymbol(formula).includes(plainSymbol(symbol))
    )
      return formula.replace(/^\$\$(.*)\$\$$/, '$$$1$$');
  }
  return null;
}

/** Asks what the symbols of an equation stand for, and in which units. */
export function drawMeanings(block: NoteBlock, notes: NoteContext): Candidate[] {
  if (block.text.length > 1200 || !explainsSymbols(block)) return [];
  const text = normaliseCharacters(notes.page.text.slice(block.start, block.end));
  return meanings(text).flatMap(({ symbol, meaning, unit }) => {
    const formula = formulaWith(symbol, block, notes);
    const word = text.slice(meaning.start, meaning.end);
    const at = (span: Span): Span => shift(trimAnswer(text, span), block.start);
    // A symbol means nothing without the equation that it stands in.
    const cards: Candidate[] = [];
    if (formula !== null)
      cards.push(
        basicCard(notes.page, {
          rule: 'formula-symbol',
          front: `In ${formula}, what does ${symbol} stand for?`,
          answer: at(meaning),
          source: block,
        }),
      );
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
