import type { Block, Column, ReportDocument, Span } from '@/lib/domain/report/document/document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { htmlFile } from '@/lib/domain/report/formats/html-file';
import { layoutStyles } from '@/lib/domain/report/formats/html-layout';
import { pageStyles, paletteStyles } from '@/lib/domain/report/formats/html-palette';
import { escapeHtml, link } from '@/lib/domain/report/formats/html-text';
import { badge } from '@/lib/domain/report/formats/html-verdict';
import type { Report } from '@/lib/domain/report/report';

/** Text and notes side by side where there is room, one below the other where there is not. */
const scriptStyles = `main.report { max-width: 68rem; }
.report .script > :is(h1, h2, p, ul, ol, blockquote) { max-width: 42rem; }
.report .lead { margin-block-start: 1.25rem; }
.report .small { font-size: 0.875rem; }
.report .kicker + h1 { max-width: 46rem; }
.report .cited-line, .report .caption { font-size: 0.9375rem; line-height: 1.5; }
.report .caption { color: var(--r-muted); margin-block-end: 1rem; }
.report .script blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--r-line); }
.report .annotated { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 21rem); gap: 0.75rem 2.5rem; padding-block: 0.6rem; }
.report .annotated > .line { max-width: 42rem; }
.report .annotated h3, .report .annotated h4, .report .annotated h5, .report .annotated h6 { font-size: 1.1875rem; font-weight: 650; letter-spacing: 0; color: var(--r-ink); margin-block: 0.75rem 0; }
.report .raised { font-size: 0.75rem; font-weight: 600; vertical-align: super; line-height: 0; text-decoration: none; padding-inline: 0.1em; }
.report .notes { display: flex; flex-direction: column; gap: 0.9rem; }
.report .margin { border-inline-start: 3px solid var(--r-accent); padding-inline-start: 0.85rem; font-size: 0.9375rem; line-height: 1.45; scroll-margin-block-start: 1rem; }
.report .margin:target { background: var(--r-neutral-soft); }
.report .margin p { margin-block-end: 0.35rem; }
.report .margin .about { margin-block-start: 0; }
/* What runs the other way still stands where the document’s lines begin. */
.report .script :is(h1, h2, h3, h4, h5, h6, p)[dir] { text-align: end; }
.report .about[dir] { justify-content: end; }
.report .muted { color: var(--r-muted); }
.report .corrections-list li { margin-block-start: 0.5rem; }
@media (max-width: 48rem) {
.report .annotated { grid-template-columns: minmax(0, 1fr); }
}
@media print {
.report .annotated { grid-template-columns: minmax(0, 1fr) 62mm; gap: 2mm 6mm; }
.report .margin, .report .small, .report .caption { font-size: 8pt; }
.report .margin { break-inside: avoid; }
}`;

/** The annotated script as one HTML file that needs nothing else. */
export function printScriptHtml(report: Report): string {
  const document = scriptDocument(report);
  const { language, direction, title, subject } = document;
  return htmlFile({
    language,
    direction,
    title,
    description: subject,
    url: report.url,
    styles: [pageStyles, paletteStyles, layoutStyles, scriptStyles],
    body: `<article class="script">
${blocksHtml(document.blocks, document)}
</article>`,
  });
}

const blocksHtml = (blocks: readonly Block[], document: ReportDocument): string =>
  blocks.map((block) => blockHtml(block, document)).join('\n');

function blockHtml(block: Block, document: ReportDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${idOf(block.anchor)}${dirOf(block, document)}>${spansHtml(block.spans, runsOtherwise(block, document))}</h${block.level}>`;
    case 'paragraph':
      return `<p${classOf(block.look)}${dirOf(block, document)}>${spansHtml(block.spans, runsOtherwise(block, document))}</p>`;
    case 'quotation':
      return `<blockquote>${blocksHtml(block.blocks, document)}</blockquote>`;
    case 'list':
      return listHtml(block, document);
    case 'sources':
      return `<ol class="bibliography">${block.items
        .map(
          ({ number, anchor, blocks }) =>
            `<li id="${anchor}"><span class="number">${number}</span><div>${blocksHtml(blocks, document)}</div></li>`,
        )
        .join('\n')}</ol>`;
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return `<ul class="keys">${block.shares
        .map(
          ({ count, ...share }) =>
            `<li>${spanHtml({ kind: 'badge', ...share })} <b>${count}</b></li>`,
        )
        .join('')}</ul>`;
    case 'annotated':
      return annotatedHtml(block, document);
  }
}

function listHtml(block: Extract<Block, { kind: 'list' }>, document: ReportDocument): string {
  const tag = block.isOrdered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li>${blocksHtml(item, document)}</li>`);
  return `<${tag} class="corrections-list">${items.join('\n')}</${tag}>`;
}

