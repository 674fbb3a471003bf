import { contextChip } from './context-chip';
import { draftHash } from './draft-hash';
import { drawFormats } from './format-rules';
import { firstFault } from './lint';
import { drawProse } from './prose-rules';
import { score } from './rank';
import { select, type Scored } from './select';
import { structure } from './structure';
import { topicOf } from './topic';
import type { Block, Candidate, Draft, DrawOptions, Drawing } from './types';

const WORDS_PER_CARD = 16;
/** A line of a list, a table or a definition holds about as many facts as a sentence of twice its length. */
const LINE_DENSITY = 2;
const FEWEST_CARDS = 8;

/**
 * Draws flashcards from study notes: structure, candidates of every rule, validators, score, selection, in the order of
 * the notes. Pure and synchronous; the same text gives the same drawing. Never throws, whatever the text.
 */
export function drawCards(text: string, options: DrawOptions = {}): Drawing {
  const { blocks, page } = structure(text);
  const prose = blocks.flatMap((block, index) => (isRunningText(block) ? [index] : []));
  const candidates = [...drawFormats(blocks, page), ...drawProse(text, blocks, prose, topicOf(page))];
  const words = blocks.reduce(
    (sum, block) => sum + countWords(block.text) * (block.kind === 'prose' ? 1 : LINE_DENSITY),
    0,
  );
  const scored = candidates.flatMap((candidate) => validated(candidate, text, options.exclude));
  const limit = options.limit ?? Math.max(FEWEST_CARDS, Math.round(words / WORDS_PER_CARD));
  const chosen = select(scored, limit, (candidate) =>
    countWords(text.slice(candidate.source.start, candidate.source.end)),
  );
  return {
    title: page.title?.text ?? '',
    subject: page.subject?.text ?? '',
    paper: page.paper?.text ?? '',
    cards: chosen.map(({ candidate, score: estimate }) =>
      asDraft(candidate, estimate, text, candidate.context ?? contextChip(page, pathAt(blocks, candidate))),
    ),
  };
}

const isRunningText = (block: Block): boolean =>
  block.kind === 'prose' ||
  (block.kind === 'bullet' && /[.!]["')\]]?\s*$/.test(block.text) && countWords(block.text) > 5);

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function validated(candidate: Candidate, text: string, exclude: ReadonlySet<string> | undefined): Scored[] {
  const written = candidate.rule.startsWith('explicit');
  if (!written && firstFault(candidate) !== null) return [];
  if (exclude !== undefined && exclude.has(draftHash(candidate))) return [];
  const source = text.slice(candidate.source.start, candidate.source.end);
  return [{ candidate, score: score(candidate, source) }];
}

function pathAt(blocks: readonly Block[], { source }: Candidate): readonly string[] {
  return blocks.find((block) => block.start <= source.start && source.start < block.end)?.path ?? [];
}

function asDraft(candidate: Candidate, estimate: number, text: string, context: string): Draft {
  const { start, end } = candidate.source;
  return {
    kind: candidate.kind,
    front: candidate.front,
    back: candidate.back,
    context,
    rule: candidate.rule,
    flags: candidate.flags,
    score: estimate,
    source: { start, end, exact: text.slice(start, end) },
    answer: candidate.answer,
  };
}
