import { formatWords, listedFormats, listedScriptFormats } from '@/lib/domain/report/format-words';
import { reportBody, reportStyles } from '@/lib/domain/report/formats/html';
import { htmlDocument } from '@/lib/domain/report/formats/html-file';
import { pageStyles } from '@/lib/domain/report/formats/html-palette';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '@/lib/domain/report/public/picture';
import type {
  ArticleChange,
  Report,
  ReportFormat,
  ReportHeading,
} from '@/lib/domain/report/report';
import {
  type ReferenceSince,
  referenceSinceWords,
  sinceWords,
} from '@/lib/domain/report/sources-since';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import { dateWords, directionOf } from '@/lib/domain/report/words';

/** A published report with what came after it. */
export type ReportSince = {
  report: Report;
  slug: string;
  /** The newest report of the article; the report itself when none came later. */
  latest: Pick<ReportHeading, 'slug' | 'number'>;
  articleChanged: ArticleChange | null;
  sourcesChanged: readonly ReferenceSince[];
};

/** Beside the styles of a report, and below the same class. */
const ownStyles = `.report .notice { margin-block-end: 1.5rem; padding: 0.75rem 1rem; border: 1px solid var(--r-line); border-inline-start: 4px solid var(--r-accent); background: var(--r-sheet); font-size: 1rem; }
.report .notice h2 { margin: 0; font-size: 1.0625rem; }
.report .notice li { margin-block-start: 0.4rem; font-size: 0.9375rem; }
.report .downloads { margin-block-start: 2.5rem; border-block-start: 1px solid var(--r-line); font-size: 0.9375rem; }
.report .downloads h2, .report .downloads h3 { margin-block: 0.75rem 0.25rem; font-size: 1rem; }
.report .downloads ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.report .downloads a { display: inline-block; padding-block: 0.25rem; }
.report .published li { padding-block: 1rem; border-block-start: 1px solid var(--r-line); }
.report .published a { font-size: 1.25rem; text-decoration: none; }
.report .published a:hover { text-decoration: underline; }
.report .published p { color: var(--r-muted); font-size: 0.9375rem; }
@media print {
.report .notice, .report .downloads { display: none; }
}`;

/** A whole page of HTML that needs no script and loads nothing; `head` and `main` are HTML. */
export function publicDocument(page: {
  title: string;
  language: string;
  head: readonly string[];
  main: string;
}): string {
  return htmlDocument({
    language: page.language,
    direction: directionOf(page.language),
    head: [
      `<title>${escapeHtml(page.title)}</title>`,
      '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
      ...page.head,
    ],
    styles: [pageStyles, reportStyles, ownStyles],
    main: `<main class="report" id="main">\n${page.main}\n</main>`,
  });
}

