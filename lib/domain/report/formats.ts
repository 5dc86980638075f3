import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';
import { printCsv } from '@/lib/domain/report/formats/csv';
import { printHtml } from '@/lib/domain/report/formats/html';
import { printJson } from '@/lib/domain/report/formats/json';
import { printMarkdown } from '@/lib/domain/report/formats/markdown';
import type { Report, ReportFormat } from '@/lib/domain/report/report';

export type Format = {
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
  /** The same report gives the same bytes, in UTF-8. */
  print: (report: Report) => string;
};

export const reportFormats: Readonly<Record<ReportFormat, Format>> = {
  json: { mediaType: 'application/json', extension: 'json', print: printJson },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', print: printHtml },
  md: { mediaType: 'text/markdown; charset=utf-8', extension: 'md', print: printMarkdown },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', print: printCsv },
  claimreview: {
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    print: printClaimReviews,
  },
};
