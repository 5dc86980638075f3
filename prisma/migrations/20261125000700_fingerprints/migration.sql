-- By what the text of a copy is compared with those of others.

ALTER TABLE "capture" ADD COLUMN "fingerprint" JSONB;