const sides: Record<Column['align'], string> = {
  start: '',
  end: ' align="right"',
  centre: ' align="center"',
};

function tableHtml({ columns, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = (row: readonly Span[][], tag: 'th' | 'td') =>
    row
      .map(
        (spans, index) =>
          `<${tag}${sides[columns[index]?.align ?? 'start']}>${spansHtml(spans)}</${tag}>`,
      )
      .join('');
  return `<div class="prose"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(row, 'td')}</tr>`)
    .join('\n')}</tbody></table></div>`;
}

function annotatedHtml(
  { block, notes }: Extract<Block, { kind: 'annotated' }>,
  document: ReportDocument,
): string {
  const margin = notes.map(
    ({ number, isFirst, blocks }) =>
      `<aside class="margin" aria-label="Claim ${number}"${isFirst ? ` id="note-${number}"` : ''}>${blocksHtml(blocks, document)}</aside>`,
  );
  return `<div class="annotated"><div class="line">${blockHtml(block, document)}</div>${margin.length > 0 ? `\n<div class="notes">${margin.join('\n')}</div>` : ''}</div>`;
}

/** In a line that runs the other way, words of the document’s language keep to themselves. */
const spansHtml = (spans: readonly Span[], isolated = false): string =>
  spans
    .map((span) =>
      isolated && span.kind === 'words' && !span.language
        ? `<bdi>${spanHtml(span)}</bdi>`
        : spanHtml(span),
    )
    .join('');

function spanHtml(span: Span): string {
  switch (span.kind) {
    case 'break':
      return '<br>';
    case 'badge':
      return badge(span.tone, inLanguage(span.language, escapeHtml(span.label)));
    case 'cited':
      return ` <a class="reference" href="#reference-${span.reference}" aria-label="Source ${span.reference}">[${span.reference}]</a>`;
    case 'words':
      return wordsHtml(span);
  }
}

function wordsHtml(span: Extract<Span, { kind: 'words' }>): string {
  if (span.raised && span.href) {
    const text = span.text.trim();
    return `<a class="raised" href="${escapeHtml(span.href)}" aria-label="Note ${text}">${text}</a>`;
  }
  const classes = [span.muted && 'muted', span.small && 'small'].filter(Boolean).join(' ');
  const tags = [
    span.code && 'code',
    span.struck && 'del',
    span.italic && 'em',
    span.bold && 'b',
    span.claims && 'mark',
  ].filter((tag) => typeof tag === 'string');
  let html = escapeHtml(span.text);
  for (const tag of tags) html = `<${tag}>${html}</${tag}>`;
  if (classes) html = `<span class="${classes}">${html}</span>`;
  if (span.href?.startsWith('#')) html = `<a href="${escapeHtml(span.href)}">${html}</a>`;
  else html = link(span.href, html);
  return inLanguage(span.language, html);
}

const inLanguage = (language: string | undefined, html: string) =>
  language ? `<span lang="${escapeHtml(language)}">${html}</span>` : html;

const idOf = (anchor: string | undefined) => (anchor ? ` id="${anchor}"` : '');

const runsOtherwise = ({ direction }: { direction?: string }, document: ReportDocument) =>
  direction !== undefined && direction !== document.direction;

const dirOf = (block: { direction?: string }, document: ReportDocument) =>
  runsOtherwise(block, document) ? ` dir="${block.direction}"` : '';

/** As `html-layout.ts` names what looks so. */
const classes = { cited: 'cited-line', label: 'small', small: 'small' } as Record<string, string>;
const classOf = (look: string | undefined) => (look ? ` class="${classes[look] ?? look}"` : '');
