import type { Scored } from './scored';
import { wordsOf } from './words';

/** Words of a front at either end that siblings share: `How does … cause inflation?`. */
const FRAME = 2;
const FEWEST = 3;
const MOST = 8;
/** A list is completed when at least this share of it is good enough by itself. */
const LEAST_SURE = 0.6;
const LEAST_OF_SIBLING = 0.2;

/**
 * Drafts that fall short of the bar, but whose siblings mostly pass it: of three causes under one heading, a page that asks for
 * two seems to have lost the third. Siblings come from one rule and ask in the same frame.
 */
export function completing(candidates: readonly Scored[], least: number): ReadonlySet<Scored> {
  const families = new Map<string, Scored[]>();
  for (const entry of candidates) {
    const frame = frameOf(entry);
    if (frame === null) continue;
    const family = families.get(frame);
    if (family === undefined) families.set(frame, [entry]);
    else family.push(entry);
  }
  return new Set(
    [...families.values()].flatMap((family) => {
      const sure = family.filter(({ score }) => score >= least).length;
      return family.length >= FEWEST && family.length <= MOST && sure >= LEAST_SURE * family.length
        ? family.filter(({ score }) => score < least && score >= LEAST_OF_SIBLING)
        : [];
    }),
  );
}

/** Null for a front that is all frame or ends in its own matter: every `What is X?` would be a sibling of every other. */
function frameOf({ candidate: { kind, rule, front } }: Scored): string | null {
  const words = wordsOf(front);
  if (kind !== 'basic' || rule.startsWith('explicit') || words.length <= 2 * FRAME) return null;
  return [rule, ...words.slice(0, FRAME), ...words.slice(-FRAME)].join(' ').toLowerCase();
}
