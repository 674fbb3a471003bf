import 'server-only';
import { normaliseTag } from '@/lib/domain/cards/tags';
import { Prisma } from '@/lib/server/db/generated/client';

/** Makes the wildcards of LIKE ordinary signs; the patterns below name `!` as their escape. */
export const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');

/** `tag:war`, `tag:"cold war"`, `kind:typed`, or a word. */
const TERM = /\b(tag|kind):(?:"([^"]*)"|(\S+))|(\S+)/giu;
const MOST_TERMS = 12;

/**
 * The condition that a card (`c`) and its version (`v`) are what a search asks for: each word on either side, in capitals
 * or not; each tag and kind exactly. What names no kind there is finds nothing.
 */
export function isFound(query: string): Prisma.Sql {
  const conditions = [...query.matchAll(TERM)].slice(0, MOST_TERMS).map(([term, field, quoted, bare]) => {
    const value = quoted ?? bare ?? '';
    const name = field?.toLowerCase();
    if (name === 'kind') return Prisma.sql`c."kind" = ${value.toLowerCase()}`;
    if (name !== 'tag') return holdsWord(term);
    return Prisma.sql`EXISTS (SELECT 1 FROM "CardTag" t
      WHERE t."cardId" = c."id" AND t."tag" = ${normaliseTag(value) ?? ''})`;
  });
  return conditions.length === 0 ? Prisma.sql`1 = 1` : Prisma.join(conditions, ' AND ');
}

/**
 * LOWER and LIKE are what SQLite and PostgreSQL share; Prisma's own `contains` is case-sensitive on one and leaves `%` and
 * `_` wild on both. SQLite's LOWER knows A–Z only, so a word is looked for as it was typed as well: "é" finds "é" but not
 * "É".
 */
function holdsWord(word: string): Prisma.Sql {
  const lower = `%${escapeLike(word.toLowerCase())}%`;
  const typed = `%${escapeLike(word)}%`;
  return Prisma.sql`(LOWER(v."front") LIKE ${lower} ESCAPE '!' OR LOWER(v."back") LIKE ${lower} ESCAPE '!'
    OR v."front" LIKE ${typed} ESCAPE '!' OR v."back" LIKE ${typed} ESCAPE '!')`;
}
