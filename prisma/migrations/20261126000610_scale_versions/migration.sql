-- A rating scale that articles are checked on is not changed: its next version takes its place for
-- new articles. All versions of a scale share its key.

ALTER TABLE "rating_scale" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "supersededAt" TIMESTAMPTZ(3),
ADD COLUMN "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "rating_scale_key_key";

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_key_revision_key" ON "rating_scale"("key", "revision");

-- What the schema file cannot say ----------------------------------------------------------------

CREATE UNIQUE INDEX "rating_scale_newest" ON "rating_scale"("key") WHERE "supersededAt" IS NULL;
