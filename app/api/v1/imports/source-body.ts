import { z } from 'zod';
import { ArticleFormat } from '@/lib/domain/article/article';
import { invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { FileName, type ImportSource, MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';
import { bytesOfBase64 } from '@/lib/http/base64';

/** A file in base64, and a little around it. */
export const MAX_SOURCE_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 10_000;

/** What an import reads, as JSON has it: one of a text, an address, and a file. */
export const SourceBody = z.object({
  text: z.string().optional(),
  format: ArticleFormat.optional(),
  /** Alone: the page to fetch. Beside a text: where that was published. */
  url: z.string().optional(),
  fileName: FileName.optional(),
  contentBase64: z.string().optional(),
  /** Key of a rating scale; the desk's own where left out. */
  ratingScale: z.string().optional(),
  /** The article whose text the source is to revise. */
  revisesId: Id.optional(),
});
export type SourceBody = z.infer<typeof SourceBody>;

/** @throws ClaimdeskError `invalid_input` unless the body has exactly one source. */
export function sourceOf({
  text,
  format,
  url,
  fileName,
  contentBase64,
}: SourceBody): z.input<typeof ImportSource> {
  const isFile = fileName !== undefined || contentBase64 !== undefined;
  if (text !== undefined && isFile) {
    throw invalidField('text', 'Send a text or a file, not both.');
  }
  if (text !== undefined) return { kind: 'text', text, format, url };
  if (isFile) {
    if (url !== undefined) throw invalidField('url', 'Send an address or a file, not both.');
    if (fileName === undefined) throw invalidField('fileName', 'Say what the file is called.');
    return { kind: 'file', name: fileName, bytes: bytesOfBase64(contentBase64) };
  }
  if (url !== undefined) return { kind: 'address', url };
  throw invalidField('text', 'Send {text}, {url}, or {fileName, contentBase64}.');
}
