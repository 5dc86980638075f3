-- By which words claims and prior checks are found. What is there already gets its entry in the background.

-- CreateTable
CREATE TABLE "match_entry" (
    "number" BIGSERIAL NOT NULL,
    "claimId" UUID,
    "priorCheckId" UUID,
    "length" SMALLINT NOT NULL,
    "terms" INTEGER[],

    CONSTRAINT "match_entry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "match_term" (
    "hash" INTEGER NOT NULL,
    "texts" INTEGER NOT NULL,

    CONSTRAINT "match_term_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "match_statistics" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "texts" INTEGER NOT NULL DEFAULT 0,
    "words" BIGINT NOT NULL DEFAULT 0,
    "upTo" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "match_statistics_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "match_entry_claimId_key" ON "match_entry"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "match_entry_priorCheckId_key" ON "match_entry"("priorCheckId");

-- CreateIndex
CREATE INDEX "match_entry_terms_idx" ON "match_entry" USING GIN ("terms");

-- AddForeignKey
ALTER TABLE "match_entry" ADD CONSTRAINT "match_entry_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_entry" ADD CONSTRAINT "match_entry_priorCheckId_fkey" FOREIGN KEY ("priorCheckId") REFERENCES "prior_check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "match_entry" ADD CONSTRAINT "match_entry_of_one"
  CHECK (num_nonnulls("claimId", "priorCheckId") = 1);
ALTER TABLE "match_statistics" ADD CONSTRAINT "match_statistics_one_row" CHECK ("id" = 1);
INSERT INTO "match_statistics" DEFAULT VALUES;

-- Counts are added to again and again: with room on each page that leaves nothing to clear away.
ALTER TABLE "match_term" SET (fillfactor = 60);

-- Whoever changes a text writes its entry anew; of whoever does not, it is gone rather than wrong.
CREATE FUNCTION "drop_match_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "match_entry" WHERE "claimId" = NEW."id" OR "priorCheckId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "claim_reworded"
  AFTER UPDATE OF "wording" ON "claim" FOR EACH ROW
  WHEN (OLD."wording" IS DISTINCT FROM NEW."wording") EXECUTE FUNCTION "drop_match_entry"();

CREATE TRIGGER "prior_check_changed"
  AFTER UPDATE OF "claim", "claimReview" ON "prior_check" FOR EACH ROW
  WHEN (OLD."claim" IS DISTINCT FROM NEW."claim"
    OR OLD."claimReview" IS DISTINCT FROM NEW."claimReview")
  EXECUTE FUNCTION "drop_match_entry"();

-- By number of the entry, the bits of those groups of terms that it has all terms of, as one text. The
-- planner cannot know how rare the terms are and would rather read the whole table; at most "most"
-- entries of a group are looked at.
CREATE FUNCTION "match_entries_having"("groups" text[], "marks" int[], "most" int) RETURNS text
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off AS $$
BEGIN
  RETURN (
    SELECT string_agg(found."number" || ' ' || found."bits", ' ') FROM (
      SELECT entry."number", bit_or(asked."mark") AS "bits"
      FROM unnest("groups", "marks") AS asked("terms", "mark"), LATERAL (
        SELECT e."number" FROM "match_entry" e WHERE e."terms" @> asked."terms"::int[]
        LIMIT "most") AS entry
      GROUP BY entry."number") AS found);
END $$;
