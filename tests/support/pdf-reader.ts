import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; children?: Node[]; type?: string; alt?: string; lang?: string };

/** A PDF as pdf.js reads it, the reader that browsers use. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const tree = (await page.getStructTree()) as Node | null;
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
      return { text: text.join(''), roles: tree ? rolesOf(tree) : [] };
    }),
  );
  const { info, metadata } = await document.getMetadata();
  const marks = new Map(await marksOf(document));
  const outline = await document.getOutline();
  await task.destroy();
  return {
    /** All pages, each blank as one space and without marks of direction. */
    words: pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
      .replace(/\s+/g, ' '),
    roles: pages.flatMap(({ roles }) => roles),
    pages: pages.length,
    info: info as Record<string, unknown>,
    metadata: metadata?.getRaw() ?? '',
    isTagged: marks.get('Marked') === true,
    outline: outline?.map(({ title }) => title) ?? [],
  };
}

const rolesOf = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesOf),
];

/** pdf.js answers with a map, whatever its types say. */
async function marksOf(document: { getMarkInfo(): Promise<unknown> }) {
  return (await document.getMarkInfo()) as Iterable<[string, boolean]>;
}
