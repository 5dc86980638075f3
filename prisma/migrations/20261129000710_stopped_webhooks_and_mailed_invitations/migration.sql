-- A webhook that was stopped says since when, and an invitation which job mails its link.

ALTER TABLE "webhook" ADD COLUMN "retiredAt" TIMESTAMPTZ(3);

ALTER TABLE "invitation" ADD COLUMN "mailJobId" UUID;

-- What the schema file cannot say ----------------------------------------------------------------

-- When those were stopped that are so by now, only the log says.
UPDATE "webhook" SET "retiredAt" = "createdAt" WHERE "status" = 'retired';

ALTER TABLE "webhook" ADD CONSTRAINT "webhook_retiredAt_check"
  CHECK (("status" = 'retired') = ("retiredAt" IS NOT NULL));
