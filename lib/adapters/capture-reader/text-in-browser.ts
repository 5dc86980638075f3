import { kindOf } from '@/lib/adapters/article-reader/kind';
import { noText, wordsOf } from '@/lib/adapters/capture-reader/words-of';
import type { BundledCopy } from '@/lib/domain/bundle/manifest';
import { isClaimdeskError } from '@/lib/domain/errors';

/**
 * The text of a bundle's copy as the desk reads it, with nothing that only a server has; null for
 * what is not read here, Word documents and Markdown. What cannot be read has no words, as on the desk.
 */
export async function textInBrowser(copy: BundledCopy, bytes: Uint8Array): Promise<string | null> {
  const { charset, url, fileName } = copy;
  const file = {
    bytes,
    charset,
    url,
    mediaType: copy.mediaType ?? '',
    name: fileName ?? url ?? '',
  };
  try {
    if (noText(file)) return '';
    const kind = kindOf(file);
    if (kind === 'docx' || kind === 'markdown') return null;
    return (await wordsOf(kind, file)).text;
  } catch (error) {
    // Else the reader itself could not be had, as without a network.
    return isClaimdeskError(error) ? '' : null;
  }
}
