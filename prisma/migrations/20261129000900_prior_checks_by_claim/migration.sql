-- A page may hold the reviews of several claims: they share its address.
DROP INDEX "prior_check_url_key";

CREATE UNIQUE INDEX "prior_check_url_claim_key" ON "prior_check"("url", "claim");
