import type { ReadTask } from '@/lib/adapters/article-reader/in-worker';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { answeredError } from '@/lib/adapters/guarded-fetch/refusals';

const mediaTypes = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

const rules = {
  accept: `${mediaTypes.slice(0, 2).join(', ')}, ${mediaTypes.slice(2).join(';q=0.8, ')};q=0.8`,
  mediaTypes,
  maxBytes: 10_000_000,
  timeoutMs: 20_000,
};

/**
 * What stands at an address, ready to be read.
 * @throws ClaimdeskError as `guardedFetch` does, and `lookup_failed` for an answer that is an
 * error.
 */
export async function fetchArticle(
  url: string,
  fetch: GuardedFetch,
  signal?: AbortSignal,
): Promise<ReadTask> {
  const { address, status, ...body } = await fetch(url, {
    ...rules,
    ...(signal ? { signal } : {}),
  });
  const { host, pathname } = new URL(address);
  if (status < 200 || status >= 300) throw answeredError(host, status);
  return { kind: 'bytes', ...body, name: pathname.split('/').at(-1) ?? '', url: address };
}
