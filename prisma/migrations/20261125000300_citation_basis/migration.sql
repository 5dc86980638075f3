-- What a citation rests on. Rows of before have none: a quote if they hold one, else nothing was said.

CREATE TYPE "CitationBasis" AS ENUM ('quote', 'interview', 'phone_call', 'book_page', 'observation', 'not_shareable', 'other', 'unstated');

ALTER TABLE "citation"
  ADD COLUMN "basis" "CitationBasis",
  ADD COLUMN "basisWords" TEXT,
  ADD COLUMN "personCheck" JSONB,
  ADD CONSTRAINT "citation_basis_fits_quote"
    CHECK ("basis" IS NULL OR ("basis" = 'quote') = (btrim(coalesce("quote", '')) <> '')),
  ADD CONSTRAINT "citation_other_basis_in_words"
    CHECK ("basis" IS DISTINCT FROM 'other' OR btrim(coalesce("basisWords", '')) <> ''),
  ADD CONSTRAINT "citation_basis_words_with_reason"
    CHECK ("basisWords" IS NULL OR ("basis" IS NOT NULL AND "basis" NOT IN ('quote', 'unstated')));
