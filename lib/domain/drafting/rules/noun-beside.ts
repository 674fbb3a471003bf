import type { NoteContext } from './note-context';

/** The words that stand behind each word of a page, in small letters, gathered once for it. */
const gathered = new WeakMap<NoteContext, ReadonlyMap<string, ReadonlySet<string>>>();

function followers(notes: NoteContext): ReadonlyMap<string, ReadonlySet<string>> {
  const known = gathered.get(notes);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  let [before, end] = ['', -2];
  for (const { 0: written, index } of notes.page.text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    const word = written.toLowerCase();
    if (index === end + 1 && notes.page.text[end] === ' ') {
      const behind = found.get(before) ?? new Set();
      found.set(before, behind.add(word));
    }
    [before, end] = [word, index + written.length];
  }
  gathered.set(notes, found);
  return found;
}

const ofOne = (noun: string): string =>
  /[^aeiou]ies$/.test(noun)
    ? noun.replace(/ies$/, 'y')
    : /[^sui]s$/.test(noun)
      ? noun.replace(/s$/, '')
      : noun;

/**
 * The noun of a heading or title that the page writes an adjective with: on a page about unemployment, "seasonal
 * unemployment" in any line lends its noun to "seasonal". Another noun behind it may have nothing to do with the line.
 */
export function nounBeside(
  adjective: string,
  headings: readonly string[],
  notes: NoteContext,
): string | null {
  const behind = [...(followers(notes).get(adjective.toLowerCase()) ?? [])];
  const about = new Set(
    headings.flatMap((heading) => heading.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(ofOne),
  );
  return behind.map(ofOne).find((noun) => about.has(noun)) ?? null;
}
