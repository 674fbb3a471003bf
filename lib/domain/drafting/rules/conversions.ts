import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { basicCard, trimAnswer } from './candidate';
import { links } from './chain';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { isSubstance, substancesInside } from './substances';
import { termInside } from './term-question';

const MOST_SCANNED = 160;

/** Processes that make one substance of another, and what speeds them up. */
const PROCESS =
  /(?:genesis|lysis|synthesis|fication|[ao]xylation|amination|ylation|genation|fixation|oxidation|reduction|fermentation|hydration|esterification)$/i;
const ENZYME =
  /^(?:\p{L}[\p{L}-]* ){0,3}(?!(?:ph|b|c|incre|decre|dise|databa|purcha|rele)ase$)\p{L}{3,}ases?$|^(?:pepsin|trypsin|chymotrypsin|rennin|thrombin)$/iu;

/** "What is glucose converted into in glycogenesis?"; of a second step, what is made then. */
const madeFront = (source: string, term: string, isLater: boolean): string =>
  `What ${isSeveral(source) ? 'are' : 'is'} ${substancesInside(source)} ${isLater ? 'then ' : ''}converted into in ${term}?`;

const isSeveral = (source: string): boolean => /\s\+\s|\sand\s|,|(?<!(?:ou|[is]))s$/.test(source);

function draw(block: NoteBlock, notes: NoteContext): Candidate[] {
  const { text } = block;
  const parts = definitionParts(text);
  if (parts === null) return [];
  const name = text.slice(parts.term.start, parts.term.end).replace(/\s*\([^()]*\)$/, '');
  const isEnzyme = ENZYME.test(name);
  const first = facts(text.slice(parts.definition.start))[0];
  if ((!isEnzyme && !PROCESS.test(name)) || first === undefined) return [];
  const told = shift(first, parts.definition.start);
  const chain = links(text.slice(told.start, told.end)).map((link) =>
    trimAnswer(text, shift(link, told.start)),
  );
  const names = chain.map(({ start, end }) => text.slice(start, end));
  const [source, product] = [names[0] ?? '', names.at(-1) ?? ''];
  if (chain.length < 2 || chain.length > (isEnzyme ? 2 : 3) || !names.every(isSubstance)) return [];
  const term = lowerFirst(termInside(name, notes.vocabulary));
  const card = (front: string, answer: Span): Candidate =>
    basicCard(notes.page, {
      rule: 'process-becomes',
      front,
      answer: shift(answer, block.start),
      source: block,
    });
  const made = chain
    .slice(1)
    .map((answer, at) =>
      card(
        isEnzyme
          ? `What does ${term} convert ${substancesInside(source)} into?`
          : madeFront(names[at] ?? '', term, at > 0),
        answer,
      ),
    );
  if (/^\d/.test(substancesInside(product))) return made;
  const by = `Which ${isEnzyme ? 'enzyme' : 'process'} converts ${substancesInside(source)} into ${substancesInside(product)}?`;
  return [...made, card(by, { start: parts.term.start, end: parts.term.start + name.length })];
}

/**
 * "glycogenesis = glucose → glycogen", "sucrase: sucrose → glucose + fructose": an arrow between two substances behind the name
 * of a process or an enzyme tells what becomes of which. Asks what is made, and by what.
 */
export function drawConversions(notes: NoteContext): Owned {
  const drawn = notes.blocks
    .filter(({ kind, text }) => kind === 'telegraphic' && text.length <= MOST_SCANNED)
    .map((block) => ({ block, cards: draw(block, notes) }))
    .filter(({ cards }) => cards.length > 0);
  return { cards: drawn.flatMap(({ cards }) => cards), claims: drawn.map(({ block }) => block) };
}
