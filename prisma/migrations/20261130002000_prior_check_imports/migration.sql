-- Prior checks are imported by a job: what was brought, and what was read of it, wait here.

-- CreateTable
CREATE TABLE "prior_check_upload" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prior_check_upload_pkey" PRIMARY KEY ("id","number")
);

-- CreateTable
CREATE TABLE "prior_check_batch" (
    "jobId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "checks" JSONB NOT NULL,

    CONSTRAINT "prior_check_batch_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateIndex
CREATE INDEX "prior_check_upload_createdAt_idx" ON "prior_check_upload"("createdAt");
