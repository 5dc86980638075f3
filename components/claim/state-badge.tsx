import { stateWords } from '@/components/claim/claim-words';
import { stateFill } from '@/components/claim/state-fill';
import { Swatch } from '@/components/ui/swatch';
import type { ClaimState } from '@/lib/domain/claim/claim';

const colours: Record<ClaimState, string> = {
  open: 'text-state-open',
  in_review: 'text-state-in-review',
  assessed: 'text-state-assessed',
  disputed: 'text-state-disputed',
  settled: 'text-state-settled',
  withdrawn: 'text-muted',
  retired: 'text-muted line-through',
};

export function StateBadge({ state }: { state: ClaimState }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-[0.8125rem]">
      <Swatch fill={stateFill[state]} />
      <span className={`font-medium ${colours[state]}`}>{stateWords[state]}</span>
    </span>
  );
}
