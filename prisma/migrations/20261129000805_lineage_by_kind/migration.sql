-- A claim that was split may later be merged with its own part: both are true of the two.
ALTER TABLE "claim_lineage" DROP CONSTRAINT "claim_lineage_pkey",
ADD CONSTRAINT "claim_lineage_pkey" PRIMARY KEY ("fromId", "intoId", "kind");
