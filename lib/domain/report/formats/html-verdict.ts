import type { RatingTone } from '@/lib/domain/assessment/rating-scale';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { escapeHtml, type Voice } from '@/lib/domain/report/formats/html-text';
import type { Report, ReportClaim } from '@/lib/domain/report/report';
import type { ReportSummary } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import { UNSETTLED } from '@/lib/domain/report/words';

/** Of a verdict, or of a claim that has none yet. */
export type Tone = RatingTone | 'unsettled';

const ring = '<circle cx="8" cy="8" r="6"/>';
const part = (path: string) => `${ring}<path d="${path}" fill="currentColor"/>`;

/**
 * Drawn in a square of 16: the fuller the circle, the truer; a cross for false, a dashed ring for
 * unproven, a square for what stands outside the order, a bar for what is not settled.
 */
const shapes: Record<Tone, string> = {
  true: '<circle cx="8" cy="8" r="6" fill="currentColor"/>',
  mostly_true: part('M8 8V2a6 6 0 1 1-6 6Z'),
  mixed: part('M8 2a6 6 0 0 1 0 12Z'),
  mostly_false: part('M8 8V2a6 6 0 0 1 6 6Z'),
  false: `${ring}<path d="m5.5 5.5 5 5m0-5-5 5" stroke-width="1.75" stroke-linecap="round"/>`,
  unproven: '<circle cx="8" cy="8" r="6" stroke-dasharray="2.2 1.57"/>',
  neutral: '<rect x="3" y="3" width="10" height="10"/>',
  unsettled: '<path d="M2.5 8h11" stroke-width="2" stroke-linecap="round"/>',
};

const toneClass = (tone: Tone) => `tone-${tone.replace('_', '-')}`;

/** Width and height in units of the text around it, as the stylesheet sets them. */
const mark = (tone: Tone) =>
  `<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[tone]}</svg>`;

/** `label` is HTML. */
export const badge = (tone: Tone, label: string) =>
  `<span class="badge ${toneClass(tone)}">${mark(tone)}${label}</span>`;

/** Shape and word; the word is the scale's, in the desk's language. */
export function verdictBadge(
  { scale }: Report,
  verdict: ReportClaim['verdict'],
  { say }: Voice,
): string {
  if (!verdict) return badge('unsettled', say(UNSETTLED));
  return ratingBadge(scale, verdict.rating);
}

export function ratingBadge(scale: Report['scale'], key: string): string {
  const { tone, label } = ratingOf(scale, key);
  return badge(tone, escapeHtml(label));
}

/** The least share of the bar, in percent, in which a number fits; with its shape; also on a telephone. */
const ROOM_FOR_NUMBER = 3.5;
const ROOM_FOR_SHAPE = 8;
const ROOM_EVERYWHERE = 13;

/**
 * How the verdicts are shared out: one bar, drawn without scripts, styles or pixels so that it scales
 * and prints, and a key below it with shape, word and number.
 */
export function verdictChart(
  summary: ReportSummary,
  direction: 'ltr' | 'rtl',
  { say }: Voice,
): string {
  const shares = sharesOf(summary);
  let before = 0;
  const segments = shares.map(({ tone, count }) => {
    const width = (count / summary.claims) * 100;
    const x = direction === 'rtl' ? 100 - before - width : before;
    before += width;
    return segment(tone, count, x, width);
  });
  const key = shares.map(
    ({ tone, label, count }) =>
      `<li><span class="key ${toneClass(tone)}">${mark(tone)}</span>${tone === 'unsettled' ? say(label) : escapeHtml(label)} <b>${count}</b></li>`,
  );
  return `<figure class="chart">
<svg class="bar" role="img" aria-label="${escapeHtml(summaryWords(summary))}">${segments.join('')}</svg>
<ul class="keys">${key.join('')}</ul>
</figure>`;
}

/** How many claims got which verdict, in the scale’s order; only what any claim got. */
export function sharesOf({
  counts,
  unsettled,
}: ReportSummary): { tone: Tone; label: string; count: number }[] {
  return [
    ...counts.map(({ rating, count }) => ({ tone: rating.tone, label: rating.label, count })),
    { tone: 'unsettled' as const, label: UNSETTLED, count: unsettled },
  ].filter(({ count }) => count > 0);
}

function segment(tone: Tone, count: number, x: number, width: number): string {
  const rect = `<rect x="${percent(x)}" width="${percent(width)}" height="100%"/>`;
  if (width < ROOM_FOR_NUMBER) return `<g class="${toneClass(tone)}">${rect}</g>`;
  const withShape = width >= ROOM_FOR_SHAPE;
  const shape = withShape
    ? `<g class="shape" transform="translate(-17 -8)">${shapes[tone]}</g>`
    : '';
  const number = `<text x="${withShape ? 9 : 0}" y="5">${count}</text>`;
  const tight = withShape && width < ROOM_EVERYWHERE ? ' class="tight"' : '';
  const label = `<svg x="${percent(x + width / 2)}" y="50%" overflow="visible"${tight}>${shape}${number}</svg>`;
  return `<g class="${toneClass(tone)}">${rect}${label}</g>`;
}

const percent = (number: number) => `${Number(number.toFixed(3))}%`;
