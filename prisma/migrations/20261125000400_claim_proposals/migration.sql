-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('open', 'accepted', 'dismissed');

-- CreateTable
CREATE TABLE "claim_proposal" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "claimant" TEXT,
    "model" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "claimId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_proposal_articleId_status_idx" ON "claim_proposal"("articleId", "status");

-- AddForeignKey
ALTER TABLE "claim_proposal" ADD CONSTRAINT "claim_proposal_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_proposal" ADD CONSTRAINT "claim_proposal_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "claim_proposal"
  ADD CONSTRAINT "claim_proposal_words_present" CHECK (btrim("sentence") <> '' AND btrim("wording") <> ''),
  ADD CONSTRAINT "claim_proposal_accepted_as_claim" CHECK (("status" = 'accepted') = ("claimId" IS NOT NULL));
