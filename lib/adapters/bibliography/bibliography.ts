import { lookUpDoi } from '@/lib/adapters/bibliography/doi';
import { lookUpIsbn } from '@/lib/adapters/bibliography/isbn';
import { noticesOf } from '@/lib/adapters/bibliography/notices';
import { lookUpPage } from '@/lib/adapters/bibliography/page';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import type { Notice } from '@/lib/domain/source/notice';

/**
 * Where a work is looked up. Each answers with what is known, or throws a ClaimdeskError: `lookup_failed`
 * where nothing is known there or the service does not answer, and what `guardedFetch` throws.
 */
export type Bibliography = {
  /** @param doi without resolver, as `parseDoi` gives it. */
  byDoi(doi: string): Promise<CslDraft>;
  /** @param isbn thirteen digits, as `parseIsbn` gives it. */
  byIsbn(isbn: string): Promise<CslDraft>;
  byAddress(address: string): Promise<CslDraft>;
  /** What was published on a work afterwards, the gravest first. @param doi as `parseDoi` gives it. */
  noticesOf(doi: string): Promise<Notice[]>;
};

type Services = {
  /** Answers with CSL-JSON by content negotiation. */
  doiResolver?: string;
  /** Answers as Open Library's Books API does. */
  bookCatalogue?: string;
  /** Answers as Crossref's REST API does. */
  noticeRegister?: string;
  fetch?: GuardedFetch;
};

export const bibliography = ({
  doiResolver = 'https://doi.org',
  bookCatalogue = 'https://openlibrary.org',
  noticeRegister = 'https://api.crossref.org',
  fetch = guardedFetch,
}: Services = {}): Bibliography => ({
  byDoi: (doi) => lookUpDoi(doi, doiResolver, fetch),
  byIsbn: (isbn) => lookUpIsbn(isbn, bookCatalogue, fetch),
  byAddress: (address) => lookUpPage(address, fetch),
  noticesOf: (doi) => noticesOf(doi, noticeRegister, fetch),
});
