import { type ApiClient, done } from '@/tests/support/api-client';
import { bridgeClaims, bridgeText } from '@/tests/support/article';

export type ApiBridge = { articleId: string; cars: string; opened: string; cleaner: string };

/** Imports the tests' own article through the API; its claims' ids in the order of the text. */
export async function importBridgeThrough(editor: ApiClient): Promise<ApiBridge> {
  const json = { text: bridgeText, claims: bridgeClaims };
  const { id: articleId } = await done(editor('POST', '/articles', { json }));
  const { items } = await done(editor('GET', `/articles/${articleId}/claims`));
  const [cars, opened, cleaner] = items.map(({ id }: { id: string }) => id);
  return { articleId, cars, opened, cleaner };
}

let sources = 0;

/** Adds a work that the desk does not have yet. */
export async function addWork(api: ApiClient, title = 'Traffic count'): Promise<string> {
  sources += 1;
  const URL = `https://roads.example/${crypto.randomUUID()}`;
  const csl = { type: 'report', title: `${title} ${sources}`, URL };
  return (await done(api('POST', '/sources', { json: { csl } }))).id;
}

/** Cites a work of its own on the claim. */
export async function cite(api: ApiClient, claimId: string, stance = 'supports'): Promise<string> {
  const json = { sourceId: await addWork(api), stance, quote: 'Some 40,000 vehicles a day.' };
  return (await done(api('POST', `/claims/${claimId}/citations`, { json }))).id;
}

/** Rates the claim on a citation of its own. */
export async function assess(api: ApiClient, claimId: string, rating = 'true'): Promise<string> {
  const json = { rating, rationale: 'The count says so.', citationIds: [await cite(api, claimId)] };
  return (await done(api('POST', `/claims/${claimId}/assessments`, { json }))).id;
}
