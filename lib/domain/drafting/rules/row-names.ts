import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { NoteContext } from './note-context';
import { isPlural, nounPhrase, termInside, withArticle } from './term-question';
import { isAdjective, lentNoun, singular } from './terms';

/** Heads of a first column that the labels under it leave out: the *transport* layer, the *aerobic* system. */
const KINDS =
  /^(?:layer|system|order|type|stage|phase|class|level|zone|period|school|party|tier|sector|region|group|state|isotope|vitamin|planet|approach|perspective|margin|boundary|climate|biome)(?=s?$)/i;

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\p{Ll}+(?:['’]s| \p{Lu})/u.test(text)
    ? text.replace(/^\p{Lu}/u, (first) => first.toLowerCase())
    : text;

const anOrA = (text: string): string => `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`;

/** The word that the notes put after most of the row labels: "linear" and "binary" are searches. */
function sharedNoun(labels: readonly string[], notes: NoteContext): (label: string) => string {
  const single = labels.every((label) => /^\p{Ll}+$/u.test(label));
  if (!single) return () => '';
  const text = plainText(notes.page.text.slice(0, 100_000)).toLowerCase();
  const after = labels.map((label) => new RegExp(`\\b${label} (\\p{Ll}{3,})`, 'u').exec(text)?.[1] ?? '');
  const known = after.filter(
    (word) => word !== '' && !/^(?:is|are|was|and|the|for|with|has|have|can)$/.test(word),
  );
  if (known.length * 2 < labels.length) return () => '';
  return (label) => {
    const index = labels.indexOf(label);
    return known.includes(after[index] ?? '')
      ? (after[index] ?? '')
      : (known.filter((word) => word !== '').at(-1) ?? '');
  };
}

/** A label inside a question: with the article it is known to take, else as it stands. */
function nameOf(label: string, { vocabulary }: NoteContext): string {
  const bare = label.replace(/\s*\([^()]*\)/g, '');
  if (/^[\p{Lu}\d\s]{2,}$/u.test(bare)) return bare;
  if (/\S against \S/.test(bare)) return `a graph of ${bare}`;
  if (/^\p{L}+ of \p{Ll}/u.test(bare)) return nounPhrase(bare, vocabulary);
  return withArticle(bare, vocabulary) ?? termInside(bare, vocabulary);
}

const lastWord = (label: string): string => label.split(/[\s-]+/).at(-1) ?? '';

/**
 * What each row of a table is about, as it stands inside a question. Labels that only say what something is like
 * ("Constructive", "linear") take their noun from the head of their column, from the notes, or from the heading above.
 */
export function rowNames(
  labels: readonly string[],
  head: string,
  block: NoteBlock,
  notes: NoteContext,
): string[] {
  const noun = sharedNoun(labels, notes);
  const kind = singular(head.replace(/\s*\([^()]*\)/g, '').toLowerCase());
  const adjectives = labels.filter((label) => isAdjective(lastWord(label))).length;
  const isKind = /^\p{Ll}+(?: \p{Ll}+)?$/u.test(kind) && (KINDS.test(kind) || adjectives * 2 > labels.length);
  const heading = (block.path.at(-1) ?? '').toLowerCase();
  // "Haiti 2010" under "Earthquakes" is an earthquake.
  const dated = labels.every((label) => /\p{Lu}.*\b\d{4}\b/u.test(label));
  const event = dated && isPlural(heading) ? lentNoun(heading) : null;
  // Among ordinary words, the capital of a word that nobody knows only begins its cell.
  const isOrdinary = labels.some(
    (label) => /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(label) && /^\p{Ll}/u.test(termInside(label, notes.vocabulary)),
  );
  const small = (label: string): string =>
    isOrdinary &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(label) &&
    !notes.vocabulary.isPast &&
    !notes.vocabulary.capitalInside.has(label)
      ? lowerFirst(label)
      : label;
  const names = labels.map(small).map((label) => {
    if (noun(label)) return anOrA(`${label} ${noun(label)}`.trim());
    if (event) return `the ${label} ${event}`;
    if (isKind && !label.toLowerCase().includes(kind) && label.split(' ').length <= 3) {
      const whole = `${lowerFirst(label)} ${kind}`;
      if (kind === 'order') return whole;
      return /^(?:layer|system|zone|period|region|sector|climate|biome)$/.test(kind)
        ? `the ${whole}`
        : anOrA(whole);
    }
    return adjectives > 0 && isAdjective(lastWord(label))
      ? nounPhrase(label, notes.vocabulary)
      : nameOf(label, notes);
  });
  // One label that takes an article shows that its neighbours do.
  const counted = names.some((name) => /^an? \p{Ll}+$/u.test(name));
  return names.map((name) => {
    const bare = lowerFirst(name);
    return counted && /^\p{Ll}+$/u.test(bare) && !isPlural(bare) ? anOrA(bare) : name;
  });
}
