import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { findings, type ReportDigest } from '@/lib/domain/report/public/digest';
import { element, escapeXml, XML_START } from '@/lib/domain/report/public/xml';

export type Feed = {
  /** Name of the desk. */
  name: string;
  /** What its addresses begin with. */
  address: string;
  /** The newest first. */
  reports: readonly ReportDigest[];
};

/** Where a page of the desk is. */
export const pageAddress = (address: string, path: string): string => new URL(path, address).href;

const addressOf = ({ address }: Feed, { url, slug }: ReportDigest) =>
  url ?? pageAddress(address, `/reports/${slug}`);

/** The first report of an article is a fact-check, each later one a correction of it. */
const titleOf = ({ number, article }: ReportDigest) =>
  number === 1 ? `Fact-check: ${article.title}` : `Correction: ${article.title} (report ${number})`;

const correctionWords = ({ corrections }: ReportDigest) =>
  corrections.map(({ claimNumber, change, reason }) =>
    [`Claim ${claimNumber}: ${change}`, reason].filter(Boolean).join(' '),
  );

/** What was found and what is corrected, as HTML. */
function contentOf(report: ReportDigest): string {
  const items = correctionWords(report).map((words) => `<li>${escapeHtml(words)}</li>`);
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  return `<p>${escapeHtml(findings(report))}</p>${list}`;
}

/** What has never changed, of a desk that published nothing. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Reports and corrections as Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const { name, address, reports } = feed;
  const self = pageAddress(address, '/reports/feed.atom');
  const entries = reports.map(
    (report) => `<entry>
${element('id', `urn:uuid:${report.id}`)}
${element('title', titleOf(report))}
<link rel="alternate" type="text/html" href="${escapeXml(addressOf(feed, report))}"/>
${element('published', report.publishedAt)}
${element('updated', report.publishedAt)}
${element('summary', findings(report))}
<content type="html">${escapeXml(contentOf(report))}</content>
</entry>`,
  );
  return `${XML_START}
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', self)}
${element('title', `${name}: fact-checks and corrections`)}
${element('updated', reports[0]?.publishedAt ?? NEVER)}
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(pageAddress(address, '/reports'))}"/>
<author>${element('name', name)}</author>
${entries.join('\n')}
</feed>
`;
}

/** The same as JSON Feed, version 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const { name, address, reports } = feed;
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${name}: fact-checks and corrections`,
    home_page_url: pageAddress(address, '/reports'),
    feed_url: pageAddress(address, '/reports/feed.json'),
    authors: [{ name }],
    items: reports.map((report) => ({
      id: `urn:uuid:${report.id}`,
      url: addressOf(feed, report),
      title: titleOf(report),
      summary: findings(report),
      content_html: contentOf(report),
      date_published: report.publishedAt,
      tags: [report.number === 1 ? 'fact-check' : 'correction'],
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The most addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
export const MOST_IN_SITEMAP = 50_000;

/** The newest report of each article, with the day it was published. */
export function sitemap(feed: Feed): string {
  const list = { loc: pageAddress(feed.address, '/reports'), at: feed.reports[0]?.publishedAt };
  const pages = [
    list,
    ...feed.reports.map((report) => ({ loc: addressOf(feed, report), at: report.publishedAt })),
  ];
  const items = pages
    .slice(0, MOST_IN_SITEMAP)
    .map(({ loc, at }) => `<url>${element('loc', loc)}${element('lastmod', at ?? null)}</url>`);
  return `${XML_START}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('\n')}
</urlset>
`;
}
