import { buffer } from 'node:stream/consumers';
import { Document, type IPropertiesOptions, Packer } from 'docx';
import yazl from 'yazl';

/** A Word document as a program writes it. */
export const wordDocument = async (
  content: Omit<IPropertiesOptions, 'sections'> & {
    children: IPropertiesOptions['sections'][number]['children'];
  },
): Promise<Uint8Array> => {
  const { children, ...options } = content;
  return new Uint8Array(
    await Packer.toBuffer(new Document({ ...options, sections: [{ children }] })),
  );
};

/** A ZIP of these parts. */
export function zipOf(parts: Record<string, Uint8Array | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), name, { compress: content.length > 0 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The least that a Word document consists of; its paragraphs are given as WordprocessingML. */
export const partsOfWord = (body: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});
