import type { Rating } from '@/lib/domain/assessment/rating-scale';
import { ratingOf, schemaOrgRating } from '@/lib/domain/assessment/scales';
import { type AveritecLabel, questionOfStance, typeOfKind } from '@/lib/domain/averitec/averitec';
import { citationBasisWords, citationCheckWords } from '@/lib/domain/report/formats/basis';
import { sourceOf } from '@/lib/domain/report/formats/citation-line';
import type { Report, ReportCitation, ReportClaim } from '@/lib/domain/report/report';
import { warningsOf } from '@/lib/domain/report/words';
import { Stance } from '@/lib/domain/source/citation';
import type { CslItem } from '@/lib/domain/source/csl';

/**
 * The settled claims in AVeriTeC's format (`lib/domain/averitec`), as docs/reports.md maps them. A
 * verdict that none of its four labels tells, such as “opinion”, is left out with its claim.
 */
export const printAveritec = (report: Report): string =>
  `${JSON.stringify(
    report.claims.flatMap((claim) => averitecClaim(report, claim)),
    null,
    2,
  )}\n`;

function averitecClaim(report: Report, claim: ReportClaim) {
  const label = claim.verdict && labelOf(report, claim.verdict.rating);
  if (!claim.verdict || !label) return [];
  const { article, url } = report;
  return [
    {
      claim: claim.wording,
      required_reannotation: false,
      label,
      justification: claim.verdict.reason,
      claim_date: dayOf(article.publishedAt),
      speaker: claim.claimant,
      original_claim_url: article.url,
      cached_original_claim_url: null,
      fact_checking_article: url && `${url}#claim-${claim.number}`,
      reporting_source: article.publisher,
      location_ISO_code: null,
      claim_types: [typeOfKind[claim.kind]],
      fact_checking_strategies: strategiesOf(claim),
      questions: Stance.options.flatMap((stance) => {
        const citations = claim.citations.filter((citation) => citation.stance === stance);
        if (citations.length === 0) return [];
        return [
          {
            question: questionOfStance[stance],
            answers: citations.map((citation) => answerOf(report, citation)),
          },
        ];
      }),
    },
  ];
}

/**
 * By the place of the rating between the least and the most true, the number that ClaimReview gives it:
 * a quarter from either end is refuted or supported, what lies between is conflicting. One outside the
 * order goes by its tone, of which only the unproven has a label.
 */
export function labelOf({ scale }: Pick<Report, 'scale'>, key: string): AveritecLabel | null {
  const number = schemaOrgRating(scale, key);
  if (!number) return labelsOfTones[ratingOf(scale, key).tone] ?? null;
  const { ratingValue, worstRating, bestRating } = number;
  const place = (ratingValue - worstRating) / (bestRating - worstRating);
  if (place <= 0.25) return 'Refuted';
  return place >= 0.75 ? 'Supported' : 'Conflicting Evidence/Cherrypicking';
}

const labelsOfTones: Partial<Record<Rating['tone'], AveritecLabel>> = {
  unproven: 'Not Enough Evidence',
};

/** Only what its citations show. */
function strategiesOf({ citations }: ReportClaim): string[] {
  return [
    ...(citations.some(({ quote }) => quote) ? ['Written Evidence'] : []),
    ...(citations.some(({ personCheck }) => personCheck) ? ['Consultation'] : []),
  ];
}

function answerOf(report: Report, citation: ReportCitation) {
  const source = sourceOf(report, citation);
  const warnings = source ? warningsOf(source) : [];
  const said = [citationBasisWords(citation), citationCheckWords(citation), citation.note];
  return {
    answer: citation.quote ?? said.filter(Boolean).join(' '),
    answer_type: citation.quote ? 'Extractive' : 'Abstractive',
    source_url: addressOf(source?.csl),
    source_medium: mediumOf(source?.csl),
    source_title: source?.csl.title ?? null,
    // Whoever learns from it should know that the source was withdrawn.
    ...(warnings.length > 0 && { source_warnings: warnings }),
  };
}

function addressOf(csl: CslItem | undefined): string {
  if (csl?.URL) return csl.URL;
  return csl?.DOI ? `https://doi.org/${csl.DOI}` : '';
}

const mediumsOfTypes: Partial<Record<CslItem['type'], string>> = {
  dataset: 'Web table',
  figure: 'Image/graphic',
  graphic: 'Image/graphic',
  map: 'Image/graphic',
  motion_picture: 'Video',
  broadcast: 'Video',
  song: 'Audio',
};

function mediumOf(csl: CslItem | undefined): string {
  if (!csl?.URL) return 'Other';
  if (/\.pdf(?:$|[?#])/i.test(csl.URL)) return 'PDF';
  return mediumsOfTypes[csl.type] ?? 'Web text';
}

/** DD-MM-YYYY, as AVeriTeC writes days; null for what is no whole day. */
function dayOf(iso: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return year ? `${day}-${month}-${year}` : null;
}
