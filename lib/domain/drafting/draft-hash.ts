import type { Draft } from './types';

/**
 * Names a draft by what it says, so that a rejected one can be kept from coming back: 64 bits of FNV-1a over kind,
 * front and back, case and white space folded, as 16 hexadecimal digits. The same everywhere, for ever.
 */
export function draftHash(draft: Pick<Draft, 'kind' | 'front' | 'back'>): string {
  const text = [draft.kind, draft.front, draft.back]
    .map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim())
    .join('\u0000');
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
