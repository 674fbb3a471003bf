/** Heads that name who made the row. */
export const MADE_BY: Readonly<Record<string, string>> = {
  poet: 'wrote',
  author: 'wrote',
  writer: 'wrote',
  playwright: 'wrote',
  novelist: 'wrote',
  composer: 'composed',
  painter: 'painted',
  director: 'directed',
  architect: 'designed',
};
