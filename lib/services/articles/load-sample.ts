import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articleIdByImportKey } from '@/lib/data/articles';
import { reader } from '@/lib/data/transaction';
import { importArticle } from '@/lib/services/articles/import-article';
import { SampleArticle, SampleClaims } from '@/lib/services/articles/sample';
import type { Context } from '@/lib/services/context';

const directory = path.join(process.cwd(), 'data/demo');
const read = (file: string) => readFile(path.join(directory, file), 'utf8');

/** Loads the sample as any import is loaded; does nothing when the desk has it already. */
export async function loadSample(context: Context): Promise<{ loaded: boolean; claims: number }> {
  const article = SampleArticle.parse(JSON.parse(await read('article.json')));
  if (await articleIdByImportKey(reader(), article.key)) return { loaded: false, claims: 0 };
  const claims = SampleClaims.parse(JSON.parse(await read('claims.json')));
  const { key, ...metadata } = article;
  const imported = await importArticle(context, {
    ...metadata,
    importKey: key,
    text: await read('article.md'),
    format: 'markdown',
    claims: claims.map(({ quote, terms, origin, ...claim }) => ({
      ...claim,
      passages: [quote],
      origin: { ...origin, terms },
    })),
  });
  return { loaded: true, claims: imported.claims };
}
