-- CreateEnum
CREATE TYPE "MarkKind" AS ENUM ('opinion', 'not_checkable', 'dismissed');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "coverageRequired" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "sentence_mark" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "wordingKey" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "kind" "MarkKind" NOT NULL,
    "reason" TEXT,
    "status" "Lifecycle" NOT NULL DEFAULT 'active',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "sentence_mark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sentence_mark_articleId_status_idx" ON "sentence_mark"("articleId", "status");

-- AddForeignKey
ALTER TABLE "sentence_mark" ADD CONSTRAINT "sentence_mark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_mark" ADD CONSTRAINT "sentence_mark_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "sentence_mark"
  ADD CONSTRAINT "sentence_mark_key" CHECK ("wordingKey" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "sentence_mark_words_present" CHECK (btrim("words") <> ''),
  ADD CONSTRAINT "sentence_mark_reason" CHECK (CASE "kind"
    WHEN 'not_checkable' THEN "reason" IS NOT NULL AND btrim("reason") <> ''
    WHEN 'dismissed' THEN "reason" IS NULL
    ELSE true END);

CREATE UNIQUE INDEX "sentence_mark_one_active" ON "sentence_mark" ("articleId", "wordingKey")
  WHERE "status" = 'active';

-- A mark may be retired, and nothing else; it is never deleted.
CREATE FUNCTION "sentence_mark_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."status" <> 'active'
     OR to_jsonb(NEW) - 'status' IS DISTINCT FROM to_jsonb(OLD) - 'status' THEN
    RAISE EXCEPTION 'a mark on a sentence is never changed, only retired' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sentence_mark_final" BEFORE UPDATE OR DELETE ON "sentence_mark"
  FOR EACH ROW EXECUTE FUNCTION "sentence_mark_is_final"();
