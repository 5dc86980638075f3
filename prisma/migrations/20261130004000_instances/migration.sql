-- What several servers on one database share: counts of attempts and calls, and who else is there.

-- CreateTable
CREATE TABLE "limit_count" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_count_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "store" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "limit_count_endsAt_idx" ON "limit_count"("endsAt");
