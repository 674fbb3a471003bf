import Database from 'better-sqlite3';

/** One answer and what follows from it, as rows. */
export interface GradedRow {
  readonly id: string;
  readonly userId: string;
  readonly cardId: string;
  readonly cardVersionId: string;
  readonly deckId: string;
  readonly rating: string;
  readonly at: number;
  readonly studyDay: string;
}

/**
 * The floor that grading is compared with: the same three rows written by hand-made, prepared statements of
 * better-sqlite3, each batch in one transaction with full durability. It reads nothing, checks nothing and
 * schedules nothing.
 */
export function openRawGrading(file: string) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const event = database.prepare(`
    INSERT INTO "ReviewEvent" ("id", "userId", "cardId", "cardVersionId", "rating", "reviewedAt", "receivedAt",
      "durationMs", "studyDay", "utcOffsetMinutes", "voidedAt")
    VALUES (@id, @userId, @cardId, @cardVersionId, @rating, @at, @at, 4000, @studyDay, 0, NULL)`);
  const state = database.prepare(`
    INSERT INTO "CardState" ("userId", "cardId", "state", "due", "stability", "difficulty", "learningStep", "reps",
      "lapses", "lastReviewedAt", "introducedOn")
    VALUES (@userId, @cardId, 'Review', @at + 86400000, 3.5, 5.5, 0, 2, 0, @at, @studyDay)
    ON CONFLICT ("userId", "cardId") DO UPDATE SET "state" = excluded."state", "due" = excluded."due",
      "stability" = excluded."stability", "difficulty" = excluded."difficulty", "reps" = "CardState"."reps" + 1,
      "lastReviewedAt" = excluded."lastReviewedAt"`);
  const day = database.prepare(`
    INSERT INTO "DayStat" ("userId", "deckId", "day", "reviews", "correct", "durationMs")
    VALUES (@userId, @deckId, @studyDay, 1, 1, 4000)
    ON CONFLICT ("userId", "deckId", "day") DO UPDATE SET "reviews" = "DayStat"."reviews" + 1,
      "correct" = "DayStat"."correct" + 1, "durationMs" = "DayStat"."durationMs" + 4000`);
  const grade = database.transaction((rows: readonly GradedRow[]) => {
    for (const row of rows) {
      event.run(row);
      state.run(row);
      day.run(row);
    }
  });
  return { grade: (rows: readonly GradedRow[]) => grade.immediate(rows), close: () => database.close() };
}
