import { decodePage } from '@/lib/domain/article/html/decode-page';
import { wordsOfHtml } from '@/lib/domain/source/words-of-copy/from-html';
import { wordsOfPdf } from '@/lib/domain/source/words-of-copy/from-pdf';
import { wordsOfText } from '@/lib/domain/source/words-of-copy/from-text';
import { type CaptureWords, withoutWords } from '@/lib/domain/source/words-of-copy/words-of-copy';

/** What copies hold that needs no unpacking and can be read anywhere, in a browser too. */
export type PlainKind = 'html' | 'text' | 'pdf';

type Copy = { bytes: Uint8Array; mediaType: string; charset: string | null; url: string | null };

/** What stands for the words of a picture, a recording or a typeface; null for what may have words. */
export const noText = ({ mediaType }: Pick<Copy, 'mediaType'>): CaptureWords | null =>
  /^(?:image|audio|video|font)\//.test(mediaType)
    ? withoutWords('This copy is no text: look at it for its words.')
    : null;

/** The text in the bytes of a copy, with its marks. @throws ClaimdeskError as `decodePage` does. */
export const decoded = ({ bytes, charset }: Pick<Copy, 'bytes' | 'charset'>): string =>
  decodePage(bytes, charset ? `charset=${charset}` : '');

/**
 * All the words of a copy of that kind. It may take long and holds the thread.
 * @throws ClaimdeskError as the readers do for what holds no text, is locked or is damaged.
 */
export async function wordsOf(
  kind: PlainKind,
  copy: Omit<Copy, 'mediaType'>,
): Promise<CaptureWords> {
  if (kind === 'pdf') {
    // Large, and few copies need it.
    const { openPdf } = await import('@/lib/adapters/article-reader/read-pdf');
    const { pages, properties } = await openPdf(copy.bytes);
    return wordsOfPdf(pages, properties);
  }
  const text = decoded(copy);
  return kind === 'html' ? wordsOfHtml(text, copy.url) : wordsOfText(text);
}
