import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addWork } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { endedImport } from '@/tests/support/api-imports';
import { type PageSession, signInToPages } from '@/tests/support/page-session';

const { url, members, databaseUrl } = inject('desks').server;
const editor = apiClient(url, members.editor.token);
const reviewer = apiClient(url, members.reviewer.token);

const few = 20;
const many = 200;
/** Requests under way at once while an article is checked. */
const hands = 4;

type Checked = { articleId: string; claimId: string; sourceId: string; slug: string };

const database = new Client({ connectionString: databaseUrl });
let pages: PageSession;
let small: Checked;
let large: Checked;
/** Statements of a page that is of the whole desk, while it has the small article alone. */
const before = new Map<string, number>();

/** Pages of an article, each with words that stand on it. */
const ofArticle: [page: string, of: (article: Checked) => string, words: RegExp][] = [
  ['/articles/{id}', ({ articleId }) => `/articles/${articleId}`, /Bridge 1 has/],
  [
    '/articles/{id}/claims/{claimId}',
    ({ articleId, claimId }) => `/articles/${articleId}/claims/${claimId}`,
    /Bridge 1 has/,
  ],
  ['/articles/{id}/revise', ({ articleId }) => `/articles/${articleId}/revise`, /Bridge 1 has/],
  [
    '/articles/{id}/revisions/{n}',
    ({ articleId }) => `/articles/${articleId}/revisions/1`,
    /Bridge 1 has/,
  ],
  [
    '/articles/{id}/galley',
    ({ articleId }) => `/articles/${articleId}/galley`,
    /sentences covered/,
  ],
  ['/articles/{id}/report', ({ articleId }) => `/articles/${articleId}/report`, /Bridge 1 has/],
  ['/articles/{id}/agreement', ({ articleId }) => `/articles/${articleId}/agreement`, /rated once/],
  ['/reports/{slug}', ({ slug }) => `/reports/${slug}`, /Bridge 1 has/],
  ['/sources/{id}', ({ sourceId }) => `/sources/${sourceId}`, /Bridges counted/],
];

const ROUNDS = 4;

/** Those that are kept as they are sent until something is written. */
const kept = ['/reports/{slug}', '/reports', '/reports/feed.atom'];

const ofDesk: [page: string, words: RegExp][] = [
  ['/articles', /Bridges counted/],
  ['/articles/imports', /Bridges imported/],
  ['/agreement', /rated once/],
  ['/sources', /Bridges counted/],
  ['/search?q=bridges+counted', /id="found-article"/],
  ['/search/typed?q=bridges+counted', /Bridges/],
  ['/members', new RegExp(members.editor.email)],
  ['/work', /What waits for you/],
  ['/work?list=settle', /To settle/],
  ['/settings', /Fact-check desk/],
  ['/account', new RegExp(members.editor.email)],
  ['/reports', /Bridges counted/],
  ['/reports/feed.atom', /Bridges counted/],
  ['/v1alpha1/claims:search?query=lanes', /claimReview/],
];

beforeAll(async () => {
  await database.connect();
  await database.query('CREATE SCHEMA statistics');
  await database.query('CREATE EXTENSION pg_stat_statements SCHEMA statistics');
  pages = await signInToPages(url, members.editor);
  small = await checkedArticle(few);
  for (const [page, words] of ofDesk) before.set(page, await statements(page, words));
  large = await checkedArticle(many);
}, 300_000);

afterAll(() => database.end());

/** An article of so many claims, each cited and rated, every fourth settled; published. */
async function checkedArticle(size: number): Promise<Checked> {
  const title = `Bridges counted to ${size}`;
  const sentences = Array.from({ length: size }, (_, n) => `Bridge ${n} has ${n} lanes.`);
  const claims = sentences.map((wording) => ({
    wording,
    kind: 'quantity',
    passages: [{ exact: wording }],
  }));
  const json = { title, text: sentences.join('\n\n'), claims };
  const { id: articleId } = await done(editor('POST', '/articles', { json }));
  const { items } = await done(editor('GET', `/articles/${articleId}/claims?limit=500`));
  const sourceId = await addWork(reviewer, title);
  const waiting: { id: string; number: number }[] = [...items];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let claim = waiting.pop(); claim; claim = waiting.pop()) {
        await check(claim.id, sourceId, claim.number % 4 === 0);
      }
    }),
  );
  const { slug } = await done(editor('POST', `/articles/${articleId}/reports`));
  for (let n = 0; n < size / 10; n += 1) await importedText(`Bridges imported ${size}.${n}`);
  return { articleId, claimId: items[1].id, sourceId, slug };
}

/** Starts an import and waits until nobody works on it any more. */
async function importedText(text: string): Promise<void> {
  const { id } = await done(editor('POST', '/imports', { json: { text } }));
  await endedImport(editor, id);
}

async function check(claimId: string, sourceId: string, settle: boolean): Promise<void> {
  const path = `/claims/${claimId}`;
  const cited = { sourceId, stance: 'supports', quote: 'Counted.' };
  const { id } = await done(reviewer('POST', `${path}/citations`, { json: cited }));
  const rated = { rating: 'true', rationale: 'Counted.', citationIds: [id] };
  await done(reviewer('POST', `${path}/assessments`, { json: rated }));
  if (!settle) return;
  const verdict = { rating: 'true', reason: 'Counted.' };
  await done(editor('POST', `${path}/verdict`, { json: verdict }));
}

/**
 * How many statements the server's database runs for a page, once it is warm. What the server does
 * meanwhile of its own (looking for work, counting, saying that it is there) only adds to that, and not
 * each time: the fewest of some counts are the page's.
 */
async function statements(path: string, words: RegExp): Promise<number> {
  await open(path, words);
  const counts = [];
  for (let round = 0; round < ROUNDS; round += 1) counts.push(await statementsOnce(path, words));
  return Math.min(...counts);
}

async function statementsOnce(path: string, words: RegExp): Promise<number> {
  await database.query('SELECT statistics.pg_stat_statements_reset()');
  await open(path, words);
  const { rows } = await database.query<{ calls: number }>(
    `SELECT sum(calls)::int AS calls FROM statistics.pg_stat_statements
     WHERE query NOT LIKE '%pg_stat_statements%' AND query !~* '^(begin|commit|rollback|set) *'`,
  );
  return rows[0]?.calls ?? 0;
}

async function open(path: string, words: RegExp): Promise<void> {
  const page = await pages(path);
  expect({ path, status: page.status }).toEqual({ path, status: 200 });
  expect(await page.text()).toMatch(words);
}

describe('the statements of a page are as many for 200 claims as for 20', () => {
  it.each(ofArticle.filter(([page]) => !kept.includes(page)))('%s', async (_page, of, words) => {
    const ofFew = await statements(of(small), words);
    expect(ofFew).toBeGreaterThan(0);
    expect(await statements(of(large), words)).toBe(ofFew);
  });

  it.each(
    [
      ...ofArticle.flatMap(([page, of, words]) => [
        { page, path: () => of(small), words },
        { page, path: () => of(large), words },
      ]),
      ...ofDesk.map(([page, words]) => ({ page, path: () => page, words })),
    ].filter(({ page }) => kept.includes(page)),
  )(
    'none of a page that is kept, or one to see that it still holds: $page',
    async ({ path, words }) => {
      expect(await statements(path(), words)).toBeLessThanOrEqual(1);
    },
  );

  it.each(ofDesk.filter(([page]) => !kept.includes(page)))('%s', async (page, words) => {
    const ofFew = before.get(page);
    expect(ofFew).toBeGreaterThan(0);
    expect(await statements(page, words)).toBe(ofFew);
  });
});
