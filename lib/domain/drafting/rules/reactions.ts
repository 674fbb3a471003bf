import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { subjectOf } from './aspects';
import { basicCard, trimAnswer } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { hasSteps } from './sequences';
import { drawSymbolEquations } from './symbol-equations';
import { termInside } from './term-question';

const MOST_SCANNED = 240;
/** One substance: a formula with its number, or up to four words. */
const SUBSTANCE = String.raw`(?:\d{0,2}\s?[A-Z][A-Za-z\d₀-₉()⁺⁻²³+\-\[\]]{0,14}|\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){0,3})(?:\s?\((?:s|l|g|aq|[IV]+)\))?`;
const SIDE = String.raw`${SUBSTANCE}(?:\s\+\s${SUBSTANCE}){0,4}`;
const REACTION = new RegExp(
  String.raw`^\s*(?:(?<name>[^:→=]{3,60}?)\s*(?::|\s[-–—]\s|=)\s*)?(?<equation>${SIDE}\s*(?:→|->|⇌|⟶|<=>)\s*${SIDE})\s*(?<rest>\([^()]{1,60}\))?\s*\.?\s*$`,
  'u',
);
/** Names that say only that an equation follows. */
const GENERIC =
  /^(?:overall|(?:the )?(?:overall |general |balanced |full |simple )*(?:word |symbol |chemical )*(?:equation|reaction|summary)(?: (?:for|of) (?<of>.+))?)$/i;
const OVERALL = /(?:^|\n|[-*•] )overall(?: \p{L}+)?:?\s*$/iu;
/** What holds a reaction, and is no process itself. */
const HOLDS = /\b(?:fuel cell|cell|battery|catalytic converter|blast furnace|electrolyser)$/;

/**
 * Lines that give the equation of a reaction, in words or in symbols: "Photosynthesis: carbon dioxide + water → glucose +
 * oxygen". What its arrow leads to is no consequence in time.
 */
export function drawReactions(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of notes.blocks) {
    if (block.text.length > MOST_SCANNED || block.kind === 'table' || block.kind === 'explicit') continue;
    const match = REACTION.exec(block.text);
    const equation = match?.groups?.equation ?? '';
    if (!match || !equation.includes(' + ')) continue;
    claims.push(block);
    const label = match.groups?.name?.trim() ?? '';
    const isOverall = OVERALL.test(
      label === '' ? notes.page.text.slice(Math.max(0, block.start - 24), block.start) : `${label}:`,
    );
    const name = nameOf(label, block, notes, isOverall);
    if (name === null) continue;
    const start = block.text.indexOf(equation);
    const isWords = !/\d|\p{Lu}/u.test(equation);
    cards.push(
      basicCard(notes.page, {
        rule: 'formula',
        front: `State the ${isOverall ? 'overall ' : ''}${isWords ? 'word equation' : 'equation'} for ${name}.`,
        answer: {
          start: block.start + start,
          end: block.start + trimAnswer(block.text, { start, end: start + equation.length }).end,
        },
        source: block,
      }),
    );
  }
  // What nothing names is asked for by what reacts.
  const named = new Set(cards.map(({ source }) => source.start));
  const unnamed = drawSymbolEquations(notes);
  cards.push(...unnamed.cards.filter(({ source }) => !named.has(source.start)));
  claims.push(...unnamed.claims);
  return { cards, claims };
}

/** The process that an equation is of, by its label, its heading or the page; null when none names one. */
function nameOf(label: string, block: NoteBlock, notes: NoteContext, isOverall: boolean): string | null {
  const generic = label === '' ? GENERIC.exec('equation') : GENERIC.exec(label);
  const said = generic ? (generic.groups?.of ?? subjectOf(block, notes)) : label;
  const bare = plainText(said)
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^(?:the|an?) /i, '')
    .trim();
  const inside = termInside(bare, notes.vocabulary);
  const name = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(inside) && hasSteps(inside) ? lowerFirst(inside) : inside;
  if (HOLDS.test(name)) return `the reaction in the ${bare}`;
  // "Overall: …" under "Making urea".
  if (isOverall && /^\p{L}{3,}ing \p{Ll}+$/u.test(name)) return lowerFirst(name);
  if (!hasSteps(name) && !/(?:respiration|fermentation|rusting|cracking|\p{L}ing)$/u.test(name)) return null;
  // "the contact process": one of its kind.
  if (/ (?:process|reaction|cycle)$/.test(name)) return `the ${name}`;
  return /^\p{L}+(?:tion|sion) of /iu.test(name) ? `the ${lowerFirst(name)}` : name;
}
