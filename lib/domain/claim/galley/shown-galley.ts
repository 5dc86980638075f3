import type { Coverage } from '@/lib/domain/claim/galley/coverage';
import type { GalleySentence } from '@/lib/domain/claim/galley/galley';
import type { Suggestion } from '@/lib/domain/claim/galley/suggestion';

/** A sentence that no claim is tied to, as the workbench shows it. */
export type ShownSentence = GalleySentence & { isSuggested: boolean };

/** What the workbench shows of a galley; where the claims are the text itself shows. */
export type ShownGalley = {
  coverage: Coverage;
  /** How many open sentences the detector suggests. */
  suggested: number;
  /** In the order of the text, without those that are tied to a claim. */
  sentences: readonly ShownSentence[];
};

/** A suggestion by the UTF-16 offset at which its sentence starts. */
export type PlacedSuggestion = Suggestion & { start: number };
