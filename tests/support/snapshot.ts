import { expect } from 'vitest';
import { type ApiClient, done } from '@/tests/support/api-client';

/** What the API lists of articles and sources, and all it tells of one article. */
async function snapshot(api: ApiClient, articleId: string) {
  const paths = [
    '/articles?limit=100&status=active',
    '/articles?limit=100&status=retired',
    '/sources?limit=100&status=active',
    '/sources?limit=100&status=retired',
    `/articles/${articleId}`,
    `/articles/${articleId}/claims?limit=500`,
    `/articles/${articleId}/reports`,
  ];
  return await Promise.all(paths.map((path) => done(api('GET', path))));
}

/** Runs what the server should refuse; fails when anything is other than before. */
export async function unchanged<T>(
  api: ApiClient,
  articleId: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = await snapshot(api, articleId);
  const result = await work();
  expect(await snapshot(api, articleId)).toEqual(before);
  return result;
}
