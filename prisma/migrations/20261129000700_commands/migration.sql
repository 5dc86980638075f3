-- What one command wrote belongs together, so that it can be taken back whole.
ALTER TABLE "audit_event" ADD COLUMN "sourceId" UUID,
  ADD COLUMN "commandStart" INTEGER;

-- CreateIndex
CREATE INDEX "audit_event_sourceId_sequence_idx" ON "audit_event"("sourceId", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_commandStart_idx" ON "audit_event"("commandStart");
