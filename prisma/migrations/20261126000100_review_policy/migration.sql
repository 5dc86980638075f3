-- How claims are judged: by the desk's policy or an article's own, and by the desk's rules of
-- evidence. A desk of before goes on as it did: one assessment is enough, reviewers judge blind, and
-- what the rules find missing is shown.

ALTER TABLE "desk"
  ADD COLUMN "policy" JSONB NOT NULL DEFAULT '{"requiredAssessments": {"high": 1, "normal": 1, "low": 1}, "blind": true, "tolerance": 0, "adjudicator": "any_editor"}',
  ADD COLUMN "evidenceRules" JSONB NOT NULL DEFAULT '{
    "quantity":    {"primary_source": "shown", "speakers_words": "off",   "two_lines": "off"},
    "event":       {"primary_source": "off",   "speakers_words": "off",   "two_lines": "shown"},
    "attribution": {"primary_source": "shown", "speakers_words": "off",   "two_lines": "off"},
    "causal":      {"primary_source": "off",   "speakers_words": "off",   "two_lines": "off"},
    "comparison":  {"primary_source": "shown", "speakers_words": "off",   "two_lines": "off"},
    "prediction":  {"primary_source": "off",   "speakers_words": "off",   "two_lines": "off"},
    "quotation":   {"primary_source": "off",   "speakers_words": "shown", "two_lines": "off"}
  }';
ALTER TABLE "desk"
  ALTER COLUMN "policy" DROP DEFAULT,
  ALTER COLUMN "evidenceRules" DROP DEFAULT;

ALTER TABLE "article" ADD COLUMN "policy" JSONB;

ALTER TABLE "verdict"
  ADD COLUMN "missingEvidence" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "despite" TEXT;
