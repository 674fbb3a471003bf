/** In UTF-16 code units. */
export const TAG_MAX_CHARS = 40;
/** More on one card is a mistake rather than an order of things. */
export const TAGS_MAX = 20;

/**
 * A tag as it is stored, so that the same word is the same tag however it was typed: lower case, single spaces, no comma,
 * no quotation mark, no `#` in front.
 *
 * @returns null when nothing is left, or more than `TAG_MAX_CHARS`
 */
export function normaliseTag(typed: string): string | null {
  const tag = typed
    .normalize('NFC')
    .replace(/[\s\p{C},"“”]+/gu, ' ')
    .trim()
    .replace(/^[#\s]+/, '')
    .toLowerCase();
  return tag === '' || tag.length > TAG_MAX_CHARS ? null : tag;
}

/** The tags in a line of them, separated by commas, each once; null when one of them is too long. */
export function parseTags(line: string): string[] | null {
  const tags = new Set<string>();
  for (const part of line.split(',')) {
    if (part.replace(/[\s\p{C}#"“”]/gu, '') === '') continue;
    const tag = normaliseTag(part);
    if (tag === null) return null;
    tags.add(tag);
  }
  return [...tags];
}
