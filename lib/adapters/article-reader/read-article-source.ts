import { fetchArticle } from '@/lib/adapters/article-reader/fetch-article';
import { type ReadTask, readInWorker } from '@/lib/adapters/article-reader/in-worker';
import { onField, tooMuch } from '@/lib/adapters/article-reader/refusals';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { ArticleFormat } from '@/lib/domain/article/article';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { isClaimdeskError } from '@/lib/domain/errors';

/** An article as a reviewer has it. */
export type ArticleSource =
  | { kind: 'text'; text: string; format: ArticleFormat; url?: string }
  /** Plain text, Markdown, a web page, a Word document or a PDF: its bytes tell, then its name. */
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'address'; url: string };

export type ReadOptions = {
  /** Ends the reading at once; its reason is what is thrown. */
  signal?: AbortSignal;
  onProgress?: (step: 'fetching' | 'unpacking' | 'reading') => void;
  fetch?: GuardedFetch;
  /** For the reading, once the bytes are there. */
  timeLimitMs?: number;
};

const TIME_LIMIT_MS = 60_000;
const MAX_FILE_BYTES = 50_000_000;

/**
 * Reads an article: its text, its blocks and what it says of itself. The work is done in a thread
 * of its own, so that nothing a file holds can keep the desk from answering.
 * @throws ClaimdeskError on the field `text`, `file` or `url`: `invalid_input` where it has no
 * words, `too_large` (the fact `reason` is `time`, `memory` or `size`, if any),
 * `unsupported_media_type` (`password`, `damaged`, `kind`), `lookup_failed` as `guardedFetch` has
 * it.
 */
export async function readArticleSource(
  source: ArticleSource,
  options: ReadOptions = {},
): Promise<ReadDraft> {
  const { signal, onProgress, timeLimitMs = TIME_LIMIT_MS } = options;
  try {
    const task = await taskOf(source, options);
    return await readInWorker(task, {
      timeLimitMs,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onStep: onProgress } : {}),
    });
  } catch (error) {
    throw isClaimdeskError(error) ? onField(error, fields[source.kind]) : error;
  }
}

const fields = { text: 'text', file: 'file', address: 'url' } as const;

async function taskOf(source: ArticleSource, options: ReadOptions): Promise<ReadTask> {
  if (source.kind === 'text') return { ...source, url: source.url ?? null };
  if (source.kind === 'address') {
    options.onProgress?.('fetching');
    return await fetchArticle(source.url, options.fetch ?? guardedFetch, options.signal);
  }
  if (source.bytes.length > MAX_FILE_BYTES) {
    throw tooMuch(`This file is over ${MAX_FILE_BYTES / 1_000_000} MB. Split it into parts.`);
  }
  const { name, bytes } = source;
  return { kind: 'bytes', name, bytes, mediaType: '', charset: null, url: null };
}
