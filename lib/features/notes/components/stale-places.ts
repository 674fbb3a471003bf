/** The places on the page that ask whether a card still fits its edited sentence. */
const stalePlaces = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-stale]')];

export const firstStale = (): HTMLElement | null => stalePlaces()[0] ?? null;

/** The next one, else the first of the others; the list of cards when there is none left. */
export function staleAfter(place: HTMLElement | null): HTMLElement | null {
  const places = stalePlaces();
  const at = places.findIndex((each) => each === place);
  const others = [...places.slice(at + 1), ...places.slice(0, Math.max(0, at))];
  return others[0] ?? document.getElementById('cards');
}
