import { citationById, updateCitation } from '@/lib/data/citations';
import { changesBetween } from '@/lib/domain/audit/changes';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { CitationInput } from '@/lib/domain/source/citation';
import { refuseBasis } from '@/lib/domain/source/citation-basis';
import { placeQuote, withChosenWords } from '@/lib/services/captures/tie-citations';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

/** All that may change; another source is another citation. */
const Wording = CitationInput.omit({ sourceId: true });
/** Where the words were chosen is no wording. */
const Said = Wording.omit({ passage: true });
const Input = Wording.extend({ id: Id, expectedVersion: Version });

/**
 * Corrects the stance, the quoted words, the place or the note of a citation and returns it.
 * @throws ClaimdeskError `stale_version`; `transition_refused` while the claim is settled or retired,
 * or when the citation is retired.
 */
export const editCitation = command('citation.edit', Input, async ({ tx, at }, given) => {
  const { passage: chosen, ...input } = withChosenWords(given);
  const { id, expectedVersion } = input;
  refuseBasis(input);
  const { claimId, sourceId } = await citationById(tx, id);
  const change = async () => {
    const before = await citationById(tx, id);
    if (before.status === 'retired') {
      throw new ClaimdeskError('transition_refused', 'Restore this citation before you edit it.');
    }
    const isSame = chosen === null && before.quote === input.quote;
    const passageId =
      (isSame && before.passage?.id) ||
      (await placeQuote(tx, { ...input, sourceId, chosen })).passageId;
    const after = await updateCitation(tx, id, expectedVersion, { ...input, passageId });
    return { before, after };
  };
  let changed: Awaited<ReturnType<typeof change>> | undefined;
  const { articleId } = await applyEvent(tx, claimId, 'cite', at, async () => {
    changed = await change();
  });
  if (!changed) throw new Error('The citation was not written.');
  return {
    result: changed.after,
    events: [
      {
        type: 'citation.edited',
        articleId,
        claimId,
        citationId: id,
        sourceTitle: changed.after.source.csl.title,
        changes: changesBetween(Said.parse(changed.before), Said.parse(changed.after)),
        former: { passageId: changed.before.passage?.id ?? null },
      },
    ],
  };
});
