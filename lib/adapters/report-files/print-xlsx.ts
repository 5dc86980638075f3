import writeXlsxFile, { type Cell, type Sheet as XlsxSheet } from 'write-excel-file/node';
import { settledZip } from '@/lib/adapters/report-files/settled-zip';
import { type Sheet, type SheetCell, sheetsOf } from '@/lib/domain/report/formats/sheets';
import type { Report } from '@/lib/domain/report/report';

/** The most that a cell of a spreadsheet can hold, in UTF-16 code units. */
const LONGEST_CELL = 32_767;

/** The report as an Excel workbook. Texts are cells of text: none of them is run as a formula. */
export async function printXlsx(report: Report): Promise<Uint8Array> {
  const bytes = await writeXlsxFile(sheetsOf(report).map(xlsxSheet)).toBuffer();
  return settledZip(bytes, report.publishedAt);
}

function xlsxSheet({ name, direction, columns, rows }: Sheet): XlsxSheet<never> {
  const heads = columns.map(({ head }) => ({
    value: head,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#E6E6E2',
    wrap: true,
    alignVertical: 'top' as const,
  }));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: direction === 'rtl',
    orientation: 'landscape',
    data: [heads, ...rows.map((row) => row.map(xlsxCell))],
  };
}

function xlsxCell(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'string') {
    return { value: fitting(cell), type: String, wrap: true, alignVertical: 'top' };
  }
  return {
    value: new Date(`${cell.day}T00:00:00Z`),
    type: Date,
    format: 'yyyy-mm-dd',
    alignVertical: 'top',
  };
}

const fitting = (text: string) =>
  text.length <= LONGEST_CELL
    ? text
    : `${text.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
