-- Timestamps of the bundles of published reports, so that no authority is asked twice for one.

-- CreateTable
CREATE TABLE "bundle_timestamp" (
    "sha256" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bundle_timestamp_pkey" PRIMARY KEY ("sha256")
);
