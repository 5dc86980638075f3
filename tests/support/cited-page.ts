import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { workOff } from '@/tests/support/jobs';
import { claimUnderReview } from '@/tests/support/review-desk';
import type { TestSite } from '@/tests/support/site';

/** The words of `wells` that are cited. */
export const QUOTE = 'The well on the hill is ninety metres deep.';

/** A page with these words in its article, and those around it. */
export const wells = (words = QUOTE, around = 'Most read') =>
  `<!doctype html><html lang="en"><head><title>Wells of the county</title></head>
<body><main><h1>Wells of the county</h1><p>${words}</p>
<p>It was dug in 1911, and its water is clear to this day. ${'People come for it from afar. '.repeat(20)}</p></main>
<aside>${around}</aside></body></html>`;

type Given = { html?: string; quote?: string; claim?: { articleId: string; claimId: string } };

let pages = 0;

/**
 * A source whose page on the site was copied and is cited on that claim or one of its own, and where its page
 * is: the test changes it there.
 */
export async function citedPage(
  site: TestSite,
  reviewer: Context,
  { html = wells(), quote = QUOTE, claim }: Given = {},
) {
  pages += 1;
  const path = `/wells-${pages}`;
  site.pages.set(path, html);
  const csl = { type: 'webpage' as const, title: `Wells ${pages}`, URL: site.address(path) };
  const source = await addSource(reviewer, { csl, capture: true });
  await workOff();
  const { claimId, articleId } = claim ?? (await claimUnderReview());
  const input = { claimId, sourceId: source.id, stance: 'supports' as const, quote };
  const citation = await addCitation(reviewer, input);
  return { source, citation, claimId, articleId, path };
}

/** Marks a source as one that must not be known. */
export const protect = (
  reviewer: Context,
  { claimId, sourceId }: Record<'claimId' | 'sourceId', string>,
) =>
  addCitation(reviewer, {
    claimId,
    sourceId,
    stance: 'context',
    withoutQuote: { reason: 'interview', words: null },
    personCheck: {
      who: 'A clerk of the county',
      on: '2026-11-20',
      how: 'phone',
      asked: 'How deep is it?',
      outcome: 'confirmed',
      protected: true,
    },
  });
