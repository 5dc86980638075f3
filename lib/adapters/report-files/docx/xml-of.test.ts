import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { type Xmlable, xmlOf } from '@/lib/adapters/report-files/docx/xml-of';
import { partsOf } from '@/tests/support/package';

it('writes what the library writes', async () => {
  const make = () => [
    new Paragraph({
      style: 'X',
      keepNext: true,
      children: [
        new TextRun({ text: ' a < b & "c" \'d\' > e\u0000\u000b 😀', bold: true, size: 17 }),
        new TextRun({ break: 1 }),
        new TextRun(''),
      ],
    }),
    new Paragraph({}),
    new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('1')] })] })],
    }),
  ];
  const sections = (children: ReturnType<typeof make>) => [{ children }];
  const bytes = await Packer.toBuffer(new Document({ sections: sections(make()) }));
  const document = partsOf(bytes)['word/document.xml'] ?? '';
  const file = new Document({ sections: sections([]) });
  const context = { file, viewWrapper: file.Document, stack: [] };
  const written = make().map((one) => xmlOf(one.prepForXml(context) as Xmlable));
  expect(written).toHaveLength(3);
  expect(document).toContain(written.join(''));
});
