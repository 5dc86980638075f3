import type { z } from 'zod';
import { writeBibliography } from '@/lib/adapters/bibliography-formats/bibliography-text';
import { articleById } from '@/lib/data/articles';
import { protections } from '@/lib/data/citations';
import { everySourceCitedIn } from '@/lib/data/source-batches';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { BibliographyFormat, bibliographyFormats } from '@/lib/domain/source/bibliography-format';
import { citationKeys } from '@/lib/domain/source/citation-key';
import { protectedCsl } from '@/lib/domain/source/protection';
import type { Source } from '@/lib/domain/source/source';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ListFilter, listSources } from '@/lib/services/sources/list-sources';

export const ExportInput = ListFilter.extend({
  format: BibliographyFormat.default('csl'),
  /** Those that an article cites, in place of those that the filter lets through. */
  articleId: Id.optional(),
});

export type ExportedSources = { mediaType: string; fileName: string; body: string };

/** As many as one query takes at once. */
const PAGE = 100;

/**
 * The desk’s sources, or those that one article cites, as a bibliography; the oldest first.
 * Of a source whose identity is protected it holds nothing but that.
 * @throws ClaimdeskError `not_found` when there is no such article, `invalid_input`.
 */
export async function exportSources(
  context: Context,
  input: z.input<typeof ExportInput> = {},
): Promise<ExportedSources> {
  authorize(context.actor, 'source.read');
  const { format, articleId, ...filter } = parse(ExportInput, input);
  const { name, sources } = articleId
    ? await citedIn(articleId)
    : { name: 'sources', sources: await filtered(context, filter) };
  const hidden = new Set((await protections(reader())).map(({ sourceId }) => sourceId));
  const works = sources.map(({ id, csl }) => (hidden.has(id) ? protectedCsl() : csl));
  const keys = citationKeys(works);
  const { mediaType, extension } = bibliographyFormats[format];
  return {
    mediaType,
    fileName: `${name}.${extension}`,
    body: await writeBibliography(
      works.map((csl, index) => ({ key: keys[index] ?? '', csl })),
      format,
    ),
  };
}

async function citedIn(articleId: string): Promise<{ name: string; sources: Source[] }> {
  const { slug } = await articleById(reader(), articleId);
  return { name: `${slug}-sources`, sources: await everySourceCitedIn(reader(), articleId) };
}

async function filtered(context: Context, filter: z.input<typeof ListFilter>): Promise<Source[]> {
  const sources: Source[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listSources>> = await listSources(context, {
      ...filter,
      after,
      limit: PAGE,
    });
    sources.push(...page.items);
    after = page.nextCursor;
  } while (after !== null);
  return sources.reverse();
}
