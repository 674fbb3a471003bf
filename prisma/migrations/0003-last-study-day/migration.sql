-- AlterTable
ALTER TABLE "CardState" ADD COLUMN "lastStudyDay" TEXT;