/** The published page of a report: its own HTML, and in front of it what came after it. */
export function publicPage(since: ReportSince): string {
  const { report, slug } = since;
  return publicDocument({
    title: titleOf(report),
    language: report.article.language,
    head: headOf(since),
    main: [
      newer(since),
      articleChange(since),
      sourceChanges(since.sourcesChanged),
      reportBody(report),
      downloads(slug),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  });
}

const titleOf = ({ article, desk }: Report) => `Fact-check: ${article.title} · ${desk.name}`;

const isReplaced = ({ slug, latest }: ReportSince) => latest.slug !== slug;

/** For search engines and for the pages that this one is shared on. */
function headOf(since: ReportSince): string[] {
  const { report, latest } = since;
  const { article, desk, url, publishedAt, previous } = report;
  const description = summaryWords(summaryOf(report));
  const properties: [name: string, content: string | null][] = [
    ['og:type', 'article'],
    ['og:title', `Fact-check: ${article.title}`],
    ['og:description', description],
    ['og:site_name', desk.name],
    ['og:url', url],
    ['article:published_time', publishedAt],
    ...(url ? pictureProperties(`${url}/picture.png`, description) : []),
  ];
  const names: [name: string, content: string][] = [
    ['description', `${desk.name} checked “${article.title}”. ${description}`],
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', `Fact-check: ${article.title}`],
    ['twitter:description', description],
  ];
  return [
    ...names.map(([name, content]) => meta('name', name, content)),
    ...properties.flatMap(([name, content]) =>
      content === null ? [] : [meta('property', name, content)],
    ),
    // Whoever looks for the check is to find the newest one.
    ...(isReplaced(since) ? [rel('latest-version', `/reports/${latest.slug}`)] : []),
    ...(url ? [rel('canonical', new URL(latest.slug, url).href), ...embedLinks(url)] : []),
    ...(previous ? [rel('predecessor-version', `/reports/${previous.slug}`)] : []),
    ...feedLinks,
  ];
}

/** What is shown of the page where its address is shared. */
const pictureProperties = (address: string, words: string): [name: string, content: string][] => [
  ['og:image', address],
  ['og:image:type', 'image/png'],
  ['og:image:width', String(PICTURE_WIDTH)],
  ['og:image:height', String(PICTURE_HEIGHT)],
  ['og:image:alt', words],
];

const meta = (kind: 'name' | 'property', name: string, content: string) =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;

/** Where what is published, and corrected, can be followed. */
const feedLinks = [
  '<link rel="alternate" type="application/atom+xml" title="Fact-checks and corrections" href="/reports/feed.atom">',
  '<link rel="alternate" type="application/feed+json" title="Fact-checks and corrections" href="/reports/feed.json">',
];

/** Where it is said how the page is put into another one. */
const embedLinks = (url: string) =>
  (['json', 'xml'] as const).map((format) => {
    const address = `/oembed?url=${encodeURIComponent(url)}&format=${format}`;
    const type = format === 'json' ? 'application/json+oembed' : 'text/xml+oembed';
    return `<link rel="alternate" type="${type}" href="${escapeHtml(address)}">`;
  });

const rel = (relation: string, address: string) =>
  `<link rel="${relation}" href="${escapeHtml(address)}">`;

/** What stands in front of the report is said in English, whatever its language is. */
const notice = (inner: string) =>
  `<div role="note" class="notice" lang="en" dir="ltr">${inner}</div>`;

function newer(since: ReportSince): string {
  if (!isReplaced(since)) return '';
  const { latest } = since;
  return notice(
    `A newer report replaces this one: <a href="/reports/${latest.slug}">report ${latest.number}</a>. This page stays as it was published.`,
  );
}

function articleChange(since: ReportSince): string {
  const { articleChanged, report } = since;
  if (!articleChanged || isReplaced(since)) return '';
  const { at, revision } = articleChanged;
  return notice(
    `The article changed on <time datetime="${at}">${dateWords(at)}</time> after this check was published (revision ${report.article.revision} → ${revision}). This page stays as it was published.`,
  );
}

function sourceChanges(since: readonly ReferenceSince[]): string {
  const words = sinceWords(since);
  if (words === null) return '';
  const items = since.map(
    (one) =>
      `<li>[${one.reference}] <bdi>${escapeHtml(one.formatted)}</bdi> ${escapeHtml(referenceSinceWords(one))}</li>`,
  );
  return `<section class="notice" aria-labelledby="sources-since" lang="en" dir="ltr">
<h2 id="sources-since">${escapeHtml(words)}</h2>
<ol>${items.join('\n')}</ol>
</section>`;
}

function downloads(slug: string): string {
  const script = ' <span class="unseen">of the annotated script</span>';
  return `<footer class="downloads" lang="en" dir="ltr">
<h2>Download</h2>
${files('Download', listedFormats, slug, '', '')}
<h3>Annotated script</h3>
${files('Download the annotated script', listedScriptFormats, slug, '?layout=script', script)}
<p><a href="/reports">All published reports</a></p>
</footer>`;
}

function files(
  label: string,
  formats: readonly ReportFormat[],
  slug: string,
  query: string,
  more: string,
): string {
  const items = formats.map(
    (format) =>
      `<li><a href="/reports/${slug}/${format}${query}" download>${formatWords[format]}${more}</a></li>`,
  );
  return `<ul aria-label="${label}">${items.join('')}</ul>`;
}

type Listed = { slug: string; number: number; title: string; publishedAt: string };

/** The page that lists what the desk has published, the newest report of each article. */
export function publicList(desk: string, reports: readonly Listed[]): string {
  const items = reports.map(
    ({ slug, number, title, publishedAt }) =>
      `<li><a href="/reports/${slug}"><bdi>${escapeHtml(title)}</bdi></a>
<p>Report ${number}, <time datetime="${publishedAt}">${dateWords(publishedAt)}</time></p></li>`,
  );
  const list =
    items.length > 0
      ? `<ul class="published">${items.join('\n')}</ul>`
      : '<h2>Nothing is published yet</h2>\n<p>Once the desk publishes a fact-check, it is found here.</p>';
  return publicDocument({
    title: `Published reports · ${desk}`,
    language: 'en',
    head: [
      meta('name', 'description', `What ${desk} has checked.`),
      meta('property', 'og:title', `Published reports · ${desk}`),
      meta('property', 'og:type', 'website'),
      ...feedLinks,
    ],
    main: `<h1>Published reports</h1>\n${list}`,
  });
}

/** What stands where no report is. */
export const publicNotFound = (): string =>
  publicDocument({
    title: 'Not found',
    language: 'en',
    head: [meta('name', 'robots', 'noindex')],
    main: `<h1>Not found</h1>
<p>There is no such report. The address is mistyped, or what it led to was never there.</p>
<p><a href="/reports">All published reports</a></p>`,
  });
