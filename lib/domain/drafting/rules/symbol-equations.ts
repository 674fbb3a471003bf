import { definitionParts } from '../line-shapes';
import type { Candidate, Span } from '../types';
import { basicCard } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { hasSteps } from './sequences';

const MOST_SCANNED = 600;

/** The symbols of the elements that equations at school are made of: "M", "X" and "R" stand for any. */
const ELEMENT =
  'A[gltus]|B[aeri]?|C[adlorsu]?|F[e]?|Ga|Ge|H[eg]?|I|K|Li|M[gn]|N[aei]?|O|P[bt]?|Rb|S[bceinr]?|Ti|V|W|Xe|Zn';
/** A formula with the number before it and the state behind it: `2H₂O(l)`, `[Cu(H2O)6]2+`, `H2NO3+`. */
const FORMULA = String.raw`(?:\d{1,2}\s?|½)?(?:\[?(?:(?:${ELEMENT})[\d₀-₉]*|\((?:(?:${ELEMENT})[\d₀-₉]*)+\)[\d₀-₉]*)+\]?)(?:[\d²³]?[+⁺]|[\d²³]?[-⁻−](?!\p{L}|>))?(?:\s?\((?:s|l|g|aq)\))?`;
const SIDE = String.raw`${FORMULA}(?:\s?\+\s${FORMULA}){0,4}`;
const EQUATION = new RegExp(
  String.raw`(?<![\p{L}\d+/)\]-]|[+=→] ?)${SIDE}\s*(?:→|->|⇌|⟶|<=>)\s*${SIDE}(?![\p{L}\d₀-₉([]|\s?[+→=]|\s?->)`,
  'gu',
);
const ARROW = /\s*(?:→|->|⇌|⟶|<=>)\s*/;

/** Whether an equation in symbols stands in a text. */
export const hasSymbolEquation = (text: string): boolean => text.search(EQUATION) >= 0;

/** What reacts, without numbers and states; a charge stays. */
const reactantsOf = (side: string): string[] =>
  side
    .split(/\s?\+\s/)
    .map((formula) => formula.replace(/^(?:\d{1,2}\s?|½)/, '').replace(/\s?\((?:s|l|g|aq)\)$/, ''));

/** What a pupil writes for a reducing or an oxidising agent. */
const AGENT: Readonly<Record<string, string>> = { '[H]': 'reduction', '[O]': 'oxidation' };

/** "Na(s) + ½Cl2(g) → NaCl(s)", "Na+(g) + Cl-(g) → NaCl(s)": a mole of one thing from its elements, or from ions in a gas. */
function formationOf(left: string, right: string): string | null {
  if (/ \+ |^\d/.test(right) || !left.includes(' + ')) return null;
  const product = right.replace(/\s?\((?:s|l|g|aq)\)$/, '');
  if (left.includes('½'))
    return `State the equation for the formation of one mole of ${product} from elements.`;
  return left.split(/ \+ /).every((ion) => /[+⁺⁻−-]\s?\(g\)$/.test(ion))
    ? `State the equation for the formation of one mole of ${product} from gaseous ions.`
    : null;
}

function frontOf(reactants: readonly string[]): string | null {
  // A charge at the end of the question would read as a dash.
  const [first = '', ...others] = [...reactants].sort(
    (left, right) => Number(isNegative(right)) - Number(isNegative(left)),
  );
  if (others.length === 0 || others.includes(first) || isNegative(others.at(-1) ?? '')) return null;
  const agent = others.length === 1 ? others[0] : undefined;
  const kind = agent === undefined ? undefined : AGENT[agent];
  return kind === undefined
    ? `State the equation for the reaction of ${first} with ${joined(others)}.`
    : `State the equation for the ${kind} of ${first}, using ${agent ?? ''}.`;
}

const isNegative = (formula: string): boolean => /[-⁻−]$/.test(formula);

/** What plants make and cells respire: those equations go by the name of the process. */
const BY_NAME = /C6H12O6|C₆H₁₂O₆/;

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** "Haber process: N₂ + 3H₂ ⇌ 2NH₃": the name asks better. */
function isNamed(text: string): boolean {
  const term = definitionParts(text)?.term;
  return term !== undefined && hasSteps(text.slice(term.start, term.end));
}

/**
 * Equations in symbols anywhere in a line, asked for by what reacts: "Na₂O + H₂O → 2NaOH". Of one substance alone, and of
 * two that the notes give more than one equation for, the question would not tell which equation is meant.
 */
export function drawSymbolEquations(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  const given = new Map<string, number>();
  for (const block of notes.blocks) {
    if (block.text.length > MOST_SCANNED || block.kind === 'table' || block.kind === 'explicit') continue;
    if (!ARROW.test(block.text) || isNamed(block.text)) continue;
    for (const match of block.text.matchAll(EQUATION)) {
      const [left = '', right = ''] = match[0].split(ARROW);
      const front = BY_NAME.test(match[0]) ? null : (formationOf(left, right) ?? frontOf(reactantsOf(left)));
      if (front === null) continue;
      const answer = {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
      };
      claims.push(answer);
      given.set(front, (given.get(front) ?? 0) + 1);
      cards.push(basicCard(notes.page, { rule: 'formula', front, answer, source: block }));
    }
  }
  return { cards: cards.filter(({ front }) => given.get(front) === 1), claims };
}
