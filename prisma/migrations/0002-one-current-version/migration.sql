-- Written by hand: Prisma's schema language has no partial index. A card has one current text; two edits that race
-- must not leave two. SQLite drops an index with its table, so a later migration that rebuilds "CardVersion" has to
-- create this one again; a test looks for it.
CREATE UNIQUE INDEX "CardVersion_one_current_per_card" ON "CardVersion" ("cardId") WHERE "supersededAt" IS NULL;
