import { formatReferences } from '@/lib/adapters/citeproc/format-references';
import { deskSettings } from '@/lib/data/desk';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { Context } from '@/lib/services/context';

/** The reference lines of cited sources in the desk's style, as plain text by source id. */
export async function formatCited(
  context: Context,
  citations: readonly Pick<CitationWithSource, 'source'>[],
): Promise<Record<string, string>> {
  authorize(context.actor, 'source.read');
  if (citations.length === 0) return {};
  const { citationStyle } = await deskSettings(reader());
  const items = new Map(citations.map(({ source }) => [source.id, source.csl]));
  const formatted = formatReferences(
    [...items].map(([id, csl]) => ({ id, csl })),
    citationStyle,
    'en',
  );
  return Object.fromEntries([...formatted].map(([id, { text }]) => [id, text]));
}
