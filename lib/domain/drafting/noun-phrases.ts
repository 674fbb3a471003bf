import { POSSESSIVES } from './lexicon/closed-classes';
import { hasTag, isIngForm, isNoun, isWord, looksPlural, type Range, type Token } from './token';

/** Which prepositional phrases belong to a noun phrase: `of` ones only, or every one that follows. */
export type Reach = 'of' | 'all';

/** End of the noun phrase that starts at `start`, or `start` itself when none does. */
export function nounPhraseEnd(
  tokens: readonly Token[],
  start: number,
  limit: number,
  reach: Reach = 'of',
): number {
  let end = coreEnd(tokens, start, limit);
  if (end === start) return start;
  for (;;) {
    const token = tokens[end];
    if (token === undefined || end >= limit || token.tag !== 'ADP') break;
    if (token.lower !== 'of' && (reach === 'of' || isWord(token, 'because', 'due', 'despite'))) break;
    const inner = tokens[end + 1]?.tag === 'VERB' && isIngForm(tokens[end + 1]) ? end + 2 : end + 1;
    const next = coreEnd(tokens, inner, limit);
    if (next <= inner) break;
    end = next;
  }
  while (end > start && hasTag(tokens[end - 1], 'CCONJ', 'ADP', 'DET', 'PUNCT')) end -= 1;
  return end;
}

/** Determiners, adjectives and nouns in a row, with coordinations and lists of them. */
function coreEnd(tokens: readonly Token[], start: number, limit: number): number {
  let at = start;
  let seenNoun = false;
  while (at < limit) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    const modifier = hasTag(token, 'DET', 'NUM', 'GEN', 'ADJ') || POSSESSIVES.has(token.lower);
    const adverb =
      token.tag === 'ADV' &&
      !seenNoun &&
      (hasTag(next, 'ADJ', 'NUM', 'VERB') ||
        (isWord(token, 'enough', 'more', 'most', 'less') && isNoun(next)));
    if (modifier && seenNoun && hasTag(token, 'DET')) break;
    if (modifier || adverb) {
      at += 1;
    } else if (isNoun(token) || token.tag === 'X') {
      seenNoun = true;
      at += 1;
    } else if (
      isWord(token, 'and', 'or') &&
      (hasTag(next, 'ADJ', 'NOUN', 'PROPN', 'DET', 'NUM', 'GEN') || POSSESSIVES.has(next?.lower ?? ''))
    ) {
      at += 1;
      if (hasTag(tokens[at], 'DET')) at += 1;
    } else if (token.text === ',' && seenNoun && continuesList(tokens, at, limit)) {
      at += 1;
    } else break;
  }
  return seenNoun ? at : start;
}

function continuesList(tokens: readonly Token[], comma: number, limit: number): boolean {
  let at = comma + 1;
  if (!hasTag(tokens[at], 'ADJ', 'NOUN', 'PROPN', 'NUM')) return false;
  while (at < limit && hasTag(tokens[at], 'ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'GEN')) at += 1;
  return tokens[at] !== undefined && (tokens[at]?.text === ',' || isWord(tokens[at], 'and', 'or'));
}

/** Index of the head noun of a phrase, or -1. */
export function headOf(tokens: readonly Token[], [start, end]: Range): number {
  let head = -1;
  for (let at = start; at < end; at += 1) {
    if (!isNoun(tokens[at])) continue;
    head = at;
    if (hasTag(tokens[at + 1], 'GEN')) continue;
    if (!isNoun(tokens[at + 1])) return at;
  }
  return head;
}

const PLURAL_WITHOUT_S = new Set(
  'people men women children bacteria data criteria phenomena mice feet teeth algae larvae stimuli alveoli capillaries gentry nobility police media fungi nuclei mitochondria'.split(
    ' ',
  ),
);
/** Plurals that look like the name of a science. */
const PLURALS_IN_ICS = new Set(
  'critics topics fabrics characteristics antibiotics republics clerics catholics academics sceptics romantics heretics'.split(
    ' ',
  ),
);
const SINGULAR_WITH_S =
  /(politics|economics|physics|mathematics|ethics|genetics|news|series|species|ics|ss|us|is)$/;

/** `Marxists`, `Romans`: plural, for all their capital. */
const FOLLOWERS = /(?:ists|[a-z]{2}ians|icans|mans|viks|tants|ories|[a-z]{3}ites)$/;

/** Whether a noun phrase takes a plural verb. */
export function isPlural(tokens: readonly Token[], range: Range): boolean {
  const head = headOf(tokens, range);
  const token = tokens[head];
  if (token === undefined)
    return tokens
      .slice(...range)
      .some((other) => isWord(other, 'they', 'these', 'those', 'many', 'several', 'both'));
  const before = tokens.slice(range[0], head);
  const one = before.find((other) => isWord(other, 'a', 'an', 'each', 'every'));
  // `a few soldiers`
  if (one !== undefined && !isWord(tokens[one.index + 1], 'few', 'dozen', 'hundred', 'thousand'))
    return false;
  const end = nounPhraseEnd(tokens, range[0], range[1]);
  for (let at = head + 1; at < end; at += 1) {
    if (isWord(tokens[at], 'of')) break;
    if (isWord(tokens[at], 'and') && isNoun(tokens[at - 1])) return true;
  }
  if (PLURAL_WITHOUT_S.has(token.lower) || PLURALS_IN_ICS.has(token.lower)) return true;
  if (!looksPlural(token.lower) || SINGULAR_WITH_S.test(token.lower)) return false;
  if (token.tag === 'NOUN' || FOLLOWERS.test(token.lower)) return true;
  return before.some((other) => isWord(other, 'the')) && !hasTag(tokens[head + 1], 'GEN');
}

/** Start of the noun phrase that ends just before `end`, going back over `of` phrases. */
export function nounPhraseStart(
  tokens: readonly Token[],
  end: number,
  prepositions: readonly string[] = ['of'],
): number {
  let start = end;
  while (start > 0) {
    const token = tokens[start - 1];
    const nominal =
      hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'GEN') || POSSESSIVES.has(token?.lower ?? '');
    const joined =
      token !== undefined && start < end && prepositions.includes(token.lower) && isNoun(tokens[start - 2]);
    if (!nominal && !joined) break;
    start -= 1;
    if (token?.tag === 'DET' && !isWord(tokens[start - 1], ...prepositions)) break;
  }
  return start;
}
