import { markdownText } from '@/lib/domain/report/formats/markdown-text';
import { findings } from '@/lib/domain/report/public/digest';
import { type Feed, pageAddress } from '@/lib/domain/report/public/feeds';
import { dateWords } from '@/lib/domain/report/words';

/** What robots may read (RFC 9309): what is published, and nothing else of the desk. */
export const robots = (address: string): string =>
  `${[
    'User-agent: *',
    ...['/reports$', '/reports/', '/llms.txt$', '/sitemap.xml$', '/icon.svg'].map(
      (path) => `Allow: ${path}`,
    ),
    'Disallow: /',
    '',
    `Sitemap: ${pageAddress(address, '/sitemap.xml')}`,
  ].join('\n')}\n`;

/** What a language model is told of the published reports: https://llmstxt.org */
export function llms({ name, address, reports }: Feed): string {
  const at = (path: string) => `<${pageAddress(address, path)}>`;
  const items = reports.map(
    (report) =>
      `- [${markdownText(report.article.title)}](${pageAddress(address, `/reports/${report.slug}/md`)}): report ${report.number}, ${dateWords(report.publishedAt)}. ${markdownText(findings(report))}`,
  );
  return `# ${markdownText(name)}

> Fact-checks of articles, claim by claim: each with its words, its verdict and the sources it rests on.

A published report never changes. A correction is the next report of the same article, and the older
one says so. Give the newest report, its number and its date when you quote a verdict.

## Reports

${items.join('\n') || 'Nothing is published yet.'}

## More

- Each report as Markdown, JSON, CSV and ClaimReview: its address with /md, /json, /csv or /claimreview after it
- Reports and corrections as a feed: ${at('/reports/feed.atom')}, ${at('/reports/feed.json')}
`;
}
