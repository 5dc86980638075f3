-- The words that everything is found by. One view says which they are; triggers keep them, so that no
-- program can forget to.

CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

CREATE TABLE "search_entry" (
  "kind" TEXT NOT NULL,
  "id" UUID NOT NULL,
  "part" INTEGER NOT NULL,
  "articleId" UUID,
  "sourceId" UUID,
  "language" TEXT NOT NULL,
  "config" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "title" TEXT NOT NULL,
  "also" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "words" TSVECTOR NOT NULL,
  CONSTRAINT "search_entry_pkey" PRIMARY KEY ("kind", "id", "part")
);
CREATE INDEX "search_entry_config_idx" ON "search_entry"("config");
CREATE INDEX "search_entry_kind_at_idx" ON "search_entry"("kind", "at");

CREATE TABLE "search_word" (
  "id" BIGSERIAL NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "search_word_word_idx" ON "search_word"("word");
CREATE INDEX "search_word_alike_idx" ON "search_word" USING GIN ("word" gin_trgm_ops)
  WITH (fastupdate = off);

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_kind_known"
  CHECK ("kind" IN ('claim', 'article', 'source', 'capture', 'prior_check'));

-- An index a kind, so that a page of claims does not read through the words of copies. What waits to
-- be sorted into an index is read by every query: it stays short.
CREATE INDEX "search_entry_claim" ON "search_entry" USING GIN ("words")
  WITH (gin_pending_list_limit = 256) WHERE "kind" = 'claim';
CREATE INDEX "search_entry_article" ON "search_entry" USING GIN ("words")
  WITH (gin_pending_list_limit = 256) WHERE "kind" = 'article';
CREATE INDEX "search_entry_source" ON "search_entry" USING GIN ("words")
  WITH (gin_pending_list_limit = 256) WHERE "kind" = 'source';
CREATE INDEX "search_entry_capture" ON "search_entry" USING GIN ("words")
  WITH (gin_pending_list_limit = 256) WHERE "kind" = 'capture';
CREATE INDEX "search_entry_prior_check" ON "search_entry" USING GIN ("words")
  WITH (gin_pending_list_limit = 256) WHERE "kind" = 'prior_check';

CREATE INDEX "citation_protected" ON "citation" ("sourceId")
  WHERE "personCheck" ->> 'protected' = 'true';

-- Words ------------------------------------------------------------------------------------------

-- Without case and accents, so that what is typed and what is written fall together, and without the
-- signs that would make one word of an address, a compound or a tag. Scripts that put no spaces between
-- words are found sign by sign.
CREATE FUNCTION "search_fold"("written" text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  "plain" text := lower(unaccent(replace(replace("written", E'\u00AD', ''), E'\u200B', '')));
  "sign" text;
BEGIN
  FOREACH "sign" IN ARRAY ARRAY['/', '\', '_', '.', '@', '-', ':', '<', '&', '+', '~'] LOOP
    "plain" := replace("plain", "sign", ' ');
  END LOOP;
  -- Most texts have none of these: to look for them one by one would take longer than all the rest.
  IF octet_length("plain") = length("plain") OR "plain" !~ '[\u0E00-\u17FF\u3040-\uFAFF]' THEN
    RETURN "plain";
  END IF;
  RETURN regexp_replace("plain",
    '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])',
    ' \1 ', 'g');
END $$;

-- The part of a language's tag that says which language it is; empty where nobody said.
CREATE FUNCTION "search_language"("tag" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(lower(split_part(replace("tag", '_', '-'), '-', 1)), '')
$$;

-- PostgreSQL's name of a language where it knows how that language's words end, else 'simple'.
CREATE FUNCTION "search_config"("language" text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    (SELECT "cfgname"::text FROM pg_ts_config
     WHERE "cfgnamespace" = 'pg_catalog'::regnamespace AND "cfgname" = CASE "language"
       WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish'
       WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english'
       WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian' WHEN 'eu' THEN 'basque'
       WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish'
       WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian'
       WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian'
       WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch'
       WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pl' THEN 'polish'
       WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
       WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
       WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' END),
    'simple')
$$;

-- A long text in pieces of at most 12,000 characters, cut at a space where one is near: PostgreSQL
-- numbers no more than 16,383 words. Halved and halved again, which reads each character a few times.
CREATE FUNCTION "search_pieces"("whole" text) RETURNS TABLE ("part" integer, "piece" text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH RECURSIVE "cut" ("path", "piece") AS (
    SELECT '', "whole"
    UNION ALL
    SELECT "path" || "side",
      CASE "side" WHEN 'a' THEN left("piece", "at") ELSE substr("piece", "at" + 1) END
    FROM "cut",
      LATERAL (SELECT length("piece") / 2 AS "middle" OFFSET 0) AS "half",
      LATERAL (SELECT "middle" + position(' ' IN substr("piece", "middle" + 1, 200)) AS "at" OFFSET 0) AS "place",
      (VALUES ('a'), ('b')) AS "sides" ("side")
    WHERE length("piece") > 12000
  )
  SELECT (row_number() OVER (ORDER BY "path" COLLATE "C"))::integer - 1, "piece"
  FROM "cut" WHERE length("piece") <= 12000
$$;

-- Words as they are written weigh as their place does (A title, B what stands beside it, D text); as
-- the language has their stem they are C, wherever they stand.
CREATE FUNCTION "search_words"("config" text, "title" text, "also" text, "piece" text)
RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  "t" text := "search_fold"(left("title", 5000));
  "a" text := "search_fold"(left("also", 5000));
  "p" text := "search_fold"("piece");
  "written" tsvector := setweight(to_tsvector('pg_catalog.simple', "t"), 'A')
    || setweight(to_tsvector('pg_catalog.simple', "a"), 'B') || to_tsvector('pg_catalog.simple', "p");
BEGIN
  IF "config" = 'simple' THEN
    RETURN "written";
  END IF;
  RETURN "written" || setweight(to_tsvector("config"::regconfig, concat_ws(' ', "t", "a", "p")), 'C');
END $$;

CREATE FUNCTION "search_entry_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."config" := "search_config"(NEW."language");
  NEW."words" := "search_words"(NEW."config", NEW."title", NEW."also", NEW."text");
  RETURN NEW;
END $$;
CREATE TRIGGER "search_entry_words" BEFORE INSERT OR UPDATE ON "search_entry"
  FOR EACH ROW EXECUTE FUNCTION "search_entry_words"();

-- The words that a mistyped one may have been. None is there twice but where two learnt it at once,
-- which is cheaper than to let one wait for the other.
CREATE FUNCTION "search_learn"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_word" ("word")
  SELECT DISTINCT "lexeme"
  FROM "added", unnest(tsvector_to_array(ts_filter("words", '{a,b,d}'))) AS "lexeme"
  WHERE length("lexeme") BETWEEN 4 AND 30 AND "lexeme" !~ '[0-9]'
    AND NOT EXISTS (SELECT 1 FROM "search_word" "known" WHERE "known"."word" = "lexeme");
  RETURN NULL;
END $$;
CREATE TRIGGER "search_entry_learnt" AFTER INSERT ON "search_entry"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_learn"();

-- True, and said to be dear. A query that wants the first few of many rows with a common word would be
-- planned as a walk through the whole table; with this beside its condition it goes by the index.
CREATE FUNCTION "search_by_index"("part" integer) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
BEGIN
  RETURN TRUE;
END $$;

-- What is found ----------------------------------------------------------------------------------

-- Nothing that anybody assessed or settled, and nothing that is out of work, is among it.
CREATE VIEW "search_text" AS
  SELECT 'claim' AS "kind", c."id", 0 AS "part", c."articleId", NULL::uuid AS "sourceId",
    "search_language"(a."language") AS "language", '' AS "publisher", c."createdAt" AS "at",
    c."wording" AS "title", coalesce(c."claimant", '') AS "also", '' AS "text"
  FROM "claim" c JOIN "article" a ON a."id" = c."articleId"
  WHERE c."state" <> 'retired' AND a."status" = 'active'
  UNION ALL
  SELECT 'article', a."id", p."part", a."id", NULL,
    "search_language"(a."language"), "search_fold"(coalesce(a."publisher", '')),
    coalesce(a."publishedAt"::timestamptz, a."createdAt"),
    a."title", concat_ws(' ', a."publisher", jsonb_path_query_array(a."authors", '$.**')::text, a."url"),
    p."piece"
  FROM "article" a
  LEFT JOIN LATERAL (SELECT r."text" FROM "revision" r WHERE r."articleId" = a."id"
    ORDER BY r."number" DESC LIMIT 1) AS r ON TRUE,
  LATERAL "search_pieces"(left(coalesce(r."text", ''), 1000000)) AS p
  WHERE a."status" = 'active'
  UNION ALL
  SELECT 'source', s."id", 0, NULL, s."id",
    "search_language"(s."csl" ->> 'language'),
    "search_fold"(concat_ws(' ', s."csl" ->> 'publisher', s."csl" ->> 'container-title')),
    s."createdAt", s."title",
    concat_ws(' ', s."csl" ->> 'container-title', s."csl" ->> 'publisher',
      jsonb_path_query_array(s."csl", '$.author[*].*')::text,
      jsonb_path_query_array(s."csl", '$.editor[*].*')::text,
      s."doi", s."isbn", coalesce(s."canonicalUrl", s."csl" ->> 'URL')),
    coalesce(s."csl" ->> 'abstract', '')
  FROM "source" s WHERE s."status" = 'active'
  UNION ALL
  SELECT 'capture', c."id", p."part", NULL, c."sourceId",
    "search_language"(coalesce(c."language", s."csl" ->> 'language')), '', c."capturedAt",
    coalesce(c."title", ''), '', p."piece"
  FROM "capture" c JOIN "source" s ON s."id" = c."sourceId",
  LATERAL "search_pieces"(left(c."text", 1000000)) AS p
  UNION ALL
  SELECT 'prior_check', c."id", 0, NULL, NULL,
    "search_language"(c."claimReview" ->> 'inLanguage'),
    "search_fold"(coalesce(c."claimReview" #>> '{author,name}', '')),
    c."importedAt", c."claim",
    concat_ws(' ', c."claimReview" #>> '{author,name}', c."claimReview" #>> '{itemReviewed,author,name}',
      c."claimReview" ->> 'name', c."url"),
    ''
  FROM "prior_check" c;

-- Keeps the entries of some of a kind as the view has them now.
CREATE FUNCTION "search_put"("of" text, "ids" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "search_entry" e WHERE e."kind" = "of" AND e."id" = ANY ("ids");
  INSERT INTO "search_entry" ("kind", "id", "part", "articleId", "sourceId", "language", "config",
    "publisher", "at", "title", "also", "text", "words")
  SELECT t."kind", t."id", t."part", t."articleId", t."sourceId", t."language", '', t."publisher",
    t."at", t."title", t."also", t."text", ''
  FROM "search_text" t WHERE t."kind" = "of" AND t."id" = ANY ("ids")
  -- Somebody else may have kept them since they were taken out.
  ON CONFLICT ("kind", "id", "part") DO UPDATE SET
    "articleId" = EXCLUDED."articleId", "sourceId" = EXCLUDED."sourceId",
    "language" = EXCLUDED."language", "publisher" = EXCLUDED."publisher", "at" = EXCLUDED."at",
    "title" = EXCLUDED."title", "also" = EXCLUDED."also", "text" = EXCLUDED."text";
END $$;

CREATE FUNCTION "search_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_put"(TG_ARGV[0], ARRAY(SELECT "id" FROM "added"));
  RETURN NULL;
END $$;

CREATE FUNCTION "search_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_put"(TG_ARGV[0], ARRAY[NEW."id"]);
  RETURN NULL;
END $$;

CREATE FUNCTION "search_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "search_entry" WHERE "kind" = TG_ARGV[0] AND "id" = OLD."id";
  RETURN NULL;
END $$;

CREATE FUNCTION "search_revised"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_put"('article', ARRAY(SELECT "articleId" FROM "added"));
  RETURN NULL;
END $$;

-- An article's claims are in its language, and out of work when it is.
CREATE FUNCTION "search_article_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "search_put"('claim', ARRAY(SELECT "id" FROM "claim" WHERE "articleId" = NEW."id"));
  RETURN NULL;
END $$;

CREATE TRIGGER "claim_search_added" AFTER INSERT ON "claim"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_added"('claim');
CREATE TRIGGER "claim_search_changed" AFTER UPDATE OF "wording", "claimant", "state" ON "claim"
  FOR EACH ROW WHEN ((OLD."wording", OLD."claimant", OLD."state" = 'retired')
    IS DISTINCT FROM (NEW."wording", NEW."claimant", NEW."state" = 'retired'))
  EXECUTE FUNCTION "search_changed"('claim');
CREATE TRIGGER "claim_search_removed" AFTER DELETE ON "claim"
  FOR EACH ROW EXECUTE FUNCTION "search_removed"('claim');

CREATE TRIGGER "article_search_added" AFTER INSERT ON "article"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_added"('article');
CREATE TRIGGER "article_search_changed"
  AFTER UPDATE OF "title", "authors", "publisher", "url", "publishedAt", "language", "status" ON "article"
  FOR EACH ROW WHEN (
    (OLD."title", OLD."authors", OLD."publisher", OLD."url", OLD."publishedAt", OLD."language", OLD."status")
    IS DISTINCT FROM
    (NEW."title", NEW."authors", NEW."publisher", NEW."url", NEW."publishedAt", NEW."language", NEW."status"))
  EXECUTE FUNCTION "search_changed"('article');
CREATE TRIGGER "article_search_claims" AFTER UPDATE OF "language", "status" ON "article"
  FOR EACH ROW WHEN ((OLD."language", OLD."status") IS DISTINCT FROM (NEW."language", NEW."status"))
  EXECUTE FUNCTION "search_article_changed"();
CREATE TRIGGER "article_search_removed" AFTER DELETE ON "article"
  FOR EACH ROW EXECUTE FUNCTION "search_removed"('article');
CREATE TRIGGER "revision_search_added" AFTER INSERT ON "revision"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_revised"();

CREATE TRIGGER "source_search_added" AFTER INSERT ON "source"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_added"('source');
CREATE TRIGGER "source_search_changed"
  AFTER UPDATE OF "csl", "title", "doi", "isbn", "canonicalUrl", "status" ON "source"
  FOR EACH ROW WHEN (
    (OLD."csl", OLD."title", OLD."doi", OLD."isbn", OLD."canonicalUrl", OLD."status")
    IS DISTINCT FROM
    (NEW."csl", NEW."title", NEW."doi", NEW."isbn", NEW."canonicalUrl", NEW."status"))
  EXECUTE FUNCTION "search_changed"('source');
CREATE TRIGGER "source_search_removed" AFTER DELETE ON "source"
  FOR EACH ROW EXECUTE FUNCTION "search_removed"('source');

CREATE TRIGGER "capture_search_added" AFTER INSERT ON "capture"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_added"('capture');
CREATE TRIGGER "capture_search_changed" AFTER UPDATE OF "text", "title", "language" ON "capture"
  FOR EACH ROW WHEN ((OLD."text", OLD."title", OLD."language")
    IS DISTINCT FROM (NEW."text", NEW."title", NEW."language"))
  EXECUTE FUNCTION "search_changed"('capture');
CREATE TRIGGER "capture_search_removed" AFTER DELETE ON "capture"
  FOR EACH ROW EXECUTE FUNCTION "search_removed"('capture');

CREATE TRIGGER "prior_check_search_added" AFTER INSERT ON "prior_check"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "search_added"('prior_check');
CREATE TRIGGER "prior_check_search_changed" AFTER UPDATE OF "claim", "claimReview", "url" ON "prior_check"
  FOR EACH ROW WHEN ((OLD."claim", OLD."claimReview", OLD."url")
    IS DISTINCT FROM (NEW."claim", NEW."claimReview", NEW."url"))
  EXECUTE FUNCTION "search_changed"('prior_check');
CREATE TRIGGER "prior_check_search_removed" AFTER DELETE ON "prior_check"
  FOR EACH ROW EXECUTE FUNCTION "search_removed"('prior_check');

-- What was there before -------------------------------------------------------------------------

SELECT "search_put"('claim', ARRAY(SELECT "id" FROM "claim"));
SELECT "search_put"('article', ARRAY(SELECT "id" FROM "article"));
SELECT "search_put"('source', ARRAY(SELECT "id" FROM "source"));
SELECT "search_put"('capture', ARRAY(SELECT "id" FROM "capture"));
SELECT "search_put"('prior_check', ARRAY(SELECT "id" FROM "prior_check"));
