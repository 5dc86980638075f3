import mammoth from 'mammoth';
import type { ReadingStep } from '@/lib/adapters/article-reader/in-worker';
import { openWord } from '@/lib/adapters/article-reader/open-word';
import { damaged } from '@/lib/adapters/article-reader/refusals';
import type { Package } from '@/lib/adapters/packed-file/open-package';
import { readCoreProperties } from '@/lib/domain/article/core-properties';
import type { FileProperties } from '@/lib/domain/article/file-properties';
import { fromWord } from '@/lib/domain/article/from-word';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { isClaimdeskError } from '@/lib/domain/errors';

const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
];

/**
 * The article in a Word document.
 * @throws ClaimdeskError as `openDocx` and `fromWord` do.
 */
export async function readDocx(
  bytes: Uint8Array,
  onStep: (step: ReadingStep) => void,
): Promise<ReadDraft> {
  const { html, properties } = await openDocx(bytes, onStep);
  return fromWord(html, properties);
}

/**
 * A Word document as the HTML that mammoth makes of it, and what it says of itself. Its parts are
 * unpacked only as far as its words need them.
 * @throws ClaimdeskError as `openWord` does; `unsupported_media_type` for a damaged one.
 */
export async function openDocx(
  bytes: Uint8Array,
  onStep: (step: ReadingStep) => void,
): Promise<{ html: string; properties: FileProperties }> {
  onStep('unpacking');
  const parts = await openWord(bytes);
  const core = 'docProps/core.xml';
  const properties = parts.exists(core) ? new TextDecoder().decode(await parts.read(core)) : '';
  onStep('reading');
  return { html: await htmlOf(parts), properties: readCoreProperties(properties) };
}

async function htmlOf(parts: Package): Promise<string> {
  const { exists } = parts;
  const read = async (name: string, encoding?: string) => {
    const part = await parts.read(name);
    return encoding ? new TextDecoder(encoding).decode(part) : part;
  };
  // Beside a path and bytes, mammoth takes a package that somebody else opened.
  const input: object = { file: { exists, read } };
  try {
    const { value } = await mammoth.convertToHtml(input as { path: string }, {
      styleMap,
      // Never asked for its bytes.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch (error) {
    throw isClaimdeskError(error) ? error : damaged('document', error);
  }
}
