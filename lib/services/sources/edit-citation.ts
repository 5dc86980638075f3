import { updateCitation } from '@/lib/data/citations';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { CitationInput } from '@/lib/domain/source/citation';
import { refuseBasis } from '@/lib/domain/source/citation-basis';
import { placeQuote, withChosenWords } from '@/lib/services/captures/tie-citations';
import { command } from '@/lib/services/command';
import { rewordCitation } from '@/lib/services/sources/reword-citation';

/** All that may change; another source is another citation. */
const Wording = CitationInput.omit({ sourceId: true });
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
  return await rewordCitation({ tx, at }, id, async (before) => {
    if (before.status === 'retired') {
      throw new ClaimdeskError('transition_refused', 'Restore this citation before you edit it.');
    }
    const isSame = chosen === null && before.quote === input.quote;
    const passageId =
      (isSame && before.passage?.id) ||
      (await placeQuote(tx, { ...input, sourceId: before.sourceId, chosen })).passageId;
    return updateCitation(tx, id, expectedVersion, { ...input, passageId });
  });
});
