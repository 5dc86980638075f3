-- Where a claim stood in lists of work before its date or its priority was changed, so that a reader
-- who walks such a list page by page keeps the order in which they began.

-- CreateTable
CREATE TABLE "claim_place" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "dueOn" DATE,
    "priority" "ClaimPriority" NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_place_claimId_until_idx" ON "claim_place"("claimId", "until");

-- CreateIndex
CREATE INDEX "claim_place_until_idx" ON "claim_place"("until");

-- AddForeignKey
ALTER TABLE "claim_place" ADD CONSTRAINT "claim_place_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

-- A walk is over after a day; what is older goes with the claim's next change.
CREATE FUNCTION "keep_place_of_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "claim_place"
    WHERE "claimId" = OLD."id" AND "until" < clock_timestamp() - interval '1 day';
  INSERT INTO "claim_place" ("id", "claimId", "dueOn", "priority", "until")
    VALUES (gen_random_uuid(), OLD."id", OLD."dueOn", OLD."priority", clock_timestamp());
  RETURN NULL;
END $$;

CREATE TRIGGER "claim_place_kept"
  AFTER UPDATE OF "dueOn", "priority" ON "claim"
  FOR EACH ROW
  WHEN ((OLD."dueOn", OLD."priority") IS DISTINCT FROM (NEW."dueOn", NEW."priority"))
  EXECUTE FUNCTION "keep_place_of_claim"();
