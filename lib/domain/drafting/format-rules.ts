import type { NotePage } from '@/lib/domain/notes/note-page';
import { drawExplicit } from './explicit';
import { drawAskedLines } from './rules/asked-lines';
import { drawCases } from './rules/cases';
import { claimedBy, type Owned } from './rules/claims';
import { drawConversions } from './rules/conversions';
import { drawDefinitions } from './rules/definitions';
import { drawFormulae } from './rules/formulae';
import { drawGlosses } from './rules/glosses';
import { drawLineClauses } from './rules/line-clauses';
import { drawLineFacts } from './rules/line-facts';
import { drawLists } from './rules/lists';
import { drawMerits } from './rules/merits';
import { noteContext, type NoteContext } from './rules/note-context';
import { drawParentFacts } from './rules/parent-facts';
import { drawUnderTerms } from './rules/under-terms';
import { drawQuotations } from './rules/quotations';
import { drawReactions } from './rules/reactions';
import { drawProcessFacts } from './rules/process-facts';
import { drawReasons } from './rules/reasons';
import { drawStageChains } from './rules/stage-chains';
import { drawStudies } from './rules/studies';
import { drawStudyBlocks } from './rules/study-blocks';
import { drawSteps } from './rules/steps';
import { drawTables } from './rules/tables';
import { drawTelegraphic } from './rules/telegraphic';
import { drawValues } from './rules/values';
import { drawWordReactions } from './rules/word-reactions';
import type { NoteBlock } from './structure';
import type { Candidate } from './types';

const RULES: readonly ((notes: NoteContext) => Candidate[])[] = [
  drawExplicit,
  drawDefinitions,
  drawParentFacts,
  drawUnderTerms,
  drawGlosses,
  drawLists,
  drawLineFacts,
  drawProcessFacts,
  drawTables,
  drawTelegraphic,
  drawReasons,
  drawValues,
];

/** Lines of a kind of their own, where what stands before the sign is no term: nothing else asks about them. */
const OWNERS: readonly ((notes: NoteContext) => Owned)[] = [
  drawAskedLines,
  drawMerits,
  drawCases,
  drawStudies,
  drawStudyBlocks,
  drawQuotations,
  drawLineClauses,
  drawSteps,
  drawConversions,
  drawStageChains,
  drawReactions,
  drawWordReactions,
  drawFormulae,
];

interface Formats {
  readonly cards: Candidate[];
  /** Says of a candidate of any other rule whether it asks about a line that has its own. */
  readonly isClaimed: (card: Candidate) => boolean;
  /** What the rules know of the page as a whole. */
  readonly notes: NoteContext;
}

/** Proposes cards from everything that is not prose. Every candidate is still to be validated and ranked. */
export function drawFormats(blocks: readonly NoteBlock[], page: NotePage): Formats {
  const notes = noteContext(blocks, page);
  const owned = OWNERS.map((rule) => rule(notes));
  const isClaimed = claimedBy(owned.flatMap(({ claims }) => claims));
  const others = RULES.flatMap((rule) => rule(notes)).filter((card) => !isClaimed(card));
  return {
    cards: [...owned.flatMap(({ cards }) => cards), ...others].filter(
      (card) => card.front !== '' && card.back !== '',
    ),
    isClaimed,
    notes,
  };
}
