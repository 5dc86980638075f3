-- What somebody said of two claims, or of a claim and a prior check, that look alike. The latest row counts.

-- CreateTable
CREATE TABLE "match_judgement" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "otherClaimId" UUID,
    "priorCheckId" UUID,
    "isApart" BOOLEAN NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "match_judgement_claimId_idx" ON "match_judgement"("claimId");

-- CreateIndex
CREATE INDEX "match_judgement_otherClaimId_idx" ON "match_judgement"("otherClaimId");

-- AddForeignKey
ALTER TABLE "match_judgement" ADD CONSTRAINT "match_judgement_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_judgement" ADD CONSTRAINT "match_judgement_otherClaimId_fkey" FOREIGN KEY ("otherClaimId") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_judgement" ADD CONSTRAINT "match_judgement_priorCheckId_fkey" FOREIGN KEY ("priorCheckId") REFERENCES "prior_check"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_judgement" ADD CONSTRAINT "match_judgement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

-- Two claims stand in the order of their ids: what is said of them holds from both sides.
ALTER TABLE "match_judgement" ADD CONSTRAINT "match_judgement_of_two"
  CHECK (num_nonnulls("otherClaimId", "priorCheckId") = 1 AND "claimId" < "otherClaimId" IS NOT FALSE);
CREATE TRIGGER "match_judgement_immutable" BEFORE UPDATE OR DELETE ON "match_judgement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
