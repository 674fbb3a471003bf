import { hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { trimAnswer, wordCount } from './candidate';
import { links } from './chain';
import type { Owned } from './claims';
import { isNounPhrase } from './line-nouns';
import { lineWords } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { drawNamedSteps } from './step-names';
import { isPersonName, nounPhrase, termInside } from './term-question';

const MOST_SCANNED = 300;
const FEWEST = 3;
const MOST = 6;
const MOST_NAME_WORDS = 4;

/** "four stages", "Stages of the cycle (in order)": what the links of a chain are. */
const LABEL =
  /^(?:the )?(?:main |key )?(?:(?:three|four|five|six|seven|eight|[3-8]) )?(?:main |key )?(?:stage|phase|step)s(?: of (.+))?$/i;

interface Chain {
  /** What they are stages of, as a question says it. */
  readonly of: string;
  readonly links: readonly Span[];
}

/** The name of a stage, in few words and without a verb; its remark in brackets is left out. */
const nameIn = (text: string, link: Span): Span => {
  const remark = /\s*\([^()]*\)$/.exec(text.slice(link.start, link.end))?.[0].length ?? 0;
  return { start: link.start, end: link.end - remark };
};

const isName = (text: string): boolean =>
  wordCount(text) <= MOST_NAME_WORDS &&
  !/[,:;=+&/?!<>↑↓\d]/.test(text) &&
  isNounPhrase(lineWords(text, { start: 0, end: text.length }));

/** Headings that say only that the stages follow. */
const GENERIC =
  /^(?:overview|stages?|phases?|steps?|introduction|intro|summary|basics|background|key (?:points|terms|facts)|order)$/i;

/** What the stages are of: what their label says, or the heading and the page; empty when nothing tells. */
function processOf(label: string | undefined, block: NoteBlock, notes: NoteContext): string {
  const heading = (block.path.at(-1) ?? '').replace(/\s*\([^()]*\)/g, '').trim();
  const said = label ?? (heading === '' || GENERIC.test(heading) ? subjectOf(block, notes, true) : heading);
  const bare = said.replace(/\s*\([^()]*\)/g, '').trim();
  if (bare === '' || wordCount(bare) > 5 || /[,:;&+?]/.test(bare) || isPersonName(bare)) return '';
  const inside = termInside(bare, notes.vocabulary).replace(/^the /i, '');
  return / (?:cycle|process|pathway)$/.test(inside) ? `the ${inside}` : nounPhrase(inside, notes.vocabulary);
}

function chainIn(block: NoteBlock, notes: NoteContext): Chain | null {
  const { text } = block;
  const colon = /^[^:→>]{3,60}?(?::|\s[-–—=])\s/.exec(text)?.[0];
  const label =
    colon
      ?.replace(/\s*\([^()]*\)/g, '')
      .replace(/\s*[:–—=-]\s$/, '')
      .trim() ?? '';
  const match = LABEL.exec(label);
  if (!match) return null;
  const first = facts(text.slice(colon?.length ?? 0))[0];
  if (first === undefined) return null;
  const told = shift(first, colon?.length ?? 0);
  const spans = links(text.slice(told.start, told.end)).map((link) =>
    nameIn(text, trimAnswer(text, shift(link, told.start))),
  );
  const of = processOf(match[1], block, notes);
  if (of === '' || spans.length < FEWEST || spans.length > MOST) return null;
  return spans.every(({ start, end }) => isName(text.slice(start, end))) ? { of, links: spans } : null;
}

/** The names as the steps of a run would have them, each in the one line that holds all. */
function drawChain({ of, links: spans }: Chain, block: NoteBlock, notes: NoteContext): Candidate[] {
  const steps = spans.map((nameSpan) => ({
    block,
    name: block.text.slice(nameSpan.start, nameSpan.end).replace(/\s+/g, ' '),
    nameSpan,
    told: null,
  }));
  // Of a capital among small letters it is open whether a question keeps it.
  const isMixed = /^\p{Ll}/u.test(steps[0]?.name ?? '') && steps.some(({ name }) => /^\p{Lu}/u.test(name));
  const cards = drawNamedSteps(steps, of, notes);
  return (isMixed ? cards.slice(0, 1) : cards).map((card) => ({
    ...card,
    rule: card.rule === 'step-all' ? 'process-stages' : 'process-next',
  }));
}

/** "Stages: launch → growth → decline": asks for them in order, and for each by the one before it. */
export function drawStageChains(notes: NoteContext): Owned {
  const drawn = notes.blocks.flatMap((block) => {
    if (block.kind !== 'telegraphic' || block.text.length > MOST_SCANNED || !hasArrow(block.text)) return [];
    const chain = chainIn(block, notes);
    return chain ? [{ block, cards: drawChain(chain, block, notes) }] : [];
  });
  return { cards: drawn.flatMap(({ cards }) => cards), claims: drawn.map(({ block }) => block) };
}
