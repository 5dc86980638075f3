import { insertCitation, isAlreadyCited } from '@/lib/data/citations';
import { holdSource } from '@/lib/data/sources';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { CitationInput, type CitationWithSource } from '@/lib/domain/source/citation';
import { refuseBasis } from '@/lib/domain/source/citation-basis';
import { placeQuote, withChosenWords } from '@/lib/services/captures/tie-citations';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = CitationInput.extend({ claimId: Id });

/**
 * Uses a source on a claim and returns the citation with its source.
 * @throws ClaimdeskError `not_found`; `passage_not_found` where the words were chosen in a copy and do
 * not stand in it; `transition_refused` while the claim is settled or retired;
 * `source_retired`; `invalid_input` where words are given and why there are none; `already_done` when a live citation says the same with the same words.
 */
export const addCitation = command('citation.add', Input, async ({ tx, actor, at }, given) => {
  const { passage: chosen, ...input } = withChosenWords(given);
  const { claimId, sourceId } = input;
  refuseBasis(input);
  let added: CitationWithSource | undefined;
  const { articleId } = await applyEvent(tx, claimId, 'cite', at, async () => {
    const { status, csl } = await holdSource(tx, sourceId);
    if (status === 'retired') {
      throw new ClaimdeskError(
        'source_retired',
        `“${csl.title}” is retired: restore it, or cite another source.`,
        [{ path: 'sourceId', message: 'This source is retired.' }],
      );
    }
    if (await isAlreadyCited(tx, claimId, input)) {
      throw new ClaimdeskError(
        'already_done',
        `The claim already cites “${csl.title}” with this stance and these words.`,
      );
    }
    const createdById = actor.kind === 'user' ? actor.id : null;
    const { passageId, page } = await placeQuote(tx, { ...input, chosen });
    const locator = input.locator ?? page;
    added = await insertCitation(tx, { ...input, locator, passageId, createdById }, at);
  });
  if (!added) throw new Error('The citation was not written.');
  return {
    result: added,
    events: [
      {
        type: 'citation.added',
        articleId,
        claimId,
        citationId: added.id,
        sourceTitle: added.source.csl.title,
        stance: added.stance,
      },
    ],
  };
});
