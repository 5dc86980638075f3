-- What a register of works says was published against a source or in its correction: its present
-- answer, and when it was asked. Every answer is kept in the log.

ALTER TABLE "source"
  ADD COLUMN "notices" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "noticesCheckedAt" TIMESTAMPTZ(3);

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "source"
  ADD CONSTRAINT "source_notices_checked"
    CHECK (jsonb_typeof("notices") = 'array' AND ("notices" = '[]' OR "noticesCheckedAt" IS NOT NULL));
