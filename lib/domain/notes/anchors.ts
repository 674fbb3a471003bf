import type { Span } from '../drafting/types';
import { type FoldedText, foldText } from './folded-text';
import { PassageIndex, wordSimilarity, wordsOf } from './similar-passage';

/** A W3C text-quote selector: the words quoted and a little of what stands before and after them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A quote with the place it had, in UTF-16 code units of the body; null when it had none. */
export interface Selector extends TextQuote {
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * `anchored`: the same words between the same neighbours. `moved`: the same words elsewhere. `stale`: other words stand in
 * their place, `exact` says which. `orphaned`: nothing like them is left.
 */
export type Reanchoring =
  | { readonly state: 'anchored' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'stale'; readonly start: number; readonly end: number; readonly exact: string }
  | { readonly state: 'orphaned'; readonly start: null; readonly end: null };

/** Length of `prefix` and `suffix`, in UTF-16 code units. */
export const CONTEXT_CHARS = 32;
/** A longer quote keeps its beginning only: enough to find it, and a line of a megabyte is not stored once a card. */
export const QUOTE_MAX_CHARS = 2_000;

/** Is this a non-empty range of the body that cuts no character in two? */
export function isSpanOf(body: string, { start, end }: Span): boolean {
  const whole = (at: number): boolean => !(isHigh(body.charCodeAt(at - 1)) && isLow(body.charCodeAt(at)));
  return start >= 0 && start < end && end <= body.length && whole(start) && whole(end);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Makes the selector of a range for which `isSpanOf` holds; throws a RangeError for any other. */
export function anchorFor(body: string, start: number, end: number): TextQuote & Span {
  if (!isSpanOf(body, { start, end })) throw new RangeError('not a range of the notes');
  let to = Math.min(end, start + QUOTE_MAX_CHARS);
  if (to < end && isLow(body.charCodeAt(to))) to -= 1;
  let before = Math.max(0, start - CONTEXT_CHARS);
  if (before > 0 && isLow(body.charCodeAt(before))) before += 1;
  let after = Math.min(body.length, to + CONTEXT_CHARS);
  if (after < body.length && isLow(body.charCodeAt(after))) after -= 1;
  return {
    exact: body.slice(start, to),
    prefix: body.slice(before, start),
    suffix: body.slice(to, after),
    start,
    end: to,
  };
}

/** Finds where a quote stands in an edited body. For many quotes of one body make one `Reanchorer`. */
export function reanchor(selector: Selector, newBody: string): Reanchoring {
  return new Reanchorer(newBody).find(selector);
}

/** So many places with the same words are compared by their neighbours; the rest are left. */
const OCCURRENCES_COMPARED = 200;
/** So many neighbouring signs must agree before a side counts as the same. */
const SAME_SIDE = 12;
/** Words in common (Dice) that make what stands between the same neighbours the edited form of a sentence. */
const SIMILAR_IN_PLACE = 0.3;
/** So few words have nothing in common after any edit ("1938" for "1939"): between its neighbours it is the same item. */
const ITEM_MAX_WORDS = 3;

const ORPHANED: Reanchoring = { state: 'orphaned', start: null, end: null };

/** One edited body, ready to be asked where quotes of the former one went. */
export class Reanchorer {
  readonly #body: string;
  readonly #folded: FoldedText;
  #passages: PassageIndex | null = null;

  constructor(newBody: string) {
    this.#body = newBody;
    this.#folded = foldText(newBody);
  }

  /** First the same words, then what stands between the same neighbours, then the most similar passage. */
  find(selector: Selector): Reanchoring {
    const quote: TextQuote = {
      exact: foldText(selector.exact).text,
      prefix: foldContext(selector.prefix),
      suffix: foldContext(selector.suffix),
    };
    if (quote.exact === '') return ORPHANED;
    return this.#sameWords(quote, selector.start) ?? this.#otherWords(quote, selector.start) ?? ORPHANED;
  }

  #sameWords(quote: TextQuote, oldStart: number | null): Reanchoring | null {
    const { text, offsets } = this.#folded;
    let best: { at: number; sides: Sides; distance: number } | null = null;
    let at = text.indexOf(quote.exact);
    for (let seen = 0; at !== -1 && seen < OCCURRENCES_COMPARED; seen += 1) {
      const sides = compareSides(text, at, at + quote.exact.length, quote);
      const distance = oldStart === null ? at : Math.abs((offsets[at] ?? 0) - oldStart);
      const gain = best === null ? 1 : sides.shared - best.sides.shared;
      if (best === null || gain > 0 || (gain === 0 && distance < best.distance))
        best = { at, sides, distance };
      at = text.indexOf(quote.exact, at + 1);
    }
    if (best === null) return null;
    const place = this.#originalSpan(best.at, best.at + quote.exact.length);
    return { state: best.sides.same ? 'anchored' : 'moved', ...place };
  }

  #otherWords(quote: TextQuote, oldStart: number | null): Reanchoring | null {
    const inPlace = this.#betweenNeighbours(quote);
    if (inPlace !== null) return this.#stale(inPlace);
    this.#passages ??= new PassageIndex(this.#body);
    const similar = this.#passages.mostSimilar(quote.exact, oldStart ?? 0);
    return similar === null ? null : this.#stale(similar);
  }

