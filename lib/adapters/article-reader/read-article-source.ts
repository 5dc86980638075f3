import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { ArticleFormat } from '@/lib/domain/article/article';
import { readArticleFile } from '@/lib/domain/article/article-file';
import { fromHtml } from '@/lib/domain/article/from-html';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { ClaimdeskError } from '@/lib/domain/errors';

export type ArticleSource =
  | { kind: 'text'; text: string; format: ArticleFormat; url?: string }
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'address'; url: string };

export type ReadOptions = {
  signal?: AbortSignal;
  onProgress?: (step: 'fetching' | 'unpacking' | 'reading') => void;
  fetch?: GuardedFetch;
};

/** The article that a text, a file or an address holds. @throws ClaimdeskError when it holds none. */
export function readArticleSource(
  source: ArticleSource,
  { signal, onProgress }: ReadOptions = {},
): Promise<ReadDraft> {
  return Promise.try(() => {
    if (source.kind === 'address') {
      throw new ClaimdeskError('lookup_failed', 'Addresses are not read yet.');
    }
    onProgress?.('reading');
    signal?.throwIfAborted();
    if (source.kind === 'text') return draftOf(source.text, source.format, source.url);
    const { text, format } = readArticleFile(source.name, source.bytes);
    return draftOf(text, format);
  });
}

function draftOf(text: string, format: ArticleFormat, url?: string): ReadDraft {
  const nothing = { publisher: null, publishedAt: null, url: url ?? null };
  if (format === 'html') return fromHtml(text, url ? { url } : {});
  return { ...nothing, ...(format === 'markdown' ? fromMarkdown(text) : fromPlainText(text)) };
}
