-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('off', 'at_once', 'daily');

-- CreateEnum
CREATE TYPE "ThreadStatus" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('mention', 'reply', 'assignment');

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "mentions" UUID[],
ADD COLUMN     "retiredById" UUID,
ADD COLUMN     "threadId" UUID;

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "notBefore" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "mail" "MailChoice" NOT NULL DEFAULT 'off',
ADD COLUMN     "mailSince" TIMESTAMPTZ(3),
ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "citationId" UUID,
    "passageId" UUID,
    "status" "ThreadStatus" NOT NULL DEFAULT 'open',
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- Each comment of before becomes a thread of its own, under its own id.
INSERT INTO "thread" ("id", "claimId", "createdAt") SELECT "id", "claimId", "createdAt" FROM "comment";
UPDATE "comment" SET "threadId" = "id", "mentions" = '{}';
ALTER TABLE "comment" ALTER COLUMN "threadId" SET NOT NULL;

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "actorId" UUID,
    "articleId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "threadId" UUID,
    "commentId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "thread_claimId_idx" ON "thread"("claimId");

-- CreateIndex
CREATE INDEX "thread_citationId_idx" ON "thread"("citationId");

-- CreateIndex
CREATE INDEX "thread_passageId_idx" ON "thread"("passageId");

-- CreateIndex
CREATE INDEX "notification_userId_readAt_at_idx" ON "notification"("userId", "readAt", "at");

-- CreateIndex
CREATE INDEX "notification_commentId_idx" ON "notification"("commentId");

-- CreateIndex
CREATE INDEX "comment_threadId_idx" ON "comment"("threadId");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say.
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_on_one_thing" CHECK (num_nonnulls("citationId", "passageId") <= 1),
  ADD CONSTRAINT "thread_resolved_at" CHECK (("status" = 'resolved') = ("resolvedAt" IS NOT NULL));

-- A comment may be taken back and restored; its words, its author and its thread never change.
CREATE FUNCTION "comment_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'status' - 'retiredById'
     IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'retiredById' THEN
    RAISE EXCEPTION 'a comment is taken back, never changed or deleted' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "comment_append_only" BEFORE UPDATE OR DELETE ON "comment"
  FOR EACH ROW EXECUTE FUNCTION "comment_is_append_only"();
