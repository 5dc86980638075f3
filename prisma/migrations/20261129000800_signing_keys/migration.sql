-- The keys that the desk signs bundles with.

-- CreateTable
CREATE TABLE "signing_key" (
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("publicKey")
);
