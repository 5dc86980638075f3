import { printDocx } from '@/lib/adapters/report-files/docx/print-docx';
import { printPdf } from '@/lib/adapters/report-files/pdf/print-pdf';
import { printXlsx } from '@/lib/adapters/report-files/print-xlsx';
import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { printText } from '@/lib/domain/report/formats';
import type { Report, ReportFormat, ReportLayout } from '@/lib/domain/report/report';

/** What is to be printed, and how. */
export type FilePrint = { report: Report; format: ReportFormat; layout: ReportLayout };

const documents = { report: reportDocument, script: scriptDocument };

/** The same report gives the same bytes, on every machine and whatever the time. */
export async function printFile({ report, format, layout }: FilePrint): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return printPdf(documents[layout](report));
    case 'docx':
      return await printDocx(documents[layout](report));
    case 'xlsx':
      return await printXlsx(report);
    default:
      return new TextEncoder().encode(printText(report, format, layout));
  }
}
