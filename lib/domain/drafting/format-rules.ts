import type { NotePage } from '@/lib/domain/notes/note-page';
import { drawExplicit } from './explicit';
import { drawDefinitions } from './rules/definitions';
import { drawFormulae } from './rules/formulae';
import { drawGlosses } from './rules/glosses';
import { drawLineFacts } from './rules/line-facts';
import { drawLists } from './rules/lists';
import { noteContext, type NoteContext } from './rules/note-context';
import { drawParentFacts } from './rules/parent-facts';
import { drawReasons } from './rules/reasons';
import { drawSteps } from './rules/steps';
import { drawTables } from './rules/tables';
import { drawTelegraphic } from './rules/telegraphic';
import { drawValues } from './rules/values';
import type { NoteBlock } from './structure';
import type { Candidate } from './types';

const RULES: readonly ((notes: NoteContext) => Candidate[])[] = [
  drawExplicit,
  drawDefinitions,
  drawParentFacts,
  drawGlosses,
  drawLists,
  drawSteps,
  drawLineFacts,
  drawTables,
  drawTelegraphic,
  drawReasons,
  drawFormulae,
  drawValues,
];

/** Proposes cards from everything that is not prose. Every candidate is still to be validated and ranked. */
export function drawFormats(blocks: readonly NoteBlock[], page: NotePage): Candidate[] {
  const notes = noteContext(blocks, page);
  return RULES.flatMap((rule) => rule(notes)).filter((card) => card.front !== '' && card.back !== '');
}
