import { ANNOTATION_MEDIA_TYPE } from '@/lib/domain/claim/annotation-collection';
import { printAnnotations } from '@/lib/domain/report/formats/annotations';
import { printAveritec } from '@/lib/domain/report/formats/averitec';
import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';
import { printCsv } from '@/lib/domain/report/formats/csv';
import { printHtml } from '@/lib/domain/report/formats/html';
import { printScriptHtml } from '@/lib/domain/report/formats/html-script';
import { printJson } from '@/lib/domain/report/formats/json';
import { printMarkdown } from '@/lib/domain/report/formats/markdown';
import type {
  FileFormat,
  Report,
  ReportFormat,
  ReportLayout,
  TextFormat,
} from '@/lib/domain/report/report';

export type FileKind = {
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
};

export type Format = FileKind & {
  /** The same report gives the same bytes, in UTF-8. */
  print: (report: Report) => string;
};

export const reportFormats: Readonly<Record<TextFormat, Format>> = {
  json: { mediaType: 'application/json', extension: 'json', print: printJson },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', print: printHtml },
  md: { mediaType: 'text/markdown; charset=utf-8', extension: 'md', print: printMarkdown },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', print: printCsv },
  claimreview: {
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    print: printClaimReviews,
  },
  annotations: {
    mediaType: ANNOTATION_MEDIA_TYPE,
    extension: 'anno.jsonld',
    print: printAnnotations,
  },
  averitec: { mediaType: 'application/json', extension: 'averitec.json', print: printAveritec },
};

/** The formats that `lib/adapters/report-files` makes. */
export const fileFormats: Readonly<Record<FileFormat, FileKind>> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
};

/** The formats that tell of settled claims alone. */
export const settledOnly: readonly ReportFormat[] = ['claimreview', 'averitec'];

/** What a format's files are called, whoever makes them. */
export const fileKinds: Readonly<Record<ReportFormat, FileKind>> = {
  ...reportFormats,
  ...fileFormats,
};

/** A report in a format that is text. */
export const printText = (report: Report, format: TextFormat, layout: ReportLayout): string =>
  layout === 'script' && format === 'html'
    ? printScriptHtml(report)
    : reportFormats[format].print(report);
