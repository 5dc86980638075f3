import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { articleIdByImportKey } from '@/lib/data/articles';
import { reader } from '@/lib/data/transaction';
import type { ArticleImport } from '@/lib/domain/article/article-import';
import { importArticle } from '@/lib/services/articles/import-article';
import { SampleArticle, SampleClaims } from '@/lib/services/articles/sample';
import type { Context } from '@/lib/services/context';

const directory = path.join(process.cwd(), 'data/demo');
const read = (file: string) => readFile(path.join(directory, file), 'utf8');

/** The sample as an import. Its claims' origins point into the original article, not the digest. */
export async function readSample() {
  const { key, ...metadata } = SampleArticle.parse(JSON.parse(await read('article.json')));
  const claims = SampleClaims.parse(JSON.parse(await read('claims.json')));
  return {
    ...metadata,
    importKey: key,
    text: await read('article.md'),
    format: 'markdown' as const,
    claims: claims.map(({ quote, terms, origin, ...claim }) => ({
      ...claim,
      passages: [quote],
      origin: { ...origin, terms },
    })),
  } satisfies z.input<typeof ArticleImport>;
}

/** Loads the sample as any import is loaded; does nothing when the desk has it already. */
export async function loadSample(context: Context): Promise<{ loaded: boolean; claims: number }> {
  const sample = await readSample();
  if (await articleIdByImportKey(reader(), sample.importKey)) return { loaded: false, claims: 0 };
  const { claims } = await importArticle(context, sample);
  return { loaded: true, claims };
}
