-- Dated copies of sources: how each came here, and the answer that brought it.

CREATE TYPE "CaptureOrigin" AS ENUM ('address', 'upload', 'browser', 'archive', 'visit');

ALTER TABLE "capture"
  ADD COLUMN "origin" "CaptureOrigin" NOT NULL DEFAULT 'address',
  ADD COLUMN "charset" TEXT,
  ADD COLUMN "requestedUrl" TEXT,
  ADD COLUMN "redirects" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "fileName" TEXT,
  ADD COLUMN "httpStatus" INTEGER,
  ADD COLUMN "headers" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "title" TEXT,
  ADD COLUMN "language" TEXT,
  ADD COLUMN "textLength" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "blocks" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "pageStarts" JSONB,
  ADD COLUMN "note" TEXT,
  ADD COLUMN "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "capture" ALTER COLUMN "origin" DROP DEFAULT;

DROP INDEX "capture_sourceId_idx";
CREATE INDEX "capture_sourceId_capturedAt_idx" ON "capture"("sourceId", "capturedAt");

ALTER TABLE "job"
  ADD COLUMN "sourceId" UUID,
  ADD CONSTRAINT "job_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "job_sourceId_idx" ON "job"("sourceId");

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "capture"
  ADD CONSTRAINT "capture_text_measured" CHECK ("textLength" >= 0),
  ADD CONSTRAINT "capture_of_something" CHECK ("origin" = 'upload' OR "requestedUrl" IS NOT NULL);
