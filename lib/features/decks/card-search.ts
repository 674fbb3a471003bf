import 'server-only';
import { Prisma } from '@/lib/server/db/generated/client';

/** Makes the wildcards of LIKE ordinary signs; the patterns below name `!` as their escape. */
export const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');

/**
 * The condition that a card version (`v`) holds each of the words, on either side, in capitals or not.
 *
 * LOWER and LIKE are what SQLite and PostgreSQL share; Prisma's own `contains` is case-sensitive on one and leaves `%` and
 * `_` wild on both. SQLite's LOWER knows A–Z only, so a word is looked for as it was typed as well: "é" finds "é" but not
 * "É".
 */
export function holdsWords(query: string): Prisma.Sql {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const conditions = words.slice(0, 12).map((word) => {
    const lower = `%${escapeLike(word.toLowerCase())}%`;
    const typed = `%${escapeLike(word)}%`;
    return Prisma.sql`(LOWER(v."front") LIKE ${lower} ESCAPE '!' OR LOWER(v."back") LIKE ${lower} ESCAPE '!'
      OR v."front" LIKE ${typed} ESCAPE '!' OR v."back" LIKE ${typed} ESCAPE '!')`;
  });
  return conditions.length === 0 ? Prisma.sql`1 = 1` : Prisma.join(conditions, ' AND ');
}
