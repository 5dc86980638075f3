import { assertFound, readJson } from '@/lib/adapters/bibliography/answers';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { type CslDraft, draftFrom } from '@/lib/domain/source/csl-draft';

/** Metadata with the list of references can be long. */
const MAX_BYTES = 5_000_000;

/**
 * The work that a DOI names, from its registration agency by content negotiation.
 * https://citation.doi.org/docs.html
 */
export async function lookUpDoi(
  doi: string,
  resolver: string,
  fetch: GuardedFetch,
): Promise<CslDraft> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(`${resolver}/${path}`, {
    accept: 'application/vnd.citationstyles.csl+json',
    // Crossref and DataCite name it as asked, others as plain JSON; a web page means "not here".
    mediaTypes: [
      'application/vnd.citationstyles.csl+json',
      'application/citeproc+json',
      'application/json',
    ],
    maxBytes: MAX_BYTES,
  });
  assertFound(answer, `the DOI ${doi}`);
  return { ...draftFrom(readJson(answer), 'article-journal'), DOI: doi };
}
