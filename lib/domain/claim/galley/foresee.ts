import type { Coverage } from '@/lib/domain/claim/galley/coverage';
import type { SentenceStatus } from '@/lib/domain/claim/galley/galley';
import type { ShownGalley, ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

/** What somebody just did with a sentence, by the offset at which it starts. */
export type Decision = Exclude<SentenceStatus, 'open'> | 'dismissed';
export type Decisions = ReadonlyMap<number, Decision>;

const counted = {
  claim: 'claims',
  opinion: 'opinion',
  not_checkable: 'notCheckable',
  open: 'open',
} as const satisfies Record<SentenceStatus, keyof Coverage>;

/** The galley as it will be once the decisions are stored, to be shown until they are. */
export function foresee(galley: ShownGalley, decisions: Decisions): ShownGalley {
  if (decisions.size === 0) return galley;
  const coverage = { ...galley.coverage };
  const sentences = galley.sentences.flatMap((sentence): ShownSentence[] => {
    const decision = decisions.get(sentence.start);
    if (decision === undefined) return [sentence];
    const status = decision === 'dismissed' ? 'open' : decision;
    coverage[counted[sentence.status]] -= 1;
    coverage[counted[status]] += 1;
    return status === 'claim' ? [] : [{ ...sentence, status, isSuggested: false }];
  });
  const suggested = sentences.filter(({ isSuggested }) => isSuggested).length;
  return { coverage, suggested, sentences };
}
