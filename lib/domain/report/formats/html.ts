import { htmlSafeJson, printClaimReviews } from '@/lib/domain/report/formats/claim-review';
import { sectionsOf } from '@/lib/domain/report/formats/html-body';
import { htmlFile } from '@/lib/domain/report/formats/html-file';
import { layoutStyles } from '@/lib/domain/report/formats/html-layout';
import { pageStyles, paletteStyles } from '@/lib/domain/report/formats/html-palette';
import { escapeHtml, voiceOf } from '@/lib/domain/report/formats/html-text';
import type { Report } from '@/lib/domain/report/report';
import { directionOf } from '@/lib/domain/report/words';

/** The stylesheet of `reportBody`, all of it below the class `report`. */
export const reportStyles = `${paletteStyles}\n${layoutStyles}`;

/**
 * The report as HTML to stand inside an element of the class `report`: the same in the file and on the
 * public page. It needs no script, loads nothing, and holds its ClaimReview data.
 */
export function reportBody(report: Report): string {
  const { language } = report.article;
  return `<article lang="${escapeHtml(language)}" dir="${directionOf(language)}">
${sectionsOf(report, voiceOf(language)).join('\n')}
<script type="application/ld+json">${htmlSafeJson(printClaimReviews(report).trim())}</script>
</article>`;
}

/** One HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
export function printHtml(report: Report): string {
  const { article, desk, number, url } = report;
  return htmlFile({
    language: article.language,
    direction: directionOf(article.language),
    title: `Fact check: ${article.title}`,
    description: `${desk.name} checked “${article.title}”${number === null ? '' : `, report ${number}`}.`,
    url,
    styles: [pageStyles, reportStyles],
    body: reportBody(report),
  });
}
