import { equationIn } from '../equation';
import { lexiconTags } from '../language';
import { blankMarks, normaliseCharacters, plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { unmarked } from '../unmarked';
import { basicCard, trimAnswer } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { shift } from './pieces';
import { leftSide } from './state-equation';
import { gridOf } from './table-grid';
import { isPlural } from './term-question';
import { isAdjective } from './adjectives';

/** A line of the notes as its equation is read: its marks of emphasis gone. */
const withoutMarks = (source: string): string => blankMarks(unmarked(normaliseCharacters(source)).text);

/** A line of the notes without its marks of emphasis, character for character. */
export const readable = (source: string): string => blankMarks(normaliseCharacters(source));

interface Meaning {
  /** One symbol, or several that mean the same: "Q₁", "Q₂". */
  readonly symbols: readonly string[];
  readonly meaning: Span;
  readonly unit: Span | null;
  /** "8.85 × 10⁻¹² F m⁻¹" of a constant. */
  readonly value: Span | null;
  /** Where the explanations end of which this is one. */
  readonly end: number;
}

const SYMBOL = String.raw`(?:\$[^$=]{1,30}\$|[A-Za-zΑ-Ωα-ωΔ∆]\p{M}*(?:_\{?[\p{L}\d]{1,4}\}?|[₀-₉ₐₑₒₓᵢₙₜᵣ′]+|[A-Za-z0-9]{1,2})?)`;
const VERB = '=|is|are|being|stands? for|represents?';
/** What a quantity is measured in: "kg", "m s⁻¹", "kelvin". */
const UNIT_WORD = String.raw`(?:£|\$|°C|%|rad\b|kWh|[kMGmcdnµμ]?(?:mol|eV|Hz|Pa|Wb|m|g|s|J|W|N|V|A|C|F|T|Ω|K|l|L|h)(?![\p{L}])|\p{Ll}*(?:metres?|seconds?|minutes|hours|years|days|grams?|newtons?|joules?|watts?|volts?|amp(?:ere)?s?|ohms?|coulombs?|farads?|tesla|webers?|hertz|pascals?|kelvin|radians|degrees|moles|bits|bytes|litres?|tonnes?|pounds|dollars)(?!\p{L}))`;
const ITEM = new RegExp(
  String.raw`^\s*(?<symbols>${SYMBOL}(?:(?:\s*,\s*|\s+and\s+)${SYMBOL})*)(?:\s*(?:${VERB}|[:–-])\s+(?:the |an? )?|\s+the\s+)(?<meaning>(?:\p{Lu}\p{Ll}+['’s]* (?=\p{Ll}))?\p{Ll}[\p{L}'’-]{2,}(?: \([\p{Ll} ]{3,20}\)(?= \p{Ll}))?(?: (?!in ${UNIT_WORD}|measured in )(?:UK|US|EU|KE|PE|[\p{L}'’-]+)){0,7})(?<rest>.*)$`,
  'su',
);
const VALUE = /^,?\s*(?:=\s*)?(?<value>\$?[-−]?\d[\d.]*(?:\s?(?:[×x]|\\times)\s?10\S*)?[^;,]{0,24})\s*$/u;
const UNIT =
  /^,?\s*(?:\((?:all )?(?:in )?(?<bracket>[^()=]{1,20})\)|(?:measured )?in (?<plain>[\p{L}°Ω%£][^,.;()=]{0,16})|(?<named>\p{Ll}+s) \([^()]{1,8}\))(?:\s*\([^()]*\))?\s*$/u;

/** "is called", "is large": what is said of a symbol, not what it means. */
const NO_MEANING =
  /^(?:called|known|given|found|equal|not|also|only|always|independent|proportional|large|small|close|one|two|number$)\b/;

/** "mgh", "mcθ": symbols side by side, no word. */
export const isProduct = (text: string): boolean =>
  /^(?:\p{L}{2,4}|\p{L}*[α-ω]\p{L}*)$/u.test(text) && lexiconTags(text) === '';

/** Where one explanation ends and the next begins: "m is mass in kg, g is …", "c = concentration and V = volume". */
const NEXT = new RegExp(
  String.raw`(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?=${SYMBOL}(?:(?:\s*,\s*|\s+and\s+)${SYMBOL})*\s*(?:(?:${VERB})\s|the \p{Ll}))`,
  'gu',
);

/** The explanations in a text, as spans of it; null where a part of it is none. */
function explanations(text: string, from: number): (Meaning | null)[] {
  const part = text.slice(from).replace(/[.;]\s*$/, '');
  // The comma between two symbols that mean the same ends nothing.
  const cuts = [...part.matchAll(NEXT)].filter(({ index }) =>
    /[=:–-]|\b(?:is|are|for)\b/.test(part.slice(0, index)),
  );
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), part.length];
  return starts.map((start, at) => {
    const item = part.slice(start, ends[at]);
    const match = ITEM.exec(item);
    const { symbols = '', meaning = '', rest = '' } = match?.groups ?? {};
    if (!match || NO_MEANING.test(meaning) || (!meaning.includes(' ') && isAdjective(meaning))) return null;
    if (isProduct(meaning) || / (?:in|of|for|at|by|to|per|with)$/.test(meaning)) return null;
    const at0 = from + start + item.lastIndexOf(rest) - meaning.length;
    const inRest = (found: string): Span => {
      const begin = from + start + item.length - rest.length + rest.indexOf(found);
      return { start: begin, end: begin + found.trimEnd().length };
    };
    const unit = UNIT.exec(rest)?.groups;
    const bracket = unit?.bracket ?? '';
    const said = /\d.*[×x]/.test(bracket) ? undefined : (unit?.bracket ?? unit?.plain ?? unit?.named);
    const value =
      VALUE.exec(rest)?.groups?.value ?? (said === undefined && bracket !== '' ? bracket : undefined);
    // "BMI = mass (kg) ÷ height²" goes on as an equation.
    if (said === undefined && value === undefined && /[=÷×^+]|\s[-−/*x]\s/.test(rest)) return null;
    return {
      symbols: symbols.split(/\s*,\s*|\s+and\s+/).map((symbol) => symbol.trim()),
      meaning: { start: at0, end: at0 + meaning.length },
      unit: said === undefined ? null : inRest(said),
      value: value === undefined ? null : inRest(value),
      end: text.length,
    };
  });
}

/** A line that explains symbols and states no equation. */
export const isExplanation = (text: string): boolean =>
  !LEADS_IN.test(text.replace(/^\W*(?:where|with|in which)\b/, '')) && meanings(text).length > 0;

/** What leads over from an equation to its symbols: "where m is …", "in which w is …", "T being …", "(n = number of …". */
const LEADS_IN = new RegExp(
  String.raw`\b(?:where|with|in which)\s(?=\S{1,30}\s(?:=|is|are)\s)|,\s(?=${SYMBOL} being )|\s\((?=${SYMBOL} (?:=|is) (?:the )?\p{Ll}{3})`,
  'u',
);

/** Where the sentence, or the bracket, that explains symbols ends. */
function endOfSentence(text: string, from: number, isBracket: boolean): number {
  const part = text.slice(from);
  const stop = /[.;]\s+(?=\p{Lu}\p{L}*\s(?!=))/u.exec(part)?.index ?? part.length;
  if (!isBracket) return from + stop;
  let depth = 1;
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === '(') depth += 1;
    if (part[at] === ')') depth -= 1;
    if (depth === 0) return from + at;
  }
  return from + stop;
}

/** Explanations after "where", and those of a line that holds nothing else. */
function meanings(text: string): Meaning[] {
  const short = text.slice(0, 1200);
  const leads = LEADS_IN.exec(short);
  if (!leads) {
    const found = explanations(short, 0);
    return found.every((item) => item !== null) ? found.filter((item) => item !== null) : [];
  }
  const from = leads.index + leads[0].length;
  const end = endOfSentence(short, from, leads[0].endsWith('('));
  return explanations(short.slice(0, end), from).filter((item) => item !== null);
}

export interface Symbols {
  /** What a symbol stands for in the section of a block, by explanations and table rows. */
  readonly meaningOf: (symbol: string, block: NoteBlock) => string | undefined;
  /** Symbols that stand alone before the sign in more than one equation. */
  readonly repeated: ReadonlySet<string>;
  /** Equations that share their left side and all their symbols with another that says something else. */
  readonly ambiguous: ReadonlySet<string>;
}

export const plainSymbol = (text: string): string => text.replace(/[$\s]/g, '');

/** Gathers what the symbols of a page mean. */
export function symbolsOn(notes: NoteContext): Symbols {
  const given = new Set<string>();
  const repeated = new Set<string>();
  const known = new Map<string, string>();
  const keyOf = (symbol: string, block: NoteBlock): string =>
    `${block.path.join('|')}:${plainSymbol(symbol)}`;
  const learn = (symbol: string, meaning: string, block: NoteBlock): void => {
    const key = keyOf(symbol, block);
    if (meaning !== '' && !known.has(key)) known.set(key, meaning);
  };
  const { text } = notes.page;
  for (const block of notes.blocks) {
    const source = text.slice(block.start, block.end);
    if (block.kind === 'formula') {
      const line = withoutMarks(source);
      const equation = equationIn(line);
      const left = equation
        ? plainSymbol(leftSide(line.slice(equation.formula.start, equation.formula.end)))
        : '';
      (given.has(left) ? repeated : given).add(left);
    }
    if (block.kind === 'table') {
      for (const [label, ...cells] of gridOf(block, notes.page)?.rows ?? []) {
        const named = label ? plainText(text.slice(label.start, label.end)).trim() : '';
        for (const cell of cells) if (cell) learn(leftSide(text.slice(cell.start, cell.end)), named, block);
      }
    } else if (source.length <= 1200) {
      const written = readable(source);
      for (const { symbols, meaning } of meanings(written))
        for (const symbol of symbols) learn(symbol, written.slice(meaning.start, meaning.end), block);
    }
  }
  return {
    meaningOf: (symbol, block) => known.get(keyOf(symbol, block)),
    repeated,
    ambiguous: ambiguousIn(plainText(text.slice(0, 100_000))),
  };
}

/** "T = mg + ma" and "T = mg − ma": one question about them would have two answers. */
function ambiguousIn(text: string): ReadonlySet<string> {
  const told = new Map<string, Set<string>>();
  for (const [whole, left = '', right = ''] of text.matchAll(
    /(?<=^|[\s(])(?<![-+×÷/=] )([A-Za-zΑ-ω][\p{M}₀-₉²]?) ?= ?([^\s=,;:.()]+(?: [-+×÷/−–] [^\s=,;:.()]+){1,3})(?=[\s,;:.)]|$)/gu,
  )) {
    const symbols = [...new Set(right.match(/\p{L}/gu) ?? [])].sort().join('');
    const key = `${left}:${symbols}`;
    told.set(key, (told.get(key) ?? new Set()).add(plainSymbol(whole)));
  }
  return new Set([...told.values()].filter((forms) => forms.size > 1).flatMap((forms) => [...forms]));
}

const LONGEST_SHOWN = 60;
/** How far above an explanation its equation may stand: a list explains one symbol a line. */
const MOST_BETWEEN = 8;

const GREEK: Readonly<Record<string, string>> = {
  varepsilon: 'ε',
  epsilon: 'ε',
  omega: 'ω',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  pi: 'π',
  theta: 'θ',
  rho: 'ρ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  Delta: 'Δ',
  tau: 'τ',
  phi: 'φ',
  eta: 'η',
};
const DIGITS = '₀₁₂₃₄₅₆₇₈₉';

/** A symbol or a formula however it is written: `$\varepsilon_0$` is `ε₀`. */
export const canonical = (text: string): string =>
  text
    .replace(/\\(\p{L}+)/gu, (whole, name: string) => GREEK[name] ?? whole)
    .replace(/[₀-₉]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/[$\s_{}*]/g, '');

/** Whether a symbol is one of an equation's: a letter of a word is none. */
function standsIn(symbol: string, formula: string): boolean {
  const [one, all] = [canonical(symbol), canonical(formula)];
  const isWordy = /[a-z]{4}/.test(formula.replace(/\\\p{L}+/gu, ' '));
  return isWordy
    ? formula.split(/[^\p{L}\p{M}\d₀-₉_]+/u).some((token) => canonical(token) === one)
    : all.includes(one);
}

/** The equation that a symbol is explained for: in its own line, or above it with only explanations between. */
function formulaWith(symbol: string, block: NoteBlock, notes: NoteContext): string | null {
  const index = notes.blocks.indexOf(block);
  for (let at = index; at >= Math.max(0, index - MOST_BETWEEN); at -= 1) {
    const near = notes.blocks[at];
    if (!near || near.path.at(-1) !== block.path.at(-1)) break;
    const text = withoutMarks(notes.page.text.slice(near.start, Math.min(near.end, near.start + 800)));
    if (isExplanation(text)) continue;
    const equation = near.kind === 'formula' ? equationIn(text) : null;
    const formula = equation ? text.slice(equation.formula.start, equation.formula.end) : '';
    const shown = firstEquality(formula);
    if (formula !== '' && formula.length <= LONGEST_SHOWN && standsIn(symbol, shown))
      return shown.replace(/^\$\$(.*)\$\$$/, '$$$1$$');
  }
  return null;
}

/** "W = ½QV" of "W = ½QV = ½CV²". */
export const firstEquality = (formula: string): string =>
  formula.startsWith('$') ? formula : (/^[^=≈∝]*[=≈∝][^=≈∝]*?(?=\s*[=≈∝]|$)/.exec(formula)?.[0] ?? formula);

/** Asks what the symbols of an equation stand for, in which units, and the values of constants. Such lines define no terms. */
export function drawMeanings(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of notes.blocks) {
    if (block.text.length > 1200 || block.kind === 'table' || block.kind === 'explicit') continue;
    const text = readable(notes.page.text.slice(block.start, block.end));
    const at = (span: Span): Span => shift(trimAnswer(text, span), block.start);
    for (const { symbols, meaning, unit, value, end } of meanings(text)) {
      const formulae = symbols.map((symbol) => formulaWith(symbol, block, notes));
      const formula = formulae[0] ?? null;
      // A symbol means nothing without the equation that it stands in.
      if (formula === null || formulae.some((other) => other === null)) continue;
      claims.push({ start: block.start + meaning.start - 1, end: block.start + end });
      const word = text.slice(meaning.start, meaning.end);
      const shown =
        symbols.length > 1 ? `${symbols.slice(0, -1).join(', ')} and ${symbols.at(-1) ?? ''}` : symbols[0];
      if (!canonical(formula).startsWith(`${canonical(word)}=`))
        cards.push(
          basicCard(notes.page, {
            rule: 'formula-symbol',
            front: `In ${formula}, what ${symbols.length > 1 ? 'do' : 'does'} ${shown ?? ''} stand for?`,
            answer: at(meaning),
            source: block,
          }),
        );
      const plain = word.replace(/ (?:of|from|between|for|on|in) .*$/, '');
      if (/\b(?:its|their|it|them)\b/.test(word)) continue;
      // A length in metres and a time in seconds nobody asks for.
      if (unit && !/^(?:m|s|metres?|seconds?)$/.test(text.slice(unit.start, unit.end)))
        cards.push(
          basicCard(notes.page, {
            rule: 'formula-unit',
            front: `In which unit ${isPlural(plain) ? 'are' : 'is'} ${plain === word && !/ (?:constant|coefficient|number|index)$/.test(word) ? word : `the ${word}`} measured?`,
            answer: at(unit),
            source: block,
          }),
        );
      if (value)
        cards.push(
          basicCard(notes.page, {
            rule: 'formula-value',
            front: `What is the value of the ${word}, ${shown ?? ''}?`,
            answer: at(value),
            source: block,
          }),
        );
    }
  }
  return { cards, claims };
}
