-- CreateEnum
CREATE TYPE "CarryOutcome" AS ENUM ('same', 'changed', 'ambiguous', 'gone');

-- AlterEnum: no statement of this migration may use the new value, which counts from its commit on.
ALTER TYPE "ClaimState" ADD VALUE 'withdrawn' BEFORE 'retired';

-- AlterTable
ALTER TABLE "claim_passage" ADD COLUMN     "isCurrent" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "createdById" UUID;

-- CreateTable
CREATE TABLE "carried_passage" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "fromPassageId" UUID NOT NULL,
    "toPassageId" UUID,
    "outcome" "CarryOutcome" NOT NULL,
    "score" DOUBLE PRECISION,
    "choices" JSONB,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "carried_passage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "carried_passage_claimId_resolvedAt_idx" ON "carried_passage"("claimId", "resolvedAt");

-- CreateIndex
CREATE INDEX "carried_passage_revisionId_idx" ON "carried_passage"("revisionId");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_passage" ADD CONSTRAINT "carried_passage_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_passage" ADD CONSTRAINT "carried_passage_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_passage" ADD CONSTRAINT "carried_passage_fromPassageId_fkey" FOREIGN KEY ("fromPassageId") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_passage" ADD CONSTRAINT "carried_passage_toPassageId_fkey" FOREIGN KEY ("toPassageId") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_passage" ADD CONSTRAINT "carried_passage_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say --------------------------------------------------------------

ALTER TABLE "carried_passage"
  ADD CONSTRAINT "carried_passage_place" CHECK (
    CASE "outcome"
      WHEN 'gone' THEN "toPassageId" IS NULL
      WHEN 'ambiguous' THEN "choices" IS NOT NULL
      ELSE "toPassageId" IS NOT NULL
    END),
  ADD CONSTRAINT "carried_passage_same_needs_nobody" CHECK ("outcome" <> 'same' OR "resolvedAt" IS NOT NULL);

-- Append-only but for its resolution, which comes once: when, by whom, and to which place.
CREATE FUNCTION "carried_passage_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."resolvedAt" IS NOT NULL
     OR to_jsonb(NEW) - ARRAY['toPassageId', 'resolvedAt', 'resolvedById']
        IS DISTINCT FROM to_jsonb(OLD) - ARRAY['toPassageId', 'resolvedAt', 'resolvedById'] THEN
    RAISE EXCEPTION 'what a revision made of a passage is only resolved' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "carried_passage_final" BEFORE UPDATE OR DELETE ON "carried_passage"
  FOR EACH ROW EXECUTE FUNCTION "carried_passage_is_final"();
