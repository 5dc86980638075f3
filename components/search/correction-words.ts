import { listed } from '@/lib/domain/report/words';
import type { Correction } from '@/lib/domain/search/search';

/** Which words were taken for mistyped ones, in one sentence for each. */
export const correctionWords = (corrections: readonly Correction[]): string[] =>
  corrections.map(
    ({ typed, found }) =>
      `Nothing has “${typed}”: shown is what has ${listed(found.map((word) => `“${word}”`))}.`,
  );
