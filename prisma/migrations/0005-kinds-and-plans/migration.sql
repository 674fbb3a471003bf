-- CreateTable
CREATE TABLE "CardTag" (
    "cardId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("cardId", "tag"),
    CONSTRAINT "CardTag_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "data" BLOB NOT NULL,
    "broughtAt" DATETIME NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    CONSTRAINT "Image_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    CONSTRAINT "Exam_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamDeck" (
    "examId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,

    PRIMARY KEY ("examId", "deckId"),
    CONSTRAINT "ExamDeck_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ExamDeck_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BacklogPlan" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "minutesPerDay" INTEGER NOT NULL,
    "startedOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    CONSTRAINT "BacklogPlan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: nothing here needs a table rebuilt, and an answer's row is best left where it is
ALTER TABLE "User" ADD COLUMN "showsTimer" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "User" ADD COLUMN "autoTurnSeconds" INTEGER;
ALTER TABLE "User" ADD COLUMN "autoNextSeconds" INTEGER;
ALTER TABLE "Deck" ADD COLUMN "typesAnswers" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Card" ADD COLUMN "mirrorOfId" TEXT REFERENCES "Card" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewEvent" ADD COLUMN "mode" TEXT NOT NULL DEFAULT 'review';
ALTER TABLE "CardState" ADD COLUMN "setAsideAt" DATETIME;
ALTER TABLE "CardState" ADD COLUMN "flaggedAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "Card_mirrorOfId_key" ON "Card"("mirrorOfId");

-- CreateIndex
CREATE INDEX "CardTag_tag_idx" ON "CardTag"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "Image_ownerId_hash_key" ON "Image"("ownerId", "hash");

-- CreateIndex
CREATE INDEX "Exam_userId_day_idx" ON "Exam"("userId", "day");

-- CreateIndex
CREATE INDEX "ExamDeck_deckId_idx" ON "ExamDeck"("deckId");

-- Written by hand: Prisma's schema language has no partial index. A learner has a few flagged cards and leeches among a
-- hundred thousand; custom study finds them here. A migration that rebuilds "CardState" has to create both again.
CREATE INDEX "CardState_flagged" ON "CardState" ("userId", "flag") WHERE "flag" <> 0;
CREATE INDEX "CardState_leeches" ON "CardState" ("userId") WHERE "lapses" >= 8;
