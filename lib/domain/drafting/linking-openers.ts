import { BARE_OPENERS, LINKING_OPENERS, PLAIN_OPENERS } from './lexicon/closed-classes';
import { hasTag, type Token } from './token';

/** The openers by their first word, longest first. */
const OPENERS = byFirstWord(LINKING_OPENERS.map((opener) => opener.split(' ')));

function byFirstWord(openers: readonly string[][]): ReadonlyMap<string, readonly string[][]> {
  const found = new Map<string, string[][]>();
  for (const words of [...openers].sort((left, right) => right.length - left.length))
    found.set(words[0] ?? '', [...(found.get(words[0] ?? '') ?? []), words]);
  return found;
}

/** Index of the first token after `Thus,`, `As a result,` and the like. */
export function skipLinkingOpener(tokens: readonly Token[]): number {
  let start = 0;
  while (start < tokens.length && !/[\p{L}\d]/u.test(tokens[start]?.text ?? '')) start += 1;
  for (let round = 0; round < 2; round += 1) {
    const next = afterOpener(tokens, start);
    if (next === start) break;
    start = next;
  }
  return start;
}

function afterOpener(tokens: readonly Token[], start: number): number {
  const first = tokens[start]?.lower ?? '';
  // `Next the ions are accelerated`
  if (first === 'next' && hasTag(tokens[start + 1], 'DET')) return start + 1;
  for (const words of OPENERS.get(first) ?? []) {
    if (!words.every((word, offset) => tokens[start + offset]?.lower === word)) continue;
    const after = tokens[start + words.length];
    if (after?.text === ',' || after?.text === ':') return start + words.length + 1;
    if (PLAIN_OPENERS.includes(words.join(' '))) return start + words.length;
    // `On the other hand the liberals …`, `On the other hand wages …`
    if (words.length > 2 && hasTag(after, 'DET', 'NOUN', 'PROPN', 'ADJ')) return start + words.length;
    if (BARE_OPENERS.has(words.join(' ')) && after?.tag !== 'ADJ' && after?.tag !== 'ADV')
      return start + words.length;
  }
  return start;
}
