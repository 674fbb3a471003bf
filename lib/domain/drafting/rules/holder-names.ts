import { perNotes } from '../per-notes';
import { hasTag, isWord, type Token } from '../token';

/** How often the notes write each word with a capital. */
const timesNamed = perNotes((notes) => {
  const times = new Map<string, number>();
  for (const [word] of notes.matchAll(/\p{Lu}[\p{L}-]+/gu)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
});

/** Whether the notes speak of somebody in one place only, so that his name tells which of his views is meant. */
export const isNamedOnce = (notes: string, name: string): boolean =>
  (name.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => timesNamed(notes).get(word) === 1);

/** `(1977)`, `(The Disappearance of Childhood, 1982)`: the year of a citation and where its bracket ends. */
export function citedYear(
  tokens: readonly Token[],
  at: number,
): { readonly year: string; readonly end: number } {
  if (tokens[at]?.text !== '(') return { year: '', end: at };
  const close = tokens.findIndex((token, index) => index > at && index < at + 14 && token.text === ')');
  const year = tokens.slice(at, Math.max(at, close)).find(({ text }) => YEAR.test(text))?.text ?? '';
  return year === '' ? { year: '', end: at } : { year, end: close + 1 };
}

export const YEAR = /^(?:1[5-9]|20)\d\d[a-c]?$/;

const PARTICLES = ['de', 'van', 'von', 'der', 'du', 'la', 'le', 'di', 'da', 'al'] as const;

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}[\p{L}.'’-]*$/u.test(token.text) &&
  !hasTag(token, 'DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'AUX');

/** End of the name that begins at a token, `at` itself where none does. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (
    end < at + 6 &&
    (isNameWord(tokens[end]) ||
      (end > at && isWord(tokens[end], ...PARTICLES) && isNameWord(tokens[end + 1])))
  )
    end += 1;
  return end;
}

/** One name or several: `Gilbert and Gubar`, `Bandura, Ross and Ross`, `Held et al.` */
export function namesEnd(
  tokens: readonly Token[],
  at: number,
): { readonly end: number; readonly plural: boolean } {
  let end = nameEnd(tokens, at);
  let plural = false;
  while (end > at) {
    const joint = isWord(tokens[end], 'and', '&') || (tokens[end]?.text === ',' && isListed(tokens, end));
    const next = joint ? nameEnd(tokens, end + 1) : end;
    if (next <= end + 1) break;
    [end, plural] = [next, true];
  }
  if (end > at && isWord(tokens[end], 'et') && isWord(tokens[end + 1], 'al', 'al.')) {
    end += tokens[end + 2]?.text === '.' ? 3 : 2;
    plural = true;
  }
  return { end, plural };
}

/** A comma between names of which the last is joined by "and". */
function isListed(tokens: readonly Token[], comma: number): boolean {
  const next = nameEnd(tokens, comma + 1);
  return next > comma + 1 && isWord(tokens[next], 'and', '&') && isNameWord(tokens[next + 1]);
}
