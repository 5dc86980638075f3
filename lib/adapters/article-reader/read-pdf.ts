import { getDocumentProxy } from 'unpdf';
import { damaged, locked, tooMuch } from '@/lib/adapters/article-reader/refusals';
import type { FileProperties } from '@/lib/domain/article/file-properties';
import { fromPdf } from '@/lib/domain/article/from-pdf';
import type { PdfItem, PdfPage } from '@/lib/domain/article/pdf/item';
import type { ReadDraft } from '@/lib/domain/article/read-draft';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

const MAX_PAGES = 2_000;

/** Of pdf.js: errors alone. */
const QUIET = 0;

/** The sine of the angle below which words count as upright. */
const UPRIGHT = 0.05;

/**
 * The article in a PDF.
 * @throws ClaimdeskError as `openPdf` and `fromPdf` do.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDraft> {
  const { pages, properties } = await openPdf(bytes);
  return fromPdf(pages, properties);
}

/**
 * The words of a PDF, where they stand on its pages, and what it says of itself.
 * @throws ClaimdeskError `unsupported_media_type` where it needs a password or is damaged,
 * `too_large` for too many pages.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ pages: PdfPage[]; properties: FileProperties }> {
  const document = await open(bytes);
  if (document.numPages > MAX_PAGES) {
    throw tooMuch(
      `This PDF has ${document.numPages.toLocaleString('en')} pages; Claimdesk reads up to ${MAX_PAGES.toLocaleString('en')}. Split it into parts.`,
    );
  }
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await pageOf(document, number));
  }
  return { pages, properties: await propertiesOf(document) };
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: QUIET });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw locked('This PDF is locked with a password. Save a copy without a password.');
    }
    throw damaged('PDF', error);
  }
}

/** A page that cannot be read refuses the whole: a reviewer would not see that it is missing. */
async function pageOf(document: Document, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    return { width, height, items: items.flatMap((item) => itemOf(item, transform)) };
  } catch (error) {
    throw damaged('PDF', error);
  }
}

/** The item as the page shows it: pdf.js gives matrices, and counts from the lower edge. */
function itemOf(item: Content, view: number[]): PdfItem[] {
  if (!('str' in item)) return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiplied(view, item.transform);
  const size = Math.round(Math.hypot(c, d) * 10) / 10;
  const isUpright = a > 0 && Math.abs(b) <= UPRIGHT * Math.hypot(a, b);
  if (!isUpright) return [];
  return [
    {
      text: item.str,
      x: e,
      y: f,
      width: item.width,
      size,
      isRightToLeft: item.dir === 'rtl',
    },
  ];
}

function multiplied(m: number[], n: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** ISO 32000-1, 14.3: the metadata stream (XMP) before the document information dictionary. */
async function propertiesOf(document: Document): Promise<FileProperties> {
  const { info, metadata } = await document
    .getMetadata()
    .catch(() => ({ info: {}, metadata: null }));
  const said = info as Record<string, unknown>;
  const xmp = (name: string) => stringsOf(metadata?.get(name));
  const [title = textOf(said.Title)] = xmp('dc:title');
  const authors = xmp('dc:creator');
  const [date = textOf(said.CreationDate)] = xmp('xmp:createdate');
  return {
    title,
    authors: authors.length > 0 ? authors : [textOf(said.Author)],
    date: date.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'),
    language: textOf(said.Language),
  };
}

const stringsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
