-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('queued', 'running', 'ready', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'queued',
    "step" TEXT,
    "progress" DOUBLE PRECISION,
    "error" JSONB,
    "result" JSONB,
    "articleId" UUID,
    "subjectId" UUID,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_input" (
    "jobId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "job_input_pkey" PRIMARY KEY ("jobId")
);

-- CreateIndex
CREATE INDEX "job_kind_createdAt_idx" ON "job"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "job_articleId_idx" ON "job"("articleId");

-- CreateIndex
CREATE INDEX "job_subjectId_idx" ON "job"("subjectId");

-- CreateIndex
CREATE INDEX "article_url_idx" ON "article" USING HASH ("url");

-- CreateIndex
CREATE INDEX "revision_textSha256_idx" ON "revision"("textSha256");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_input" ADD CONSTRAINT "job_input_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "job"
  ADD CONSTRAINT "job_progress_share" CHECK ("progress" BETWEEN 0 AND 1),
  ADD CONSTRAINT "job_attempts_counted" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "job_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "job_running_on_lease" CHECK (("status" = 'running') = ("leaseUntil" IS NOT NULL)),
  ADD CONSTRAINT "job_failed_with_reason" CHECK (("status" = 'failed') = ("error" IS NOT NULL)),
  ADD CONSTRAINT "job_ready_with_result" CHECK ("status" <> 'ready' OR "result" IS NOT NULL),
  ADD CONSTRAINT "job_result_after_run" CHECK ("status" IN ('ready', 'done') OR "result" IS NULL),
  ADD CONSTRAINT "job_ended" CHECK (("status" IN ('queued', 'running')) = ("endedAt" IS NULL)),
  ADD CONSTRAINT "job_read_becomes_article"
    CHECK ("kind" <> 'article.read' OR ("status" = 'done') = ("articleId" IS NOT NULL));

-- What the runner looks for.
CREATE INDEX "job_queue" ON "job" ("createdAt", "id") WHERE "status" = 'queued';
CREATE INDEX "job_leases" ON "job" ("leaseUntil") WHERE "status" = 'running';
