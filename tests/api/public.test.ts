import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { searchFactChecks } from '@/lib/adapters/fact-checks/fact-checks';
import { guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { type ApiBridge, assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { readXml } from '@/tests/support/xml';

const { url, members } = inject('desks').embedded;
const editor = apiClient(url, members.editor.token);

let bridge: ApiBridge;
let slug: string;
/** Of the address without a number. */
let stem: string;
/** The addresses of the first report and what they answered while it was the newest. */
const first = new Map<string, { etag: string; body: string }>();

const publish = async (): Promise<string> =>
  (await done(editor('POST', `/articles/${bridge.articleId}/reports`, { json: {} }))).slug;
const settle = (rating: string, reason: string) =>
  done(editor('POST', `/claims/${bridge.cars}/verdict`, { json: { rating, reason } }));

async function get(path: string, known?: string) {
  const headers = known ? { 'if-none-match': known } : undefined;
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', ...(headers && { headers }) });
  const body = await answer.text();
  const etag = answer.headers.get('etag') ?? '';
  return { status: answer.status, headers: answer.headers, body, etag };
}
const json = async (path: string) => JSON.parse((await get(path)).body);

const files = ['md', 'csv', 'json', 'claimreview', 'pdf', 'docx?layout=script', 'picture.png'];
const changing = () => [
  `/reports/${slug}`,
  `/reports/${slug}/claims/1/card`,
  '/reports',
  '/reports/feed.atom',
  '/reports/feed.json',
  '/sitemap.xml',
  '/llms.txt',
];

beforeAll(async () => {
  bridge = await importBridgeThrough(editor);
  await assess(editor, bridge.cars);
  await settle('true', 'Counted.');
  slug = await publish();
  stem = slug.replace(/-\d+$/, '');
  for (const path of [...changing(), ...files.map((file) => `/reports/${slug}/${file}`)]) {
    const { status, etag, body } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    first.set(path, { etag, body });
  }
});

describe('what is published', () => {
  it('is handed over once to whoever keeps it', async () => {
    for (const [path, { etag }] of first) {
      const again = await get(path, etag);
      expect([path, again.status, again.body, again.etag]).toEqual([path, 304, '', etag]);
      expect(again.headers.get('cache-control')).toBe('public, no-cache');
    }
  });

  it('is found under an address without a number, also as a file', async () => {
    for (const rest of ['', '/json', '/pdf?layout=script', '/picture.png', '/claims/1/card']) {
      const { status, headers } = await get(`/reports/${stem}${rest}`);
      expect([status, headers.get('location')]).toEqual([307, `/reports/${slug}${rest}`]);
    }
    expect((await get('/reports/never-was')).status).toBe(404);
  });

  it('has a page that runs no script, with its data and its picture', async () => {
    const { headers, body } = await get(`/reports/${slug}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).toContain(`<link rel="canonical" href="${url}/reports/${slug}">`);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
    expect(JSON.parse(data)).toMatchObject([
      { '@type': 'ClaimReview', claimReviewed: 'The bridge carries 40,000 cars a day.' },
    ]);
    const [, picture = ''] = /property="og:image" content="([^"]+)"/.exec(body) ?? [];
    const answer = await fetch(picture);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('is in the feeds, the sitemap and the list for language models', async () => {
    const atom = parseAtomFeed((await get('/reports/feed.atom')).body);
    const [entry] = atom.entries ?? [];
    expect(entry?.links?.[0]?.href).toBe(`${url}/reports/${slug}`);
    const feed = parseJsonFeed((await get('/reports/feed.json')).body);
    expect(feed.items?.[0]?.url).toBe(`${url}/reports/${slug}`);
    const { texts } = readXml((await get('/sitemap.xml')).body);
    expect(texts('loc')).toContain(`${url}/reports/${slug}`);
    expect(texts('lastmod').every((at) => !Number.isNaN(Date.parse(at)))).toBe(true);
    expect((await get('/llms.txt')).body).toContain(`${url}/reports/${slug}/md`);
    expect((await get('/robots.txt')).body).toContain(`Sitemap: ${url}/sitemap.xml`);
  });

  it('may be framed as a card, and only so', async () => {
    const policyOf = async (path: string) =>
      (await get(path)).headers.get('content-security-policy');
    expect(await policyOf(`/reports/${slug}/claims/1/card`)).toContain('frame-ancestors *');
    expect(await policyOf(`/reports/${slug}`)).toContain("frame-ancestors 'none'");
  });

  it('is put into other pages by oEmbed, as its page says where', async () => {
    const { body } = await get(`/reports/${slug}`);
    const [, found = ''] = /application\/json\+oembed" href="([^"]+)"/.exec(body) ?? [];
    expect(await json(found.replaceAll('&amp;', '&'))).toMatchObject({
      type: 'link',
      version: '1.0',
    });
    const of = (anchor: string) =>
      `/oembed?url=${encodeURIComponent(`${url}/reports/${slug}${anchor}`)}&maxwidth=300`;
    expect(await json(of('#claim-1'))).toMatchObject({
      type: 'rich',
      width: 300,
      html: expect.stringContaining(`src="${url}/reports/${slug}/claims/1/card"`),
    });
    expect((await get(of('#claim-9'))).status).toBe(404);
    expect((await get('/oembed?url=https%3A%2F%2Felsewhere.example%2F')).status).toBe(404);
    expect((await get('/oembed')).status).toBe(400);
    expect((await get(`${of('')}&format=yaml`)).status).toBe(501);
    expect((await get(`${of('')}&format=xml`)).body).toContain('<type>link</type>');
  });
});

describe('the search in the shape of the Fact Check Tools API', () => {
  const search = (query: string) => json(`/v1alpha1/claims:search?${query}`);

  it('finds a settled claim by its words', async () => {
    const { claims } = await search('query=bridge%20CARS&languageCode=en-US&maxAgeDays=1');
    const own = claims.find((claim: { claimReview: { url: string }[] }) =>
      claim.claimReview[0]?.url.includes(`/reports/${slug}#`),
    );
    expect(own).toEqual({
      text: 'The bridge carries 40,000 cars a day.',
      claimReview: [
        {
          publisher: { name: expect.any(String), site: '127.0.0.1' },
          url: `${url}/reports/${slug}#claim-1`,
          title: expect.stringMatching(/^Fact-check: /),
          reviewDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          textualRating: 'True',
          languageCode: 'en',
        },
      ],
    });
  });

  it('finds nothing that a filter shuts out', async () => {
    expect(await search('query=nobodysaidthis')).toEqual({ claims: [] });
    expect(await search('query=bridge&languageCode=de')).toEqual({ claims: [] });
    expect(await search('query=bridge&reviewPublisherSiteFilter=x.example')).toEqual({
      claims: [],
    });
    const { claims } = await search('reviewPublisherSiteFilter=127.0.0.1&pageSize=1');
    expect(claims).toHaveLength(1);
  });

  it('is read page by page, each claim once', async () => {
    const site = 'reviewPublisherSiteFilter=127.0.0.1';
    const all = (await search(`${site}&pageSize=100`)).claims;
    const seen: unknown[] = [];
    let token = '';
    do {
      const page = await search(`${site}&pageSize=1${token && `&pageToken=${token}`}`);
      seen.push(...page.claims);
      token = page.nextPageToken ?? '';
    } while (token !== '');
    expect(seen).toEqual(all);
    expect((await search(`${site}&offset=${all.length}`)).claims).toEqual([]);
  });

  it.each([
    ['claims:search', 400, 'INVALID_ARGUMENT'],
    ['claims:search?query=x&pageSize=many', 400, 'INVALID_ARGUMENT'],
    ['claims:search?query=x&pageToken=none', 400, 'INVALID_ARGUMENT'],
    ['pages', 400, 'INVALID_ARGUMENT'],
    ['pages/none', 404, 'NOT_FOUND'],
    ['claims:imageSearch', 404, 'NOT_FOUND'],
  ])('refuses %s as Google does', async (method, code, status) => {
    const { status: answered, body } = await get(`/v1alpha1/${method}`);
    expect(answered).toBe(code);
    expect(JSON.parse(body)).toEqual({ error: { code, status, message: expect.any(String) } });
  });

  it('is read by a client of that API, to which only the address is new', async () => {
    const found = await searchFactChecks(
      url,
      { query: 'bridge cars' },
      'no key',
      (address, rules) => guardedFetch(address, { ...rules, allowAddresses: ['127.0.0.1'] }),
    );
    const site = `${url}/reports/${slug}#claim-1`;
    expect(found.find((check) => check.url === site)).toMatchObject({
      claim: 'The bridge carries 40,000 cars a day.',
      rating: 'True',
      language: 'en',
    });
  });

  it('tells the markup of a page', async () => {
    const address = encodeURIComponent(`${url}/reports/${slug}`);
    const { claimReviewMarkupPages } = await json(`/v1alpha1/pages?url=${address}`);
    expect(claimReviewMarkupPages).toMatchObject([
      {
        pageUrl: `${url}/reports/${slug}`,
        claimReviewMarkups: [
          {
            claimReviewed: 'The bridge carries 40,000 cars a day.',
            rating: { textualRating: 'True', ratingValue: 6, worstRating: 1, bestRating: 6 },
          },
        ],
      },
    ]);
    const [page] = claimReviewMarkupPages;
    expect(await json(`/v1alpha1/${page.name}`)).toEqual(page);
  });
});

describe('after a correction', () => {
  let second: string;
  beforeAll(async () => {
    await done(editor('DELETE', `/claims/${bridge.cars}/verdict?reason=A+better+count.`));
    await settle('false', 'Counted again.');
    second = await publish();
  });

  it('no page that was kept is said to hold still', async () => {
    for (const path of changing()) {
      const now = await get(path, first.get(path)?.etag);
      expect([path, now.status]).toEqual([path, 200]);
      expect(now.etag).not.toBe(first.get(path)?.etag);
    }
    const { body } = await get(`/reports/${slug}`);
    expect(body).toContain(`A newer report replaces this one: <a href="/reports/${second}">`);
    expect(body).toContain(`<link rel="canonical" href="${url}/reports/${second}">`);
    expect((await get(`/reports/${slug}/claims/1/card`)).body).toContain('A newer report');
  });

  it('the files of the older report are what they were', async () => {
    for (const file of files) {
      const path = `/reports/${slug}/${file}`;
      expect((await get(path, first.get(path)?.etag)).status).toBe(304);
      expect((await get(path)).body).toBe(first.get(path)?.body);
    }
  });

  it('the address without a number, the search and the sitemap lead to the newer one', async () => {
    expect((await get(`/reports/${stem}`)).headers.get('location')).toBe(`/reports/${second}`);
    const { texts } = readXml((await get('/sitemap.xml')).body);
    expect(texts('loc')).toContain(`${url}/reports/${second}`);
    expect(texts('loc')).not.toContain(`${url}/reports/${slug}`);
    const found = JSON.stringify(await json('/v1alpha1/claims:search?query=bridge&pageSize=100'));
    expect(found).toContain(`/reports/${second}#claim-1`);
    expect(found).not.toContain(`/reports/${slug}#claim-1`);
    const atom = parseAtomFeed((await get('/reports/feed.atom')).body);
    expect(atom.entries?.[0]?.title?.value).toMatch(/^Correction: /);
  });
});

describe('fact-checks of others', () => {
  it('are listed for members, and read only from the public web', async () => {
    expect(await done(editor('GET', '/prior-checks?q=zeppelin'))).toEqual({
      items: [],
      nextCursor: null,
    });
    const own = { json: { address: url, query: 'bridge' } };
    expect((await editor('POST', '/prior-checks/import', own)).status).toBeGreaterThanOrEqual(400);
    const reader = apiClient(url, members.reader.token);
    expect((await reader('POST', '/prior-checks/import', own)).status).toBe(403);
  });
});