  /** What now stands after the same prefix and before the same suffix, when that is like the quote. */
  #betweenNeighbours({ exact, prefix, suffix }: TextQuote): Span | null {
    const { text } = this.#folded;
    const farthest = exact.length * 3 + 200;
    const wanted = wordsOf(exact);
    let best: { span: Span; similarity: number } | null = null;
    let before = prefix === '' ? 0 : text.indexOf(prefix);
    for (let seen = 0; before !== -1 && seen < OCCURRENCES_COMPARED; seen += 1) {
      const from = before + prefix.length;
      const window = text.slice(from, from + farthest + suffix.length);
      const length = suffix === '' ? text.length - from : window.indexOf(suffix);
      if (length > 0 && length <= farthest) {
        const found = wordsOf(window.slice(0, length));
        const similarity = wordSimilarity(wanted, found);
        const isItem = Math.max(wanted.length, found.length) <= ITEM_MAX_WORDS && found.length > 0;
        if ((similarity >= SIMILAR_IN_PLACE || isItem) && (best === null || similarity > best.similarity)) {
          best = { span: this.#originalSpan(from, from + length), similarity };
        }
      }
      before = prefix === '' ? -1 : text.indexOf(prefix, before + 1);
    }
    return best?.span ?? null;
  }

  #stale({ start, end }: Span): Reanchoring {
    return { state: 'stale', start, end, exact: this.#body.slice(start, end) };
  }

  /** Back from the folded text, without white space at either end. */
  #originalSpan(from: number, to: number): Span {
    const { text, offsets } = this.#folded;
    let first = from;
    let last = to;
    while (first < last && text[first] === ' ') first += 1;
    while (last > first && text[last - 1] === ' ') last -= 1;
    return { start: offsets[first] ?? 0, end: (offsets[last - 1] ?? 0) + 1 };
  }
}

/** Folds a context but keeps one space at an end that had white space: it parts the context from the quote. */
function foldContext(context: string): string {
  const folded = foldText(context).text;
  if (folded === '') return '';
  return (/^\s/.test(context) ? ' ' : '') + folded + (/\s$/.test(context) ? ' ' : '');
}

interface Sides {
  /** Signs in common on both sides together. */
  readonly shared: number;
  /** Does one side at least stand as it stood? */
  readonly same: boolean;
}

function compareSides(text: string, from: number, to: number, { prefix, suffix }: TextQuote): Sides {
  let before = 0;
  while (before < prefix.length && text[from - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[to + after] === suffix[after]) after += 1;
  const same =
    (prefix === '' ? from === 0 : before >= Math.min(prefix.length, SAME_SIDE)) ||
    (suffix === '' ? to === text.length : after >= Math.min(suffix.length, SAME_SIDE));
  return { shared: before + after, same };
}
