import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { printText } from '@/lib/domain/report/formats';
import { pictureOf } from '@/lib/domain/report/public/picture';
import type { Report, ReportFormat, ReportLayout } from '@/lib/domain/report/report';

/** What is to be printed, and how. */
export type FilePrint = {
  report: Report;
  /** `picture`: what is shown where the report’s address is shared. */
  format: ReportFormat | 'picture';
  layout: ReportLayout;
};

const documents = { report: reportDocument, script: scriptDocument };

/**
 * The same report gives the same bytes, on every machine and whatever the time. A format's library is
 * loaded when it is asked for: most prints are in a process of their own, which begins without any.
 * @param tell told in short words what is being done.
 */
export async function printFile(
  { report, format, layout }: FilePrint,
  tell: (step: string) => void = () => undefined,
): Promise<Uint8Array> {
  const laidOut = () => {
    tell('Laying out the text');
    return documents[layout](report);
  };
  switch (format) {
    case 'pdf': {
      const { printPdf } = await import('@/lib/adapters/report-files/pdf/print-pdf');
      return printPdf(laidOut(), tell);
    }
    case 'docx': {
      const { printDocx } = await import('@/lib/adapters/report-files/docx/print-docx');
      return await printDocx(laidOut(), tell);
    }
    case 'xlsx': {
      const { printXlsx } = await import('@/lib/adapters/report-files/print-xlsx');
      tell('Filling the sheets');
      return await printXlsx(report);
    }
    case 'picture': {
      const { drawPicture } = await import('@/lib/adapters/report-files/pdf/draw-picture');
      return await drawPicture(pictureOf(report));
    }
    default:
      tell('Writing the text');
      return new TextEncoder().encode(printText(report, format, layout));
  }
}
