import type { ArticleFormat } from '@/lib/domain/article/article';
import { decodeText } from '@/lib/domain/article/decode';
import { decodePage } from '@/lib/domain/article/html/decode-page';

/**
 * The text of an article's file, and the format that its name tells: a web page, Markdown, or else
 * plain text. A page says itself how its characters are written.
 * @throws ClaimdeskError `unsupported_media_type` when the bytes are no text.
 */
export function readArticleFile(
  name: string,
  bytes: Uint8Array,
): { text: string; format: ArticleFormat } {
  if (/\.x?html?$/i.test(name)) return { text: decodePage(bytes), format: 'html' };
  const format = /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text';
  return { text: decodeText(bytes), format };
}
