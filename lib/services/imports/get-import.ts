import { articlesAlike } from '@/lib/data/articles';
import { draftOfReading, readingById } from '@/lib/data/jobs';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { OpenedImport } from '@/lib/domain/job/article-reading';
import type { Context } from '@/lib/services/context';

/**
 * An import; while it waits for a person also what was read, and the articles that have the same
 * address or the same text.
 * @throws ClaimdeskError `not_found`.
 */
export async function getImport(context: Context, id: string): Promise<OpenedImport> {
  authorize(context.actor, 'article.import');
  const db = context.tx ?? reader();
  const reading = await readingById(db, id);
  const draft = reading.status === 'ready' ? await draftOfReading(db, id) : null;
  if (!draft) return { ...reading, draft: null, alike: [] };
  const alike = await articlesAlike(db, { url: draft.url, textSha256: sha256(draft.text) });
  return { ...reading, draft, alike };
}
