-- Until when a claim should be settled, and who was asked to assess it.

ALTER TABLE "claim" ADD COLUMN "dueOn" DATE;

-- CreateTable
CREATE TABLE "claim_assignment" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "claim_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_dueOn_idx" ON "claim"("dueOn");

-- CreateIndex
CREATE INDEX "claim_assignment_claimId_idx" ON "claim_assignment"("claimId");

-- CreateIndex
CREATE INDEX "claim_assignment_reviewerId_endedAt_idx" ON "claim_assignment"("reviewerId", "endedAt");

-- AddForeignKey
ALTER TABLE "claim_assignment" ADD CONSTRAINT "claim_assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_assignment" ADD CONSTRAINT "claim_assignment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_assignment" ADD CONSTRAINT "claim_assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

-- Nobody is asked twice for one claim at a time.
CREATE UNIQUE INDEX "claim_assignment_open" ON "claim_assignment"("claimId", "reviewerId")
  WHERE "endedAt" IS NULL;

-- Whoever has a claim in hand was asked for it; of earlier ones it is not known by whom.
INSERT INTO "claim_assignment" ("id", "claimId", "reviewerId", "at")
  SELECT gen_random_uuid(), "id", "assigneeId", "updatedAt" FROM "claim"
  WHERE "assigneeId" IS NOT NULL;
