import { beforeAll, describe, expect, it } from 'vitest';
import { listCaptures, listCitationsOnCapture } from '@/lib/services/captures/get-capture';
import { listCitableClaims } from '@/lib/services/captures/list-citable-claims';
import { requestCapture } from '@/lib/services/captures/request-capture';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

useTestSite();
useTestDatabase();

let reviewer: Context;
let sourceId: string;
let captureId: string;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
});

async function copiedSource() {
  const csl = { type: 'report' as const, title: `A work of ${crypto.randomUUID()}` };
  ({ id: sourceId } = await addSource(reviewer, { csl, distinct: true }));
  const bytes = new TextEncoder().encode('It opened in 1932.\n\nIt carries 40,000 cars a day.');
  await requestCapture(reviewer, { sourceId, of: { kind: 'file', name: 'bridge.txt', bytes } });
  await workOff();
  captureId = (await listCaptures(reviewer, sourceId)).items[0]?.id ?? '';
}

async function cite(quote: string) {
  const { claimId } = await claimUnderReview();
  return await addCitation(reviewer, { claimId, sourceId, stance: 'supports', quote });
}

describe('what rests on a copy', () => {
  it('is listed in the order of its text, as long as it is cited', async () => {
    await copiedSource();
    const later = await cite('40,000 cars');
    const earlier = await cite('opened in 1932');
    await cite('never said there');
    const cited = await listCitationsOnCapture(reviewer, captureId);
    expect(cited.map(({ citationId, passage }) => [citationId, passage.exact])).toEqual([
      [earlier.id, 'opened in 1932'],
      [later.id, '40,000 cars'],
    ]);
    expect(cited[0]?.claim.id).toBe(earlier.claimId);
    const { id, version } = later;
    await retireCitation(reviewer, { id, expectedVersion: version, reason: 'A slip.' });
    expect(await listCitationsOnCapture(reviewer, captureId)).toHaveLength(1);
  });
});

describe('words of a copy may be cited', () => {
  it('on the claim that is meant, then on those that cite the source', async () => {
    await copiedSource();
    const { claimId: citing } = await cite('opened in 1932');
    const { claimId: meant } = await claimUnderReview();
    const ids = async (claimId: string | null) =>
      (await listCitableClaims(reviewer, { sourceId, claimId })).map(({ id }) => id);
    expect(await ids(null)).toEqual([citing]);
    expect(await ids(meant)).toEqual([meant, citing]);
    expect(await ids(citing)).toEqual([citing]);
    expect(await ids(crypto.randomUUID())).toEqual([citing]);
  });
});
