/** Fewer are no order; more are a list that nobody keeps in mind at once. */
export const ORDER_MIN_ITEMS = 2;
export const ORDER_MAX_ITEMS = 12;

/** A bullet, or a number that would give the place away; a year such as “1914.” stays. */
const LIST_MARK = /^(?:[-*+•]|\d{1,2}[.)])\s+/;

/** The items of an order card's back, in the right order: its lines, without list marks and empty ones. */
export const orderItems = (back: string): string[] =>
  back
    .split(/\r?\n/)
    .map((line) => line.trim().replace(LIST_MARK, '').trim())
    .filter((line) => line !== '');
