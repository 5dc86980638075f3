import { formatReferences } from '@/lib/adapters/citeproc/format-references';
import { deskSettings } from '@/lib/data/desk';
import { type Reader, reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { CslItem } from '@/lib/domain/source/csl';
import type { Context } from '@/lib/services/context';

/** The reference lines of works in the desk's style, as plain text by id. */
export async function formatInDeskStyle(
  db: Reader,
  works: ReadonlyMap<string, CslItem>,
): Promise<Record<string, string>> {
  if (works.size === 0) return {};
  const { citationStyle } = await deskSettings(db);
  const items = [...works].map(([id, csl]) => ({ id, csl }));
  const formatted = formatReferences(items, citationStyle, 'en');
  return Object.fromEntries([...formatted].map(([id, { text }]) => [id, text]));
}

/** The reference lines of cited sources in the desk's style, as plain text by source id. */
export async function formatCited(
  context: Context,
  citations: readonly Pick<CitationWithSource, 'source'>[],
): Promise<Record<string, string>> {
  authorize(context.actor, 'source.read');
  return await formatInDeskStyle(
    reader(),
    new Map(citations.map(({ source }) => [source.id, source.csl])),
  );
}
