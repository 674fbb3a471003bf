import 'server-only';
import { normaliseTag } from '@/lib/domain/cards/tags';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { Prisma } from '@/lib/server/db/generated/client';

/** Makes the wildcards of LIKE ordinary signs; the patterns below name `!` as their escape. */
export const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');

/** `tag:war`, `tag:"cold war"`, `kind:typed`, `is:suspended`, `flag:1`, or a word. */
const TERM = /\b(tag|kind|is|flag):(?:"([^"]*)"|(\S+))|(\S+)/giu;
const MOST_TERMS = 12;

/** Whose flags and cards put away a search asks for, and the study day it is for them. */
export interface Searching {
  readonly userId: string;
  readonly today: StudyDay;
}

/**
 * The condition that a card (`c`) and its version (`v`) are what a search asks for: each word on either side, in capitals
 * or not; each tag, kind and flag exactly. What names no kind there is finds nothing.
 */
export function isFound(query: string, by: Searching): Prisma.Sql {
  const conditions = [...query.matchAll(TERM)].slice(0, MOST_TERMS).map(([term, field, quoted, bare]) => {
    const value = quoted ?? bare ?? '';
    const name = field?.toLowerCase();
    if (name === 'kind') return Prisma.sql`c."kind" = ${value.toLowerCase()}`;
    if (name === 'is' || name === 'flag') return isSet(name, value.toLowerCase(), by);
    if (name !== 'tag') return holdsWord(term);
    return Prisma.sql`EXISTS (SELECT 1 FROM "CardTag" t
      WHERE t."cardId" = c."id" AND t."tag" = ${normaliseTag(value) ?? ''})`;
  });
  return conditions.length === 0 ? Prisma.sql`1 = 1` : Prisma.join(conditions, ' AND ');
}

/** The condition that the learner has put the card away, or flagged it; a card both buried and suspended is suspended. */
function isSet(name: 'is' | 'flag', value: string, { userId, today }: Searching): Prisma.Sql {
  const set = {
    'is:suspended': Prisma.sql`s."suspendedAt" IS NOT NULL`,
    'is:buried': Prisma.sql`s."suspendedAt" IS NULL AND s."buriedUntil" > ${today}`,
    'flag:1': Prisma.sql`s."flag" = 1`,
    'flag:2': Prisma.sql`s."flag" = 2`,
    'flag:3': Prisma.sql`s."flag" = 3`,
    'flag:4': Prisma.sql`s."flag" = 4`,
  };
  const which = new Map(Object.entries(set)).get(`${name}:${value}`) ?? Prisma.sql`1 = 0`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "CardState" s
    WHERE s."cardId" = c."id" AND s."userId" = ${userId} AND ${which})`;
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
