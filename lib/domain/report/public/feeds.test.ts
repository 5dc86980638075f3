import { describe, expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { digestOf } from '@/lib/domain/report/public/digest';
import { atomFeed, jsonFeed, sitemap } from '@/lib/domain/report/public/feeds';
import { llms, robots } from '@/lib/domain/report/public/guides';
import { readXml } from '@/tests/support/xml';

const report = sampleReport();
const place = { id: '01990000-0000-7000-8000-000000000001', articleId: report.article.id };
const digest = digestOf({
  ...place,
  slug: report.slug ?? '',
  number: report.number ?? 1,
  publishedAt: report.publishedAt ?? '',
  report,
});
const hostile = `]]></title><script>alert("1")</script> & &amp; '\u0001\u000b\ufffe\ud800 [x](y)`;
const read = [...hostile]
  .map((letter) => ('\u0001\u000b\ufffe\ud800'.includes(letter) ? '\ufffd' : letter))
  .join('');
const feed = {
  name: hostile,
  address: 'https://desk.example/',
  reports: [
    {
      ...digest,
      number: 2,
      article: { ...digest.article, title: hostile },
      corrections: [
        { claimNumber: 1, wording: hostile, change: hostile, reason: hostile, at: null },
      ],
    },
    { ...digest, number: 1, url: 'https://desk.example/reports/a-1?x=1&y=2', corrections: [] },
  ],
};
const nothing = { ...feed, reports: [] };

describe('the Atom feed', () => {
  it('holds each report and what it corrects, whatever they are called', () => {
    const { texts, attributes } = readXml(atomFeed(feed));
    expect(texts('title')).toEqual([
      `${read}: fact-checks and corrections`,
      `Correction: ${read} (report 2)`,
      `Fact-check: ${digest.article.title}`,
    ]);
    expect(texts('id')).toHaveLength(3);
    expect(texts('updated')).toEqual(Array(3).fill(digest.publishedAt));
    expect(attributes('link').at(-1)?.href).toBe('https://desk.example/reports/a-1?x=1&y=2');
    const [content = ''] = texts('content');
    expect(content).toContain('Claim 1: ');
    expect(content).toContain('&lt;script&gt;');
    expect(content).not.toContain('<script');
  });

  it('is a feed also while nothing is published', () => {
    const { texts } = readXml(atomFeed(nothing));
    expect(texts('updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });
});

it('the JSON Feed says the same', () => {
  const { version, items, feed_url } = JSON.parse(jsonFeed(feed));
  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed_url).toBe('https://desk.example/reports/feed.json');
  expect(items).toMatchObject([
    { title: `Correction: ${hostile} (report 2)`, tags: ['correction'] },
    { url: 'https://desk.example/reports/a-1?x=1&y=2', tags: ['fact-check'] },
  ]);
  expect(items[0].content_html).not.toContain('<script');
});

it('the sitemap lists the pages with their dates', () => {
  const { texts } = readXml(sitemap(feed));
  expect(texts('loc')[0]).toBe('https://desk.example/reports');
  expect(texts('loc')).toContain('https://desk.example/reports/a-1?x=1&y=2');
  expect(texts('lastmod')).toEqual(Array(3).fill(digest.publishedAt));
  expect(readXml(sitemap(nothing)).texts('loc')).toEqual(['https://desk.example/reports']);
});

it('robots may read what is published, and nothing else', () => {
  const lines = robots('https://desk.example/').split('\n');
  expect(lines).toContain('Disallow: /');
  expect(lines.filter((line) => line.startsWith('Allow:'))).toEqual([
    'Allow: /reports$',
    'Allow: /reports/',
    'Allow: /llms.txt$',
    'Allow: /sitemap.xml$',
    'Allow: /icon.svg',
  ]);
  expect(lines).toContain('Sitemap: https://desk.example/sitemap.xml');
});

it('a language model is led to the reports, and told nothing by a title', () => {
  const words = llms(feed);
  expect(words).toContain('https://desk.example/reports/');
  expect(words).toContain('\\<script\\>');
  expect(llms(nothing)).toContain('Nothing is published yet.');
});
