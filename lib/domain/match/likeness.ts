import type { SimilarText } from '@/lib/domain/match/similar';

/** Below this what is found says more often something else: it would only be in the way. */
const LEAST_SCORE = 0.005;

/** Whether something that was found is worth showing to somebody who did not search for it. */
export const isLike = ({ score, why }: Pick<SimilarText, 'score' | 'why'>): boolean =>
  score >= LEAST_SCORE && why.words.length + why.names.length + why.numbers.length > 0;
