import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { publicList, publicPage, type ReportSince } from '@/lib/domain/report/public/public-page';

const report = sampleReport();
const slug = report.slug ?? '';
const since: ReportSince = {
  report,
  slug,
  latest: { slug, number: report.number ?? 1 },
  articleChanged: null,
  sourcesChanged: [],
};
const hostile = '</title><script>alert(1)</script>"\'&';

it('needs no script and says who it is to search engines and to those who share it', () => {
  const page = publicPage(since);
  expect(page).toContain(`<link rel="canonical" href="${report.url}">`);
  expect(page).toContain('<meta property="og:type" content="article">');
  expect(page).toContain(`<meta property="og:url" content="${report.url}">`);
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(page).toContain(`<meta property="og:image" content="${report.url}/picture.png">`);
  expect(page.match(/<script/g)).toEqual(['<script']);
  expect(page).toContain('<script type="application/ld+json">');
});

it('points to the report that replaces it, and search engines to that one', () => {
  const page = publicPage({ ...since, latest: { slug: 'bridge-9', number: 9 } });
  expect(page).toContain('A newer report replaces this one: <a href="/reports/bridge-9">report 9<');
  expect(page).toContain('<link rel="latest-version" href="/reports/bridge-9">');
  expect(page).toContain('<link rel="canonical" href="https://desk.example/reports/bridge-9">');
});

it('says that the article changed, once, and never beside a newer report', () => {
  const articleChanged = { revision: 7, at: '2026-11-01T08:00:00.000Z' };
  expect(publicPage({ ...since, articleChanged })).toContain('→ 7');
  const latest = { slug: 'bridge-9', number: 9 };
  expect(publicPage({ ...since, articleChanged, latest })).not.toContain('→ 7');
});

it('lets no markup of a title through', () => {
  const article = { ...report.article, title: hostile };
  const named = { ...report, article, desk: { ...report.desk, name: hostile } };
  for (const page of [
    publicPage({ ...since, report: named }),
    publicList(hostile, [{ slug, number: 1, title: hostile, publishedAt: '2026-11-01T08:00:00Z' }]),
  ]) {
    const scripts: string[] = [];
    const walk = (nodes: ReturnType<typeof parseDocument>['children']) => {
      for (const node of nodes) {
        if (node.type === 'script') scripts.push(node.attribs.type ?? '');
        if ('children' in node) walk(node.children);
      }
    };
    walk(parseDocument(page).children);
    expect(scripts.filter((type) => type !== 'application/ld+json')).toEqual([]);
  }
});
