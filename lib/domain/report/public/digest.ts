import type { Report, ReportClaim } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';

/** What lists, feeds and searches need of a published report: all but the text and what explains it. */
export type ReportDigest = {
  id: string;
  articleId: string;
  slug: string;
  number: number;
  publishedAt: string;
  url: string | null;
  desk: Report['desk'];
  article: Pick<
    Report['article'],
    'title' | 'authors' | 'publisher' | 'url' | 'publishedAt' | 'language'
  >;
  scale: Report['scale'];
  claims: readonly (Pick<ReportClaim, 'id' | 'number' | 'wording' | 'claimant'> & {
    /** Null while it is not settled. */
    rating: string | null;
  })[];
  corrections: Report['corrections'];
};

type Published = Pick<ReportDigest, 'id' | 'articleId' | 'slug' | 'number' | 'publishedAt'> & {
  report: Report;
};

export function digestOf({ report, ...published }: Published): ReportDigest {
  const { id, articleId, slug, number, publishedAt } = published;
  const { title, authors, publisher, url, language } = report.article;
  return {
    id,
    articleId,
    slug,
    number,
    publishedAt,
    url: report.url,
    desk: report.desk,
    article: { title, authors, publisher, url, language, publishedAt: report.article.publishedAt },
    scale: report.scale,
    claims: report.claims.map(({ id, number, wording, claimant, verdict }) => ({
      id,
      number,
      wording,
      claimant,
      rating: verdict?.rating ?? null,
    })),
    corrections: report.corrections,
  };
}

/** How the report's claims fared, in a sentence. */
export const findings = ({ scale, claims }: Pick<ReportDigest, 'scale' | 'claims'>): string =>
  summaryWords(
    summaryOf({
      scale,
      claims: claims.map(({ rating }) => ({ verdict: rating === null ? null : { rating } })),
    }),
  );
