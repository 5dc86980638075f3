import { z } from 'zod';
import { Instant } from '@/lib/domain/identity';
import type { Report } from '@/lib/domain/report/report';
import { counted, dateWords } from '@/lib/domain/report/words';

/** What became of the page of a source that a report cites, after the report was published. */
export const SourceSince = z.object({
  sourceId: z.string(),
  change: z.enum(['changed', 'words_gone', 'page_gone']),
  /** When a visit found it so. */
  at: Instant,
});
export type SourceSince = z.infer<typeof SourceSince>;

/** The same for whoever reads the report. */
export const ReferenceSince = SourceSince.omit({ sourceId: true }).extend({
  /** Number in the report's bibliography. */
  reference: z.int().positive(),
  formatted: z.string(),
  /** When the latest copy was taken that the report's quotations rest on; null where none does. */
  copyAt: Instant.nullable(),
});
export type ReferenceSince = z.infer<typeof ReferenceSince>;

/** What became of the report's references, in its own order and words. */
export function referencesSince(
  { references, claims }: Report,
  since: readonly SourceSince[],
): ReferenceSince[] {
  const bySource = new Map(since.map((one) => [one.sourceId, one]));
  const citations = claims.flatMap((claim) => claim.citations);
  return references.flatMap(({ number: reference, sourceId, formatted }) => {
    const found = bySource.get(sourceId);
    if (!found) return [];
    const copies = citations.flatMap((citation) =>
      citation.sourceId === sourceId && citation.copy ? [citation.copy.capturedAt] : [],
    );
    const copyAt = copies.toSorted().at(-1) ?? null;
    return [{ reference, formatted, change: found.change, at: found.at, copyAt }];
  });
}

/** “Since publication, 2 sources changed and 1 is gone.”; null where nothing did. */
export function sinceWords(since: readonly Pick<SourceSince, 'change'>[]): string | null {
  const gone = since.filter(({ change }) => change === 'page_gone').length;
  const changed = since.length - gone;
  const parts = [
    changed > 0 ? `the page of ${counted(changed, 'source')} changed` : '',
    gone > 0 ? `the page of ${counted(gone, 'source')} is gone` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `Since this was published, ${parts.join(', and ')}.`;
}

/** What became of one reference, to be read after it. */
export function referenceSinceWords({ change, at, copyAt }: ReferenceSince): string {
  const kept = copyAt
    ? ` The words cited are kept in the desk’s copy of ${dateWords(copyAt)}.`
    : '';
  const when = `seen on ${dateWords(at)}`;
  switch (change) {
    case 'changed':
      return `The page changed (${when}); the words cited still stand on it.`;
    case 'words_gone':
      return `The page changed (${when}), and words cited are no longer on it.${kept}`;
    case 'page_gone':
      return `The page is no longer there (${when}).${kept}`;
  }
}
