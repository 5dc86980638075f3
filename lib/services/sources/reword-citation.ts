import { citationById } from '@/lib/data/citations';
import { changesBetween } from '@/lib/domain/audit/changes';
import { CitationInput, type CitationWithSource } from '@/lib/domain/source/citation';
import { applyEvent } from '@/lib/services/claims/apply-event';
import type { Outcome, Work } from '@/lib/services/command';

/** What a citation says: neither another source, nor where in a copy its words were chosen. */
export const Said = CitationInput.omit({ sourceId: true, passage: true });

/**
 * Has a citation say something else, while its claim's row is held.
 * @param write is given the citation as it stands then, and returns it as it was written.
 * @throws ClaimdeskError `transition_refused` while the claim is settled or retired.
 */
export async function rewordCitation(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  id: string,
  write: (before: CitationWithSource) => Promise<CitationWithSource>,
): Promise<Outcome<CitationWithSource>> {
  const { claimId } = await citationById(tx, id);
  let changed: { before: CitationWithSource; after: CitationWithSource } | undefined;
  const { articleId } = await applyEvent(tx, claimId, 'cite', at, async () => {
    const before = await citationById(tx, id);
    changed = { before, after: await write(before) };
  });
  if (!changed) throw new Error('The citation was not written.');
  const { before, after } = changed;
  return {
    result: after,
    events: [
      {
        type: 'citation.edited',
        articleId,
        claimId,
        citationId: id,
        sourceTitle: after.source.csl.title,
        changes: changesBetween(Said.parse(before), Said.parse(after)),
        former: { passageId: before.passage?.id ?? null },
      },
    ],
  };
}
