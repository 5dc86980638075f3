-- What the schema file cannot say. Each rule stands here because the database can hold it whatever
-- program writes to it.

-- Keys and names -------------------------------------------------------------------------------

ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email") AND position('@' IN "email") > 1),
  ADD CONSTRAINT "user_version_positive" CHECK ("version" > 0);

ALTER TABLE "desk" ADD CONSTRAINT "desk_single" CHECK ("id" = 1);

-- At most one invitation is open for an address.
CREATE UNIQUE INDEX "invitation_one_open" ON "invitation" ("email")
  WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

-- Ratings --------------------------------------------------------------------------------------

ALTER TABLE "rating"
  ADD CONSTRAINT "rating_order_positive" CHECK ("order" IS NULL OR "order" > 0),
  ADD CONSTRAINT "rating_tone_known" CHECK ("tone" IN
    ('true', 'mostly_true', 'mixed', 'mostly_false', 'false', 'unproven', 'neutral'));

CREATE UNIQUE INDEX "rating_order_in_scale" ON "rating" ("scaleId", "order") WHERE "order" IS NOT NULL;

-- Text and passages ----------------------------------------------------------------------------

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_number_positive" CHECK ("number" > 0),
  ADD CONSTRAINT "revision_sha256" CHECK ("textSha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "passage"
  ADD CONSTRAINT "passage_of_one_text" CHECK (num_nonnulls("revisionId", "captureId") = 1),
  ADD CONSTRAINT "passage_span" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "passage_exact_present" CHECK ("exact" <> '');

ALTER TABLE "capture"
  ADD CONSTRAINT "capture_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "capture_length" CHECK ("byteLength" >= 0);

-- Claims and their evidence --------------------------------------------------------------------

ALTER TABLE "claim"
  ADD CONSTRAINT "claim_wording_present" CHECK (btrim("wording") <> ''),
  ADD CONSTRAINT "claim_retired_with_reason" CHECK (("state" = 'retired') = ("retiredReason" IS NOT NULL)),
  ADD CONSTRAINT "claim_version_positive" CHECK ("version" > 0);

ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_two_claims" CHECK ("fromId" <> "intoId");

ALTER TABLE "source"
  ADD CONSTRAINT "source_retired_with_reason" CHECK (("status" = 'retired') = ("retiredReason" IS NOT NULL)),
  ADD CONSTRAINT "source_deprecated_with_reason" CHECK ("rank" <> 'deprecated' OR "rankReason" IS NOT NULL);

ALTER TABLE "citation"
  ADD CONSTRAINT "citation_retired_with_reason" CHECK (("status" = 'retired') = ("retiredReason" IS NOT NULL));

-- Judgements -----------------------------------------------------------------------------------

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_rationale_present" CHECK (btrim("rationale") <> '');
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_reason_present" CHECK (btrim("reason") <> '');

CREATE UNIQUE INDEX "assessment_one_live" ON "assessment" ("claimId", "reviewerId") WHERE "status" = 'live';
CREATE UNIQUE INDEX "verdict_one_live" ON "verdict" ("claimId") WHERE "status" = 'live';

-- An assessment cites only its own claim's citations.
CREATE FUNCTION "assessment_cites_own_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "claimId" FROM "assessment" WHERE "id" = NEW."assessmentId")
     IS DISTINCT FROM (SELECT "claimId" FROM "citation" WHERE "id" = NEW."citationId") THEN
    RAISE EXCEPTION 'an assessment cites only citations of its own claim' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_cites_own_claim" BEFORE INSERT OR UPDATE ON "assessment_citation"
  FOR EACH ROW EXECUTE FUNCTION "assessment_cites_own_claim"();

-- History is append-only -----------------------------------------------------------------------

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = '23514';
END $$;

CREATE TRIGGER "revision_immutable" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "passage_immutable" BEFORE UPDATE OR DELETE ON "passage"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "report_immutable" BEFORE UPDATE OR DELETE ON "report"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_immutable" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A judgement may change its status once, and nothing else; it is never deleted.
CREATE FUNCTION "judgement_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."status"::text <> 'live'
     OR to_jsonb(NEW) - 'status' IS DISTINCT FROM to_jsonb(OLD) - 'status' THEN
    RAISE EXCEPTION 'a recorded % is never changed, only superseded', TG_TABLE_NAME USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_final" BEFORE UPDATE OR DELETE ON "assessment"
  FOR EACH ROW EXECUTE FUNCTION "judgement_is_final"();
CREATE TRIGGER "verdict_final" BEFORE UPDATE OR DELETE ON "verdict"
  FOR EACH ROW EXECUTE FUNCTION "judgement_is_final"();

-- Reports are numbered from 1 without gaps.
CREATE FUNCTION "report_number_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" <> 1 + (SELECT coalesce(max("number"), 0) FROM "report" WHERE "articleId" = NEW."articleId") THEN
    RAISE EXCEPTION 'report numbers have no gaps' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "report_number_follows" BEFORE INSERT ON "report"
  FOR EACH ROW EXECUTE FUNCTION "report_number_follows"();

-- Audit events are numbered from 1 without gaps, each holding the hash of the one before it.
CREATE FUNCTION "audit_event_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "audit_head"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT head FROM "audit_head" WHERE "id" = 1 FOR UPDATE;
  IF NEW."sequence" <> head."sequence" + 1 OR NEW."previousHash" <> head."hash" THEN
    RAISE EXCEPTION 'an audit event follows the one before it' USING ERRCODE = '23514';
  END IF;
  UPDATE "audit_head" SET "sequence" = NEW."sequence", "hash" = NEW."hash" WHERE "id" = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_event_follows" BEFORE INSERT ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_follows"();

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_single" CHECK ("id" = 1);
INSERT INTO "audit_head" ("id") VALUES (1);
