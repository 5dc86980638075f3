import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

type Options = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** A PDF as a program prints it. */
export async function printedPdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: Options = {},
): Promise<Uint8Array> {
  const document = new PDFDocument(options);
  const bytes = buffer(document);
  draw(document);
  document.end();
  return new Uint8Array(await bytes);
}

/** Of one pixel, for pages that are pictures. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A PDF of one page that writes any script: its font has no shapes, only the table that says which
 * character each code is. A line of Arabic or Hebrew is written from its left end, as PDFs have it.
 */
export function pdfOfAnyScript(lines: readonly string[]): Uint8Array {
  const characters = [...new Set(lines.join(''))];
  const codeOf = (character: string) => characters.indexOf(character) + 1;
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const drawn = lines.map((line, index) => {
    const letters = [...line].map((character) => hex(codeOf(character))).join('');
    return `1 0 0 1 72 ${720 - index * 14} Tm <${letters}> Tj`;
  });
  const mapped = characters.map(
    (character) =>
      `<${hex(codeOf(character))}> <${[...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at))).join('')}>`,
  );
  const stream = (content: string) =>
    `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 11 Tf ${drawn.join(' ')} ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 8 0 R >>',
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${mapped.length} beginbfchar\n${mapped.join('\n')}\nendbfchar endcmap end end`,
    ),
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

/** Objects, the first of them the catalogue, as a file with its table of where they are. */
export function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>`;
  return Buffer.from(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}
