-- Visits to the addresses of sources, and when the next one is due.

-- CreateTable
CREATE TABLE "source_visit" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "isNews" BOOLEAN NOT NULL,
    "address" TEXT NOT NULL,
    "finalAddress" TEXT,
    "httpStatus" INTEGER,
    "comparedWithId" UUID NOT NULL,
    "captureId" UUID,
    "etag" TEXT,
    "lastModified" TEXT,
    "passagesLookedFor" INTEGER NOT NULL,
    "passagesGone" UUID[] NOT NULL,
    "message" TEXT NOT NULL,
    "visitedById" UUID,

    CONSTRAINT "source_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_watch" (
    "sourceId" UUID NOT NULL,
    "nextVisitAt" TIMESTAMPTZ(3) NOT NULL,
    "waitingVisitId" UUID,

    CONSTRAINT "source_watch_pkey" PRIMARY KEY ("sourceId")
);

-- CreateIndex
CREATE INDEX "source_visit_sourceId_at_idx" ON "source_visit"("sourceId", "at");

-- CreateIndex
CREATE INDEX "source_watch_nextVisitAt_idx" ON "source_watch"("nextVisitAt");

-- CreateIndex
CREATE UNIQUE INDEX "source_watch_waitingVisitId_key" ON "source_watch"("waitingVisitId");

-- AddForeignKey
ALTER TABLE "source_visit" ADD CONSTRAINT "source_visit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_visit" ADD CONSTRAINT "source_visit_comparedWithId_fkey" FOREIGN KEY ("comparedWithId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_visit" ADD CONSTRAINT "source_visit_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_visit" ADD CONSTRAINT "source_visit_visitedById_fkey" FOREIGN KEY ("visitedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_watch" ADD CONSTRAINT "source_watch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_watch" ADD CONSTRAINT "source_watch_waitingVisitId_fkey" FOREIGN KEY ("waitingVisitId") REFERENCES "source_visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say ----------------------------------------------------------------

ALTER TABLE "source_visit"
  ADD CONSTRAINT "source_visit_outcome" CHECK ("outcome" IN ('unchanged', 'changed-standing',
    'passage-gone', 'page-gone', 'unreachable', 'refused-by-robots')),
  ADD CONSTRAINT "source_visit_passages" CHECK ("passagesLookedFor" >= cardinality("passagesGone")
    AND ("outcome" = 'passage-gone') = (cardinality("passagesGone") > 0)),
  ADD CONSTRAINT "source_visit_message_present" CHECK (btrim("message") <> '');

CREATE TRIGGER "source_visit_immutable" BEFORE UPDATE OR DELETE ON "source_visit"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
