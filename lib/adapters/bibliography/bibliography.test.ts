import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bibliography, bibliography } from '@/lib/adapters/bibliography/bibliography';
import { guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';

/** The shape of Crossref's answer to content negotiation, about a work that does not exist. */
const crossref = {
  indexed: { 'date-parts': [[2024, 5, 1]], timestamp: 1714521600000 },
  'reference-count': 1,
  publisher: 'Imaginary Press',
  issue: '2',
  license: [{ URL: 'https://example.org/license', 'content-version': 'vor' }],
  'published-print': { 'date-parts': [[2019, 4]] },
  DOI: '10.5555/steppe',
  type: 'journal-article',
  created: { 'date-parts': [[2019, 3, 9]] },
  page: '101-120',
  source: 'Crossref',
  title: 'Water under the <i>steppe</i>',
  volume: '12',
  author: [
    {
      ORCID: 'https://orcid.org/0000-0000-0000-0000',
      given: 'Ada',
      family: 'Rowe',
      sequence: 'first',
      affiliation: [{ name: 'Institute of Dry Places' }],
    },
    { name: 'The Drill Survey', sequence: 'additional', affiliation: [] },
  ],
  'container-title': 'Journal of Imagined Geography',
  'original-title': [],
  language: 'en',
  issued: { 'date-parts': [[2019, 4]] },
  URL: 'https://doi.org/10.5555/steppe',
  ISSN: ['1234-5678'],
  reference: [{ key: 'ref1', unstructured: 'Another work.' }],
};

/** The shape of DataCite's. */
const datacite = {
  type: 'dataset',
  id: 'https://doi.org/10.5555/wells',
  categories: ['hydrology'],
  author: [{ family: 'Sato', given: 'Ren' }, { literal: 'Institute of Dry Places' }],
  issued: { 'date-parts': [[2021, 8, 24]] },
  abstract: 'Depths of wells.',
  DOI: '10.5555/WELLS',
  publisher: 'Imaginary Data Archive',
  title: 'Depths of wells',
  URL: 'https://data.example.org/wells',
  version: '1.2',
};

/** The shape of Open Library's Books API with `jscmd=data`. */
const openLibrary = {
  'ISBN:9780306406157': {
    url: 'https://openlibrary.org/books/OL1M/Wells',
    key: '/books/OL1M',
    title: 'Wells of the steppe',
    subtitle: 'a history',
    authors: [{ url: 'https://openlibrary.org/authors/OL1A', name: 'Pieter van den Berg' }],
    number_of_pages: 312,
    identifiers: { isbn_13: ['9780306406157'], openlibrary: ['OL1M'] },
    publishers: [{ name: 'Imaginary Press' }],
    publish_places: [{ name: 'Leiden' }],
    publish_date: 'October 1988',
    cover: { small: 'https://example.org/s.jpg' },
  },
};

const update = (type: string, more: object = {}) => ({
  DOI: '10.5555/NOTICE',
  type,
  label: type,
  source: 'publisher',
  updated: {
    'date-parts': [[2026, 5, 3]],
    'date-time': '2026-05-03T00:00:00Z',
    timestamp: 1777766400000,
  },
  ...more,
});

/** The shape of Crossref's REST API, of works that do not exist. */
const work = (more: object) =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    'message-version': '1.0.0',
    message: { DOI: '10.5555/steppe', type: 'journal-article', relation: {}, ...more },
  });

const newsPage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Well runs dry &amp; nobody knows | The Daily Imagination</title>
<link rel="canonical" href="/news/well">
<meta property="og:title" content="Well runs dry">
<meta property="og:site_name" content="The Daily Imagination">
<meta property="article:author" content="https://social.example/ada">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"WebSite","name":"The Daily Imagination"},
 {"@type":"NewsArticle","headline":"Well runs dry &amp; nobody knows","datePublished":"2021-08-24T09:15:00Z",
  "author":[{"@type":"Person","name":"Ada Rowe"},{"@type":"Organization","name":"Staff"}],
  "publisher":{"@type":"Organization","name":"The Daily Imagination"}}]}</script>
