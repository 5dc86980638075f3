-- What an API token is for and how long it works, and the browsers that signed in.

-- AlterTable
ALTER TABLE "api_token" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "scopes" TEXT[];

-- Tokens made before there were scopes stay good for all that their owner may do.
UPDATE "api_token" SET "scopes" = ARRAY['read', 'review', 'edit', 'publish', 'account', 'admin'];
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_scopes" CHECK (
  "scopes" IS NOT NULL AND cardinality("scopes") > 0
  AND "scopes" <@ ARRAY['read', 'review', 'edit', 'publish', 'account', 'admin']
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "audit_event_actorId_sequence_idx" ON "audit_event"("actorId", "sequence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_times" CHECK (
  "lastSeenAt" >= "createdAt" AND ("endedAt" IS NULL OR "endedAt" >= "createdAt")
);
