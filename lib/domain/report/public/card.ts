import { reportStyles } from '@/lib/domain/report/formats/html';
import { htmlDocument } from '@/lib/domain/report/formats/html-file';
import { pageStyles } from '@/lib/domain/report/formats/html-palette';
import { escapeHtml, voiceOf } from '@/lib/domain/report/formats/html-text';
import { verdictBadge } from '@/lib/domain/report/formats/html-verdict';
import type { Report, ReportClaim } from '@/lib/domain/report/report';
import { dateWords, directionOf } from '@/lib/domain/report/words';

/** What a card is made of: a claim of a published report, and the newest report where one came later. */
export type Card = {
  report: Report;
  claim: ReportClaim;
  /** Where the claim is read in full. */
  address: string;
  /** The newest report and the claim in it, null where it is no longer listed; null while this is the newest. */
  newer: { report: Report; claim: ReportClaim | null; address: string } | null;
};

/** Width and height of a card, in CSS pixels, where it is put into a page. */
export const CARD_WIDTH = 560;
export const CARD_HEIGHT = 275;
/** Below this width its words take more lines. */
export const NARROW_CARD = 480;
export const NARROW_CARD_HEIGHT = 420;

const ownStyles = `main.report.card { max-width: none; margin: 0; padding: 0.9rem 1.1rem; border: 1px solid var(--r-line); border-radius: 6px; background: var(--r-sheet); font-size: 1rem; line-height: 1.45; }
body { background: transparent; }
.report.card h1 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; margin-block: 0.5rem; letter-spacing: 0; }
.report.card p { margin-block-start: 0.4rem; font-size: 0.9375rem; }
.report.card .from { color: var(--r-muted); }
.report.card .newer { border-inline-start: 4px solid var(--r-accent); padding-inline-start: 0.75rem; margin-block-end: 0.6rem; }
.report.card a { display: inline-block; padding-block: 0.2rem; }`;

/** A claim and its verdict as a small page of HTML to stand in another site's: no script, nothing loaded. */
export function claimCard(card: Card): string {
  const { report, claim, address } = card;
  const { language } = report.article;
  const voice = voiceOf(language);
  const by = claim.claimant
    ? `<p>${voice.phrase(`Claimed by ${voice.theirs(claim.claimant)}`)}</p>`
    : '';
  const on = report.publishedAt ? `, ${dateWords(report.publishedAt)}` : '';
  const from = `Checked by ${voice.theirs(report.desk.name)}${on}: ${voice.theirs(report.article.title)}`;
  return htmlDocument({
    language,
    direction: directionOf(language),
    head: [
      '<meta name="robots" content="noindex">',
      `<title>${escapeHtml(titleOfCard(card))}</title>`,
      `<link rel="canonical" href="${escapeHtml(address)}">`,
    ],
    styles: [pageStyles, reportStyles, ownStyles],
    main: `<main class="report card">
${newer(card)}
${verdictBadge(report, claim.verdict, voice)}
<h1>${voice.theirs(claim.wording)}</h1>
${by}
<p class="from">${voice.phrase(from)}</p>
<p>${voice.phrase(`<a href="${escapeHtml(address)}" target="_blank" rel="noopener">Read the check</a>`)}</p>
</main>`,
  });
}

/** What the frame around a card is called. */
export const titleOfCard = ({ report, claim }: Pick<Card, 'report' | 'claim'>): string =>
  `Fact-check by ${report.desk.name}: ${claim.wording}`;

/** A correction is told first: the verdict below it may no longer stand. */
function newer({ newer: later }: Card): string {
  if (!later) return '';
  const voice = voiceOf(later.report.article.language);
  const link = `<a href="${escapeHtml(later.address)}" target="_blank" rel="noopener">report ${later.report.number}</a>`;
  const says = later.claim
    ? `A newer report replaces this one. It says: ${verdictBadge(later.report, later.claim.verdict, voice)} ${link}`
    : `A newer report replaces this one and no longer lists the claim: ${link}`;
  return `<p class="newer" role="note">${voice.phrase(says)}</p>`;
}