</head><body><svg><title>An icon</title></svg><h1>Well</h1></body></html>`;

const journalPage = `<head><title>Journal of Imagined Geography</title>
<meta name="citation_title" content="Water under the steppe">
<meta name="citation_author" content="Rowe, Ada"><meta name="citation_author" content="Ren Sato">
<meta name="citation_publication_date" content="2019/04/09">
<meta name="citation_journal_title" content="Journal of Imagined Geography">
<meta name="citation_volume" content="12"><meta name="citation_issue" content="2">
<meta name="citation_firstpage" content="101"><meta name="citation_lastpage" content="120">
<meta name="citation_doi" content="doi:10.5555/STEPPE">
<link rel="canonical" href="https://elsewhere.example/stolen"></head>`;

const plainPage = '<title>Caf\xe9 of wells</title><p>No more.';

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };
const answers: Record<string, [status: number, headers: Record<string, string>, body: string]> = {
  '/10.5555/steppe': [
    200,
    { 'content-type': 'application/vnd.citationstyles.csl+json' },
    JSON.stringify(crossref),
  ],
  '/10.5555/wells': [
    200,
    { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
    JSON.stringify(datacite),
  ],
  '/10.5555/webpage': [200, html, '<title>A landing page</title>'],
  '/10.5555/rubbish': [200, { 'content-type': 'application/json' }, '{"title": '],
  '/10.5555/broken': [500, html, 'Sorry'],
  '/10.1002/(sici)1097-4571%3C693%3E': [302, { location: '/10.5555/wells' }, ''],
  '/works/10.5555%2Fretracted': [
    200,
    json,
    work({
      'updated-by': [
        update('erratum', {
          DOI: '10.5555/erratum',
          label: 'Erratum',
          updated: { 'date-parts': [[2019, 4]] },
        }),
        update('retraction', { label: 'Retraction', source: 'retraction-watch', 'record-id': '7' }),
        update('retraction', { label: 'Retraction' }),
        update('new_version'),
        'rubbish',
      ],
    }),
  ],
  '/works/10.5555%2Fodd': [
    200,
    json,
    work({
      'updated-by': [
        update('Expression of Concern', { updated: { 'date-parts': [[2020, 13, 40]] } }),
        update('removal', { DOI: '10.5555/ODD', source: 'elsewhere', updated: undefined }),
        update('partial_retraction', { DOI: undefined, label: 7 }),
      ],
    }),
  ],
  '/works/10.5555%2Fnotice': [
    200,
    json,
    work({ 'update-to': [update('retraction', { DOI: '10.5555/retracted' })] }),
  ],
  '/works/10.5555%2Fbroken': [503, html, 'Sorry'],
  '/works/10.5555%2Frubbish': [200, json, '{"status":"ok"}'],
  '/api/books?bibkeys=ISBN%3A9780306406157&format=json&jscmd=data': [
    200,
    { 'content-type': 'application/json' },
    JSON.stringify(openLibrary),
  ],
  '/api/books?bibkeys=ISBN%3A9780804429573&format=json&jscmd=data': [
    200,
    { 'content-type': 'application/json' },
    '{}',
  ],
  '/short': [301, { location: '/news/well?utm_source=mail' }, ''],
  '/news/well?utm_source=mail': [200, html, newsPage],
  '/journal': [200, html, journalPage],
  '/plain': [200, html, plainPage],
  '/scan.pdf': [200, { 'content-type': 'application/pdf' }, '%PDF'],
};

let server: Server;
let site: string;
let books: Bibliography;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, headers, body] = answers[request.url ?? ''] ?? [404, html, 'Not here'];
    response.writeHead(status, headers).end(body, 'latin1');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  books = bibliography({
    doiResolver: site,
    bookCatalogue: site,
    noticeRegister: site,
    fetch: (address, rules) => guardedFetch(address, { ...rules, allowAddresses: ['127.0.0.1'] }),
  });
});

afterAll(() => server.close());

describe('a DOI looked up', () => {
  it('gives what Crossref says of an article', async () => {
    expect(await books.byDoi('10.5555/steppe')).toEqual({
      type: 'article-journal',
      title: 'Water under the steppe',
      author: [{ given: 'Ada', family: 'Rowe' }, { literal: 'The Drill Survey' }],
      'container-title': 'Journal of Imagined Geography',
      publisher: 'Imaginary Press',
      issued: { 'date-parts': [[2019, 4]] },
      volume: '12',
      issue: '2',
      page: '101-120',
      ISSN: '1234-5678',
      source: 'Crossref',
      language: 'en',
      DOI: '10.5555/steppe',
      URL: 'https://doi.org/10.5555/steppe',
    });
  });

  it('gives what DataCite says of a dataset', async () => {
    expect(await books.byDoi('10.5555/wells')).toEqual({
      type: 'dataset',
      title: 'Depths of wells',
      author: [{ family: 'Sato', given: 'Ren' }, { literal: 'Institute of Dry Places' }],
      publisher: 'Imaginary Data Archive',
      issued: { 'date-parts': [[2021, 8, 24]] },
      version: '1.2',
      DOI: '10.5555/wells',
      URL: 'https://data.example.org/wells',
    });
  });

  it('is asked for as the DOI it is, whatever signs it has', async () => {
    const draft = await books.byDoi('10.1002/(sici)1097-4571<693>');
    expect(draft).toMatchObject({ title: 'Depths of wells', DOI: '10.1002/(sici)1097-4571<693>' });
  });

  it.each([
    ['10.5555/nowhere', 'lookup_failed', 'unknown'],
    ['10.5555/broken', 'lookup_failed', 'status'],
    ['10.5555/rubbish', 'lookup_failed', 'unreadable'],
    ['10.5555/webpage', 'unsupported_media_type', 'media_type'],
  ])('%s fails with %s', async (doi, code, reason) => {
    await expect(books.byDoi(doi)).rejects.toMatchObject({ code, facts: { reason } });
  });
});

describe('the notices on a work', () => {
  it('are what its publisher and Retraction Watch tell of, the gravest first, each once', async () => {
    expect(await books.noticesOf('10.5555/retracted')).toEqual([
      {
        kind: 'retraction',
        label: 'Retraction',
        date: '2026-05-03',
        doi: '10.5555/notice',
        recordedFrom: 'publisher',
      },
      {
        kind: 'correction',
        label: 'Erratum',
        date: '2019-04',
        doi: '10.5555/erratum',
        recordedFrom: 'publisher',
      },
    ]);
  });

  it('are told as far as they are understood', async () => {
    const common = { doi: '10.5555/notice', recordedFrom: 'publisher' };
    expect(await books.noticesOf('10.5555/odd')).toEqual([
      { kind: 'withdrawal', label: 'removal', date: null, doi: null, recordedFrom: null },
      {
        ...common,
        kind: 'partial_retraction',
        label: 'partial_retraction',
        date: '2026-05-03',
        doi: null,
      },
      {
        ...common,
        kind: 'expression_of_concern',
        label: 'Expression of Concern',
        date: '2020',
      },
    ]);
  });

  it('are none where none were published, and none on a notice itself', async () => {
    expect(await books.noticesOf('10.5555/notice')).toEqual([]);
  });

  it.each([
    ['10.5555/nowhere', 'unknown'],
    ['10.5555/broken', 'status'],
    ['10.5555/rubbish', 'unreadable'],
  ])('of %s cannot be told', async (doi, reason) => {
    await expect(books.noticesOf(doi)).rejects.toMatchObject({
      code: 'lookup_failed',
      facts: { reason },
    });
  });
});

describe('an ISBN looked up', () => {
  it('gives what the catalogue says of the book', async () => {
    expect(await books.byIsbn('9780306406157')).toEqual({
      type: 'book',
      title: 'Wells of the steppe: a history',
      author: [{ given: 'Pieter', family: 'van den Berg' }],
      publisher: 'Imaginary Press',
      'publisher-place': 'Leiden',
      issued: { 'date-parts': [[1988, 10]] },
      'number-of-pages': '312',
      ISBN: '9780306406157',
    });
  });

  it('fails where the catalogue does not have it', async () => {
    await expect(books.byIsbn('9780804429573')).rejects.toMatchObject({
      code: 'lookup_failed',
      facts: { reason: 'unknown' },
    });
  });
});

describe('an address looked up', () => {
  it('gives what a news page says in JSON-LD, at its final, canonical address', async () => {
    expect(await books.byAddress(`${site}/short`)).toEqual({
      type: 'article-newspaper',
      title: 'Well runs dry & nobody knows',
      author: [{ given: 'Ada', family: 'Rowe' }, { literal: 'Staff' }],
      'container-title': 'The Daily Imagination',
      issued: { 'date-parts': [[2021, 8, 24]] },
      language: 'en-GB',
      URL: `${site}/news/well`,
    });
  });

  it('gives what a journal says in citation tags, and no other site’s address', async () => {
    expect(await books.byAddress(`${site}/journal`)).toEqual({
      type: 'article-journal',
      title: 'Water under the steppe',
      author: [
        { given: 'Ada', family: 'Rowe' },
        { given: 'Ren', family: 'Sato' },
      ],
      'container-title': 'Journal of Imagined Geography',
      issued: { 'date-parts': [[2019, 4, 9]] },
      volume: '12',
      issue: '2',
      page: '101-120',
      DOI: '10.5555/steppe',
      URL: `${site}/journal`,
    });
  });

  it('gives the title of a page that says nothing else, in an old encoding', async () => {
    expect(await books.byAddress(`${site}/plain`)).toEqual({
      type: 'webpage',
      title: 'Café of wells',
      URL: `${site}/plain`,
    });
  });

  it('fails for a page that is gone and for what is no page', async () => {
    await expect(books.byAddress(`${site}/gone`)).rejects.toMatchObject({ code: 'lookup_failed' });
    await expect(books.byAddress(`${site}/scan.pdf`)).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
  });
});
