import { clauseOf } from './clause';
import { passiveOf } from './passive';
import { startsWithBareVerb } from './verb-first';
import type { NoteBlock } from '../structure';

const MAX_STEPS = 40;

/** Runs of two or more numbered blocks that follow each other at one level. */
export function sequences(blocks: readonly NoteBlock[]): NoteBlock[][] {
  const found: NoteBlock[][] = [];
  const open = new Map<number, NoteBlock[]>();
  for (const block of blocks) {
    if (block.item === 'step') {
      const run = open.get(block.depth);
      if (run && run[0]?.parent === block.parent && run[0].path === block.path) run.push(block);
      else {
        const fresh = [block];
        open.set(block.depth, fresh);
        found.push(fresh);
      }
    } else if (block.item === null && block.depth === 0 && block.parent === null) open.clear();
  }
  return found.filter((run) => run.length > 1 && run.length <= MAX_STEPS);
}

/** Nouns that name something with steps: "titration" has a method, "skeletal muscle" has no sequence. */
const HAS_STEPS =
  /(?:tion|sion|clotting|signalling|testing|\barc|esis|lysis|osis|graphy|transport|cycle|process|search|sort|algorithm|reaction|practical|experiment|technique|therapy|pathway|cascade|handshake|procedure|method)$/i;

/** Whether a phrase names something with steps, by its head: "co-transport of glucose in the ileum". */
export const hasSteps = (phrase: string): boolean =>
  HAS_STEPS.test(
    phrase.replace(/\s*\(.*$/, '').replace(/ (?:of|in|by|for|at|during|from|across|between) .*$/i, ''),
  );

/** Whether an item says that something happens or is done. */
const tellsAStep = (text: string): boolean =>
  text.split(/\s+/).length > 5 ||
  /[;=]|->|→/.test(text) ||
  clauseOf(text) !== null ||
  passiveOf(text) !== null ||
  /^\p{L}+ (?:the|a|an|all|each|every|both|up|out|down|into|to|in|with|\d)\b/iu.test(text) ||
  startsWithBareVerb(text.replace(/^\p{Lu}/u, (first) => first.toLowerCase()));

/**
 * Says whether numbered items are steps in time, not a numbered list: what they stand under or most of their words tell.
 * @param lead the line that leads in to them; empty when only a heading does
 */
export function inTime(run: readonly NoteBlock[], lead = ''): boolean {
  const heading = lead === '' ? (run[0]?.path.at(-1) ?? '') : lead;
  // "How can an offer end?" asks for a list.
  if (/\?$|^(?:why|what|which|who)\b/i.test(heading)) return false;
  // A row of bare nouns is a list, whatever its heading.
  const told = run.filter((block) => tellsAStep(block.text.trim()));
  if (told.length * 2 < run.length) return false;
  if (hasSteps(heading)) return true;
  if (
    /\b(?:step|sequence|process|method|procedure|algorithm|stage|cycle|order|mechanism|how|search|sort|pathway|timeline|formation|production|making|preparing|preparation)/i.test(
      heading,
    )
  )
    return true;
  const text = run.map((block) => block.text).join(' ');
  if (/\b(?:repeat|then|next|until|finally|after|first)\b/i.test(text)) return true;
  const verbs = run.filter((block) =>
    /^(?:add|boil|stir|rinse|cut|dry|cool|warm|collect|dissolve|set|put|heat|place|take|measure|move|keep|compare|carry|remove|wash|mix|leave|record|weigh|pour|calculate|start|check|find|write|choose|divide|multiply|draw|connect|fill|let|if|when)\b/i.test(
      block.text.trim(),
    ),
  );
  return verbs.length * 2 >= run.length;
}
