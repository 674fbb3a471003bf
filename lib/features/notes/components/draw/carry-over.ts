import { hashesOf, type DrawItem } from './draw-item';

/** What becomes of earlier decisions when the notes are drawn from again. */
export interface CarriedOver {
  /** The new drafts, and accepted ones of before whose sentence still stands, in the order of the notes. */
  readonly items: readonly DrawItem[];
  /** Whether any decision was taken over: then these are the same notes, edited. */
  readonly related: boolean;
  /** Accepted cards whose sentence is gone from the text: drawing again would drop them. */
  readonly lost: number;
}

/**
 * Takes decisions over to another drawing of the same or of edited notes: the same draft keeps its decision;
 * an accepted card that was not drawn again is found by its sentence.
 */
export function carryOver(
  before: readonly DrawItem[],
  drawn: readonly DrawItem[],
  notes: string,
): CarriedOver {
  const earlier = before.flatMap((item) => (item.decision === 'rejected' ? apart(item) : item));
  const count = earlier.filter((item) => item.decision !== 'open').length;
  const decided = new Map(earlier.filter((item) => item.decision !== 'open').map((item) => [item.id, item]));
  // An accepted card of two is found by its sentences; neither draft of it joins beside it.
  const merged = new Set(
    hashesOf(earlier.filter((item) => item.decision === 'accepted' && item.absorbed.length > 0)),
  );
  const items = drawn
    .filter(({ id }) => !merged.has(id))
    .map((item) => {
      const old = decided.get(item.id);
      decided.delete(item.id);
      return old ? { ...item, decision: old.decision, reason: old.reason, edit: old.edit } : item;
    });
  const accepted = [...decided.values()].filter((item) => item.decision === 'accepted');
  const found = accepted.flatMap((item) => findAgain(item, notes) ?? []);
  return {
    items: [...items, ...found].sort((a, b) => a.draft.source.start - b.draft.source.start),
    related: count - decided.size + found.length > 0,
    lost: accepted.length - found.length,
  };
}

/** A rejected card of two is two rejected drafts. */
const apart = ({ absorbed, ...item }: DrawItem): DrawItem[] =>
  [item, ...absorbed].map((each) => ({
    ...each,
    decision: item.decision,
    reason: item.reason,
    absorbed: [],
  }));

function findAgain(item: DrawItem, notes: string): DrawItem | null {
  const { source, answer } = item.draft;
  const start = notes.indexOf(source.exact);
  if (start < 0) return null;
  const by = start - source.start;
  return {
    ...item,
    draft: {
      ...item.draft,
      source: { exact: source.exact, start, end: source.end + by },
      answer: answer && { start: answer.start + by, end: answer.end + by },
    },
  };
}
