import { type ReportFormat, scriptFormats } from '@/lib/domain/report/report';

/** What the formats are called where a report is offered to be saved, in that order. */
export const formatWords: Readonly<Record<ReportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'HTML file',
  xlsx: 'Excel workbook',
  md: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
  claimreview: 'ClaimReview',
  annotations: 'W3C annotations',
  averitec: 'AVeriTeC',
};

export const listedFormats = Object.keys(formatWords) as ReportFormat[];

/** Those that have the annotated script too. */
export const listedScriptFormats = listedFormats.filter((format) => scriptFormats.includes(format));
