-- By when the claims of an article are due that have no date of their own.

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "dueOn" DATE;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "hasOwnDue" BOOLEAN NOT NULL DEFAULT false;

UPDATE "claim" SET "hasOwnDue" = true WHERE "dueOn" IS NOT NULL;
