import type { ClaimKind } from '@/lib/domain/claim/claim';
import { type Attribution, attributionOf, isPronoun } from '@/lib/domain/claim/detect/attribution';
import { featuresOf } from '@/lib/domain/claim/detect/features';
import { kindOf } from '@/lib/domain/claim/detect/kind';
import { type DetectorModel, probability } from '@/lib/domain/claim/detect/model';
import { type Reason, reasonsOf } from '@/lib/domain/claim/detect/reasons';
import { suggestWording } from '@/lib/domain/claim/detect/wording';

export type Detection = {
  /** From 0 to 1; at or above the model's `threshold` the sentence is worth suggesting. */
  checkWorthiness: number;
  kind: ClaimKind;
  /** In the order of the words; offsets within the sentence. */
  reasons: Reason[];
  /** Who is said to say it; “he” and “she” are whoever a sentence shortly before named. */
  claimant: string | null;
  suggestedWording: string;
};

/** How many sentences back “he” or “she” may have been named. */
const REMEMBERED = 3;

/** A quotation with fewer words than this is a phrase, not a statement. */
const FEWEST_QUOTED_WORDS = 4;

/** Whether a sentence is worth a check, and what a claim of it would be; one for each, in order. */
export const detectClaims = (sentences: readonly string[], model: DetectorModel): Detection[] => [
  ...detectEach(sentences, model),
];

/** The same one by one, so that the caller can do other things in between. */
export function* detectEach(
  sentences: readonly string[],
  model: DetectorModel,
): Generator<Detection> {
  let lastNamed = null as { name: string; at: number } | null;
  for (const [at, sentence] of sentences.entries()) {
    const attribution = attributionOf(sentence);
    let claimant = attribution?.claimant ?? null;
    if (claimant !== null && isPronoun(claimant)) {
      const isKnown =
        lastNamed !== null && at - lastNamed.at <= REMEMBERED && !/^they$/i.test(claimant);
      claimant = isKnown ? (lastNamed?.name ?? null) : null;
    }
    if (claimant !== null) lastNamed = { name: claimant, at };
    const reasons = reasonsOf(sentence, attribution);
    yield {
      checkWorthiness: checkWorthiness(sentence, attribution, model),
      kind: kindOf(sentence, reasons, attribution),
      reasons,
      claimant,
      suggestedWording: suggestWording(sentence, attribution),
    };
  }
}

/**
 * The model learned from speech, where nobody quotes. In reported prose a quotation is a claim
 * whatever it says: that these words were said. It is worth at least a suggestion.
 */
function checkWorthiness(
  sentence: string,
  attribution: Attribution | null,
  model: DetectorModel,
): number {
  const learned = probability(featuresOf(sentence), model);
  return isQuotation(sentence, attribution) ? Math.max(learned, model.threshold) : learned;
}

function isQuotation(sentence: string, attribution: Attribution | null): boolean {
  const quoted = /“([^”]+)|^"([^"]+)/.exec(sentence);
  if (!quoted || (quoted.index > 0 && !attribution?.claimant)) return false;
  const words = (quoted[1] ?? quoted[2] ?? '').split(/\s+/).length;
  return words >= FEWEST_QUOTED_WORDS && !/\?[”"’]*$/.test(sentence);
}
