import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type ApiClient, apiClient, done } from '@/tests/support/api-client';
import { bridgeClaims, bridgeText } from '@/tests/support/article';

const { url, members } = inject('desks').embedded;

/** By the way that a program takes: a password for a token. */
async function signIn({ email, password }: { email: string; password: string }) {
  const json = { email, password, name: 'The whole job' };
  const answer = await apiClient(url)('POST', '/tokens', { json });
  expect(answer.status).toBe(201);
  return apiClient(url, answer.body.token);
}

const csl = {
  type: 'report',
  title: 'Traffic on the bridge',
  author: [{ family: 'Okoro', given: 'Ada' }],
  issued: { 'date-parts': [[2024, 5]] },
  publisher: 'City of Northford',
  URL: 'https://northford.example/traffic-2024',
};

let editor: ApiClient;
let reviewer: ApiClient;
let second: ApiClient;

beforeAll(async () => {
  editor = await signIn(members.editor);
  reviewer = await signIn(members.reviewer);
  second = await signIn(members.secondReviewer);
});

describe('the whole job through the API', () => {
  let articleId: string;
  let claimId: string;
  let ratings: { key: string; label: string }[];
  const citations: string[] = [];

  it('imports an article with its claims', async () => {
    const json = { title: 'The bridge', text: bridgeText, language: 'en', claims: bridgeClaims };
    const { status, headers, body } = await editor('POST', '/articles', { json });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ title: 'The bridge', version: 1, claimCount: 3 });
    articleId = body.id;
  });

  it('reads it with its text and the scale to rate on', async () => {
    const article = await done(reviewer('GET', `/articles/${articleId}`));
    expect(article.text).toContain('40,000 cars a day');
    expect(article.textSha256).toBe(createHash('sha256').update(article.text).digest('hex'));
    expect(article.revision).toBe(1);
    ratings = article.ratingScale.ratings;
    expect(ratings.map(({ key }) => key)).toContain('mostly-true');

    const { items, nextCursor } = await done(reviewer('GET', `/articles/${articleId}/claims`));
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({
      version: 1,
      wording: 'The bridge carries 40,000 cars a day.',
      kind: 'quantity',
      claimant: null,
      priority: 'high',
      state: 'open',
    });
    for (const { passages } of items) {
      for (const { exact, prefix, suffix, start, end } of passages) {
        expect(article.text.slice(start, end)).toBe(exact);
        expect(article.text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(article.text.slice(end).startsWith(suffix)).toBe(true);
      }
    }
    claimId = items[0].id;
  });

  it('takes a claim in hand, adds a source and cites it', async () => {
    const taken = await done(
      reviewer('PUT', `/claims/${claimId}/assignee`, {
        json: { assigneeId: members.reviewer.id },
        version: 1,
      }),
    );
    expect(taken).toMatchObject({ state: 'in_review', assignee: { id: members.reviewer.id } });
    const source = await reviewer('POST', '/sources', { json: { csl } });
    expect(source).toMatchObject({ status: 201, body: { csl, version: 1 } });
    for (const stance of ['supports', 'context']) {
      const json = { sourceId: source.body.id, stance, quote: 'Some 40,000 vehicles a day.' };
      const cited = await reviewer('POST', `/claims/${claimId}/citations`, { json });
      expect(cited).toMatchObject({ status: 201, body: { stance, claimId } });
      citations.push(cited.body.id);
    }
    const { items } = await done(editor('GET', `/claims/${claimId}/citations`));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(citations);
  });

  it('rates the claim, each reviewer without seeing the other', async () => {
    const json = { rating: 'mostly-true', rationale: 'Close.', citationIds: citations };
    const rated = await reviewer('POST', `/claims/${claimId}/assessments`, { json });
    expect(rated).toMatchObject({ status: 201, body: json });
    expect(rated.body.id).toEqual(expect.any(String));

    const blind = await done(second('GET', `/claims/${claimId}/assessments`));
    expect(blind).toEqual({ items: [], nextCursor: null, blind: true });
    const told = await second('GET', `/claims/${claimId}/history`);
    expect(told.text).not.toContain('Mostly true');

    await done(
      second('POST', `/claims/${claimId}/assessments`, { json: { ...json, rating: 'true' } }),
    );
    const seen = await done(second('GET', `/claims/${claimId}/assessments`));
    expect(seen.items).toHaveLength(2);
    expect(await done(second('GET', `/claims/${claimId}`))).toMatchObject({ state: 'disputed' });
  });

  it('settles the verdict', async () => {
    const json = { rating: 'mostly-true', reason: 'Counted at **39,600** cars a day.' };
    const settled = await editor('POST', `/claims/${claimId}/verdict`, { json });
    expect(settled).toMatchObject({ status: 201, body: { ...json, status: 'live' } });
    expect(settled.body.assessmentIds).toHaveLength(2);
    expect(await done(reviewer('GET', `/claims/${claimId}/verdict`))).toEqual(settled.body);
    const { items } = await done(editor('GET', `/articles/${articleId}/claims?state=settled`));
    expect(items).toMatchObject([{ id: claimId, state: 'settled', verdict: 'mostly-true' }]);
  });

  it('tells the history in plain words, page by page', async () => {
    const words: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `limit=3${cursor && `&cursor=${cursor}`}`;
      const page = await done(editor('GET', `/claims/${claimId}/history?${query}`));
      words.push(...page.items.map((entry: { words: string }) => entry.words));
      cursor = page.nextCursor;
    }
    expect(words).toEqual([
      'settled the verdict as “Mostly true”',
      'rated the claim “True”; the reviewers disagree',
      'rated the claim “Mostly true”',
      'cited “Traffic on the bridge”, which gives context',
      'cited “Traffic on the bridge”, which supports the claim',
      'assigned the claim to A reviewer',
      'added claim 1: “The bridge carries 40,000 cars a day.”',
    ]);
  });

  it('previews, publishes and lists the report', async () => {
    const preview = await done(reviewer('GET', `/articles/${articleId}/report`));
    expect(preview).toMatchObject({ number: null, slug: null });
    const published = await editor('POST', `/articles/${articleId}/reports`, { json: {} });
    expect(published).toMatchObject({ status: 201, body: { number: 1, slug: 'the-bridge-1' } });
    const { items } = await done(reviewer('GET', `/articles/${articleId}/reports`));
    expect(items).toMatchObject([{ id: published.body.id, number: 1, slug: 'the-bridge-1' }]);
  });

  it.each([
    ['json', 'application/json', 'json'],
    ['html', 'text/html', 'html'],
    ['md', 'text/markdown', 'md'],
    ['csv', 'text/csv', 'csv'],
    ['claimreview', 'application/ld+json', 'jsonld'],
    ['annotations', 'application/ld+json', 'anno.jsonld'],
  ])('exports it as %s', async (format, mediaType, extension) => {
    const { status, headers, text } = await reviewer(
      'GET',
      `/articles/${articleId}/report?format=${format}`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(mediaType);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="the-bridge-1.${extension}"`,
    );
    expect(text).toContain('The bridge carries 40,000 cars a day.');
    expect(text).toMatch(/Mostly true|mostly-true/);
    if (format !== 'claimreview') expect(text).toContain('northford.example/traffic-2024');
  });

  it.each([
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('exports it as %s, once for whoever has it already', async (format, mediaType) => {
    const path = `/articles/${articleId}/report?format=${format}`;
    const { status, headers } = await reviewer('GET', path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(mediaType);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="the-bridge-1.${format}"`,
    );
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const open = `${url}/reports/the-bridge-1/${format}`;
    const other = await fetch(open, { headers: { 'if-none-match': '"other"' } });
    const tag = other.headers.get('etag');
    expect([other.status, tag]).toEqual([200, expect.stringMatching(/^W\/"/)]);
    const known = await fetch(open, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it('describes its JSON to anybody', async () => {
    const schema = await (await fetch(`${url}/api/v1/report.schema.json`)).json();
    const report = await done(reviewer('GET', `/articles/${articleId}/report?format=json`));
    expect(new Ajv2020({ strict: false, validateFormats: false }).validate(schema, report)).toBe(
      true,
    );
  });

  it.each(['html', 'pdf', 'docx'])('exports the annotated script as %s', async (format) => {
    const path = `/articles/${articleId}/report?format=${format}&layout=script`;
    const { status, headers, text } = await reviewer('GET', path);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="the-bridge-1-script.${format}"`,
    );
    if (format === 'html') expect(text).toContain('Annotated script');
    const open = await fetch(`${url}/reports/the-bridge-1/${format}?layout=script`);
    expect([open.status, await open.text()]).toEqual([200, text]);
  });

  it.each(['json', 'csv', 'xlsx'])('has no annotated script as %s', async (format) => {
    const path = `/articles/${articleId}/report?format=${format}&layout=script`;
    const answer = await reviewer('GET', path);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    const open = await fetch(`${url}/reports/the-bridge-1/${format}?layout=script`);
    expect(open.status).toBe(422);
  });

  it('keeps what was published when the desk thinks again, and lists the correction', async () => {
    const file = `/articles/${articleId}/report?format=json&number=1`;
    const first = (await editor('GET', file)).text;
    await done(editor('DELETE', `/claims/${claimId}/verdict?reason=A+better+count.`));
    const json = { rating: 'true', reason: 'Counted again.' };
    await done(editor('POST', `/claims/${claimId}/verdict`, { json }));
    await done(editor('POST', `/articles/${articleId}/reports`, { json: {} }));

    expect((await editor('GET', file)).text).toBe(first);
    const latest = await done(reviewer('GET', `/articles/${articleId}/report?format=json`));
    expect(latest).toMatchObject({
      number: 2,
      corrections: [{ claimNumber: 1, reason: 'A better count.' }],
      previous: { number: 1, slug: 'the-bridge-1' },
    });
  });
});

describe('a claim', () => {
  let articleId: string;
  let claims: { id: string; number: number }[];

  beforeAll(async () => {
    const json = { text: bridgeText, claims: bridgeClaims };
    articleId = (await done(editor('POST', '/articles', { json }))).id;
    claims = (await done(editor('GET', `/articles/${articleId}/claims`))).items;
  });

  it('is added with its passage and changed in part', async () => {
    const json = {
      wording: 'Nobody measured the river after 2019.',
      kind: 'event',
      claimant: 'The newspaper',
      passages: [{ exact: 'Nobody has measured it since 2019' }],
    };
    const added = await reviewer('POST', `/articles/${articleId}/claims`, { json });
    expect(added).toMatchObject({ status: 201, body: { number: 4, state: 'open', version: 1 } });
    expect(added.headers.get('etag')).toBe('"1"');
    const changed = await reviewer('PATCH', `/claims/${added.body.id}`, {
      json: { priority: 'high' },
      version: 1,
    });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(changed.body).toEqual({
      ...added.body,
      priority: 'high',
      version: 2,
      updatedAt: changed.body.updatedAt,
    });
  });

  it('is split, merged, retired and restored, and stays readable', async () => {
    const [cars, opened] = claims;
    const parts = [
      { wording: 'The bridge was opened in 1964.', kind: 'event' },
      { wording: 'The mayor opened the bridge.', kind: 'event' },
    ];
    const split = await reviewer('POST', `/claims/${opened?.id}/split`, {
      json: { parts },
      version: 1,
    });
    expect(split.status).toBe(201);
    const [first, other] = split.body.ids;
    expect(await done(reviewer('GET', `/claims/${opened?.id}`))).toMatchObject({
      state: 'retired',
      lineage: [{ kind: 'split' }, { kind: 'split' }],
    });
    const merged = await done(
      reviewer('POST', `/claims/${first}/merge`, { json: { fromIds: [other] }, version: 1 }),
    );
    expect(merged.lineage).toHaveLength(2);
    const retired = await done(
      reviewer('DELETE', `/claims/${cars?.id}?reason=Nobody+disputes+it.`, { version: 1 }),
    );
    expect(retired).toMatchObject({ state: 'retired', retiredReason: 'Nobody disputes it.' });
    const restored = await done(
      reviewer('POST', `/claims/${cars?.id}/restore`, { version: retired.version }),
    );
    expect(restored).toMatchObject({ state: 'open', retiredReason: null });
  });

  it('is taken, given back, rated and rated no more', async () => {
    const id = claims[2]?.id;
    const taken = await done(
      reviewer('PUT', `/claims/${id}/assignee`, {
        json: { assigneeId: members.reviewer.id },
        version: 1,
      }),
    );
    const free = await done(
      reviewer('DELETE', `/claims/${id}/assignee`, { version: taken.version }),
    );
    expect(free).toMatchObject({ assignee: null, state: 'open' });
    const json = { rating: 'unproven', rationale: 'Nothing to go by.' };
    const { id: assessmentId } = await done(
      reviewer('POST', `/claims/${id}/assessments`, { json }),
    );
    expect(await done(reviewer('DELETE', `/claims/${id}/assessments/mine`))).toEqual({
      id: assessmentId,
      state: 'open',
    });
  });

  it('is talked about', async () => {
    const path = `/claims/${claims[2]?.id}/comments`;
    const said = await reviewer('POST', path, { json: { body: 'Ask the river board.' } });
    expect(said).toMatchObject({ status: 201, body: { author: { id: members.reviewer.id } } });
    expect((await done(second('GET', path))).items).toEqual([said.body]);
    const others = await second('DELETE', `/comments/${said.body.id}`);
    expect(others).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await done(reviewer('DELETE', `/comments/${said.body.id}`));
    expect((await done(second('GET', path))).items).toEqual([]);
  });
});

describe('an article', () => {
  it('is corrected in part, retired and restored', async () => {
    const json = { title: 'A first title', text: bridgeText };
    const { claimCount, ...made } = await done(editor('POST', '/articles', { json }));
    expect(claimCount).toBe(0);
    const path = `/articles/${made.id}`;
    const named = await done(
      editor('PATCH', path, { json: { publisher: 'The Northford Echo' }, version: 1 }),
    );
    expect(named).toMatchObject({
      ...made,
      publisher: 'The Northford Echo',
      version: 2,
    });
    const retired = await done(editor('DELETE', `${path}?reason=Withdrawn.`, { version: 2 }));
    expect(retired).toMatchObject({ status: 'retired', version: 3 });
    const { items } = await done(editor('GET', '/articles?limit=100'));
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(made.id);
    const back = await done(editor('POST', `${path}/restore`, { version: 3 }));
    expect(back).toMatchObject({ status: 'active', version: 4 });
  });

  it('is found page by page', async () => {
    const whole = (await done(editor('GET', '/articles?limit=100'))).items;
    const paged: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `limit=2${cursor && `&cursor=${cursor}`}`;
      const page = await done(editor('GET', `/articles?${query}`));
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
  });
});

it('the scales that an article can be checked on are listed', async () => {
  const { items } = await done(reviewer('GET', '/rating-scales'));
  expect(items[0]).toMatchObject({ key: 'truth', name: 'Truth in six steps' });
  for (const { ratings } of items) {
    expect(ratings.map(({ key }: { key: string }) => key)).toContain('unproven');
  }
});
