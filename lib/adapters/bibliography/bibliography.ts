import { lookUpDoi } from '@/lib/adapters/bibliography/doi';
import { lookUpIsbn } from '@/lib/adapters/bibliography/isbn';
import { lookUpPage } from '@/lib/adapters/bibliography/page';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { CslDraft } from '@/lib/domain/source/csl-draft';

/**
 * Where a work is looked up. Each answers with a draft, or throws a ClaimdeskError: `lookup_failed`
 * where nothing is known there or the service does not answer, and what `guardedFetch` throws.
 */
export type Bibliography = {
  /** @param doi without resolver, as `parseDoi` gives it. */
  byDoi(doi: string): Promise<CslDraft>;
  /** @param isbn thirteen digits, as `parseIsbn` gives it. */
  byIsbn(isbn: string): Promise<CslDraft>;
  byAddress(address: string): Promise<CslDraft>;
};

type Services = {
  /** Answers with CSL-JSON by content negotiation. */
  doiResolver?: string;
  /** Answers as Open Library's Books API does. */
  bookCatalogue?: string;
  fetch?: GuardedFetch;
};

export const bibliography = ({
  doiResolver = 'https://doi.org',
  bookCatalogue = 'https://openlibrary.org',
  fetch = guardedFetch,
}: Services = {}): Bibliography => ({
  byDoi: (doi) => lookUpDoi(doi, doiResolver, fetch),
  byIsbn: (isbn) => lookUpIsbn(isbn, bookCatalogue, fetch),
  byAddress: (address) => lookUpPage(address, fetch),
});
