-- Very many prior checks come in one transaction, and on the embedded database everybody waits for its end.
-- It may say that they are to be found later: who says so gives them their entries with "search_put".
CREATE FUNCTION "search_is_later"("of" text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT "of" = 'prior_check' AND coalesce(current_setting('claimdesk.search_later', true), '') = 'on'
$$;

CREATE OR REPLACE FUNCTION "search_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "search_is_later"(TG_ARGV[0]) THEN
    PERFORM "search_put"(TG_ARGV[0], ARRAY(SELECT "id" FROM "added"));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "search_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "search_is_later"(TG_ARGV[0]) THEN
    PERFORM "search_put"(TG_ARGV[0], ARRAY[NEW."id"]);
  END IF;
  RETURN NULL;
END $$;

-- Word by word, by the index: as a condition that the planner may turn into a join, or by a plan from when
-- there were no words yet, it read the whole list of words for each thing that was added.
ALTER FUNCTION "search_put"(text, uuid[]) SET enable_seqscan = off;
CREATE OR REPLACE FUNCTION "search_learn"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO "search_word" ("word")
  SELECT "lexeme" FROM (
    SELECT DISTINCT "lexeme"
    FROM "added", unnest(tsvector_to_array(ts_filter("words", '{a,b,d}'))) AS "lexeme"
    WHERE length("lexeme") BETWEEN 4 AND 30 AND "lexeme" !~ '[0-9]') AS "heard"
  WHERE (SELECT count(*) FROM "search_word" "known" WHERE "known"."word" = "lexeme") = 0;
  RETURN NULL;
END $$;
