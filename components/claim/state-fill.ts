import type { Fill } from '@/components/ui/fill';
import type { ClaimState } from '@/lib/domain/claim/claim';

/** From blank paper through pencil to ink, as the work on a claim goes on. */
export const stateFill: Record<ClaimState, Fill> = {
  open: 'blank',
  in_review: 'pencil',
  assessed: 'accent',
  disputed: 'cross',
  settled: 'ink',
  withdrawn: 'grey',
  retired: 'grey',
};
