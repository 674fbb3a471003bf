import { retrievabilityOn, type CardMemory, type SchedulingParameters } from '../scheduling/fsrs-scheduler';
import type { StudyDay } from '../scheduling/study-day';

interface Named {
  readonly id: string;
}

/** Ties fall by id everywhere, so that every device gets one order. */
const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : 1);

/** By the moment the learning step falls due. */
export const byDue = <E extends Named & { readonly dueAt: number }>(a: E, b: E): number =>
  a.dueAt - b.dueAt || byId(a, b);

interface Placed extends Named {
  readonly deckId: string;
  readonly position: number;
}

/** Deck by deck in the order of the notes. */
export const byPlace = (a: Placed, b: Placed): number =>
  (a.deckId === b.deckId ? a.position - b.position : a.deckId < b.deckId ? -1 : 1) || byId(a, b);

/**
 * Orders cards by predicted recall, the least likely first.
 *
 * @param recallOn per deck, the day whose recall counts; for the other decks it is `today`
 */
export function weakestFirst<C extends Named & { readonly deckId: string; readonly memory: CardMemory }>(
  cards: readonly C[],
  today: StudyDay,
  parameters: SchedulingParameters,
  recallOn?: ReadonlyMap<string, StudyDay>,
): C[] {
  return cards
    .map((card) => {
      const day = recallOn?.get(card.deckId) ?? today;
      return { card, id: card.id, recall: retrievabilityOn(card.memory, day, parameters) };
    })
    .sort((a, b) => a.recall - b.recall || byId(a, b))
    .map(({ card }) => card);
}

/**
 * Keeps the first card of each group of siblings, as long as `admit` has room.
 *
 * @param seen groups that have had their card; those of the cards kept are added
 */
export function oneOfEachGroup<C extends { readonly siblingGroup: string | null }>(
  cards: readonly C[],
  seen: Set<string>,
  admit: (card: C) => boolean = () => true,
): C[] {
  return cards.filter((card) => {
    if (card.siblingGroup !== null && seen.has(card.siblingGroup)) return false;
    if (!admit(card)) return false;
    if (card.siblingGroup !== null) seen.add(card.siblingGroup);
    return true;
  });
}
