import {
  captureById,
  captureTextOf,
  type ReadableCapture,
  readableCaptures,
} from '@/lib/data/captures';
import { insertCapturePassage, tieCitation, untiedCitations } from '@/lib/data/citation-passages';
import type { Reader, Writer } from '@/lib/data/transaction';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';
import type { ChosenPassage, CitationInput } from '@/lib/domain/source/citation';
import { findChosen } from '@/lib/domain/source/find-chosen';
import { pageLocator } from '@/lib/domain/source/locator';
import { findPresent } from '@/lib/domain/source/presence';
import { whyNotPresent } from '@/lib/domain/source/why-not-present';

/** How many copies of a source are looked through for a quote, the latest first. */
const MAX_COPIES = 20;

/**
 * The passage in a copy of the source that a citation's words rest on, stored, and its page of a PDF;
 * both null where they stand in none, or where there are no words. With `chosen` they have to stand in that copy.
 * @throws ClaimdeskError `not_found` for the chosen copy, `invalid_input` when it is another
 * source's, `passage_not_found` when the words do not stand in it.
 */
export async function placeQuote(
  tx: Writer,
  words: { sourceId: string; quote: string | null; chosen: ChosenPassage | null },
): Promise<Placed> {
  const found = words.quote ? await findQuoted(tx, words.quote, words) : null;
  if (!found) return { passageId: null, page: null };
  const { copy, passage } = found;
  return {
    passageId: await insertCapturePassage(tx, copy.id, passage),
    page: pageLocator(copy.pageStarts, passage.start),
  };
}

type Placed = { passageId: string | null; page: string | null };

/** Words that were chosen in a copy are the quote, unless another was given. */
export const withChosenWords = <Given extends Pick<CitationInput, 'quote' | 'passage'>>(
  given: Given,
): Given => ({ ...given, quote: given.quote || (given.passage?.exact ?? given.quote) });

type Found = { copy: ReadableCapture; passage: PassageSelectors };

async function findQuoted(
  db: Reader,
  quote: string,
  { sourceId, chosen }: { sourceId: string; chosen: ChosenPassage | null },
): Promise<Found | null> {
  if (chosen) {
    const copy = await captureById(db, chosen.captureId);
    if (copy.sourceId !== sourceId) {
      throw invalidField('passage', 'This copy is of another source.');
    }
    const { text } = await captureTextOf(db, copy.id);
    const place = findChosen(quote, chosen, text);
    if (!place) throw notInCopy(quote, text);
    return { copy, passage: passageAt(text, place.start, place.end) };
  }
  for (const copy of await readableCaptures(db, sourceId, MAX_COPIES)) {
    const { text } = await captureTextOf(db, copy.id);
    const place = findPresent(quote, text);
    if (place) return { copy, passage: passageAt(text, place.start, place.end) };
  }
  return null;
}

function notInCopy(quote: string, text: string): ClaimdeskError {
  const near = whyNotPresent(quote, text);
  const because = near?.because ?? 'Choose them there again.';
  const message = `These words do not stand in the copy. ${because}`;
  return new ClaimdeskError('passage_not_found', message, [{ path: 'quote', message }], {
    nearest: near?.nearest ?? null,
  });
}

/** Ties the source's live citations that rest on no copy yet to this one, where their words stand in it. */
export async function tieCitations(
  tx: Writer,
  sourceId: string,
  { id, text }: { id: string; text: string },
): Promise<string[]> {
  const tied: string[] = [];
  for (const { citationId, quote } of await untiedCitations(tx, sourceId)) {
    const place = findPresent(quote, text);
    if (!place) continue;
    const passage = passageAt(text, place.start, place.end);
    await tieCitation(tx, citationId, await insertCapturePassage(tx, id, passage));
    tied.push(citationId);
  }
  return tied;
}
