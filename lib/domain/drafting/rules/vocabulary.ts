import { isCapitalised, isInSmall } from '../token';

/** How the notes write their words, gathered once for a page. */
export interface Vocabulary {
  /** Words that occur in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that occur with a capital inside a sentence. */
  readonly capitalInside: ReadonlySet<string>;
  /** The article that stands before a noun phrase of one to three words, by the phrase in small letters. */
  readonly articles: ReadonlyMap<string, 'a' | 'the'>;
  /** Whether the notes tell of what has passed. */
  readonly isPast: boolean;
  /** Nouns that stand behind a capital by itself, as in "I band", "T cell": then "A band" is a name too. */
  readonly lettered: ReadonlySet<string>;
  /** Longer words by their first five letters: what an abbreviation may stand for. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

/** Longer notes are judged by their beginning. */
export const MAX_SCANNED = 400_000;

/** Gathers the vocabulary of a text. */
export function vocabularyOf(text: string, isPast: boolean): Vocabulary {
  const small = new Set<string>();
  const capitalInside = new Set<string>();
  const articles = new Map<string, 'a' | 'the'>();
  const lettered = new Set<string>();
  const byStart = new Map<string, string[]>();
  const words: RegExpExecArray[] = [
    ...text.slice(0, MAX_SCANNED).matchAll(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu),
  ];
  words.forEach((match, index) => {
    const word = match[0];
    if (isInSmall(word) && !small.has(word)) {
      small.add(word);
      if (word.length > 7)
        byStart.set(word.slice(0, 5), [...(byStart.get(word.slice(0, 5)) ?? []).slice(0, 20), word]);
    }
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (isCapitalised(word) && /[\p{L},] $/u.test(before)) capitalInside.add(word);
    if (isInSmall(word) && /(?<![\p{L}\d])[B-Z] $/u.test(before)) lettered.add(word);
    const article = word.toLowerCase();
    if (article !== 'a' && article !== 'an' && article !== 'the') return;
    let phrase = '';
    let end = match.index + word.length;
    for (const next of words.slice(index + 1, index + 4)) {
      if (next.index !== end + 1 || /[\r\n]/.test(text[end] ?? '')) break;
      end = next.index + next[0].length;
      phrase = phrase === '' ? next[0].toLowerCase() : `${phrase} ${next[0].toLowerCase()}`;
      if (!articles.has(phrase)) articles.set(phrase, article === 'the' ? 'the' : 'a');
    }
  });
  return { small, capitalInside, articles, lettered, isPast, byStart };
}
