import { addWork } from '@/tests/support/api-bridge';
import { type ApiClient, done } from '@/tests/support/api-client';

/**
 * Krippendorff's example A, two observers of ten units with two values: alpha is 0.095, and six of ten
 * are the same. https://repository.upenn.edu/asc_papers/43
 */
const observers = ['0100000010', '1110010000'] as const;

/** An article of ten claims; of each its id and what the two observers say. */
export async function articleToAgreeOn(editor: ApiClient) {
  const sentences = Array.from({ length: 10 }, (_, n) => `The bridge number ${n} has ${n} lanes.`);
  const claims = sentences.map((wording, n) => ({
    wording,
    kind: n < 5 ? 'quantity' : 'event',
    passages: [{ exact: wording }],
  }));
  const json = { title: 'Bridges to agree on', text: sentences.join('\n\n'), claims };
  const { id: articleId } = await done(editor('POST', '/articles', { json }));
  const { items } = await done(editor('GET', `/articles/${articleId}/claims`));
  const claimIds = items.map(({ id }: { id: string }) => id) as string[];
  return { articleId: articleId as string, claimIds };
}

/** Rates each claim as the observer of that place does. */
export async function rateAll(
  api: ApiClient,
  claimIds: readonly string[],
  observer: 0 | 1,
): Promise<void> {
  const sourceId = await addWork(api);
  for (const [unit, claimId] of claimIds.entries()) {
    const path = `/claims/${claimId}`;
    const cited = { sourceId, stance: 'supports', quote: 'Counted.' };
    const { id } = await done(api('POST', `${path}/citations`, { json: cited }));
    const rating = observers[observer][unit] === '1' ? 'true' : 'false';
    const json = { rating, rationale: 'Counted.', citationIds: [id] };
    await done(api('POST', `${path}/assessments`, { json }));
  }
}
