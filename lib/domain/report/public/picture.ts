import { sharesOf, type Tone } from '@/lib/domain/report/formats/html-verdict';
import type { Report } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { counted, directionOf } from '@/lib/domain/report/words';

/** Width and height in pixels, as those who show a shared page ask for. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** What the picture of a report shows: what was checked, by whom, and how the verdicts are shared out. */
export type Picture = {
  width: number;
  height: number;
  language: string;
  direction: 'ltr' | 'rtl';
  kicker: string;
  title: string;
  summary: string;
  /** In the order of the scale; none without claims. */
  shares: { tone: Tone; label: string; count: number }[];
  desk: string;
};

const LONGEST_TITLE = 180;

export function pictureOf(report: Report): Picture {
  const { article, desk } = report;
  const summary = summaryOf(report);
  const { claims, settled, unsettled } = summary;
  return {
    width: PICTURE_WIDTH,
    height: PICTURE_HEIGHT,
    language: article.language,
    direction: directionOf(article.language),
    kicker: 'FACT CHECK',
    title: shortened(article.title),
    summary:
      unsettled > 0
        ? `${settled} of ${counted(claims, 'claim')} settled`
        : `${counted(claims, 'claim')} checked`,
    shares: sharesOf(summary),
    desk: desk.name,
  };
}

/** At a blank, where there is one. */
function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= LONGEST_TITLE) return title;
  const cut = characters.slice(0, LONGEST_TITLE).join('');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}
