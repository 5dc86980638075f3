import { stateWords } from '@/components/claim/claim-words';
import { stateFill } from '@/components/claim/state-fill';
import { StackedBar } from '@/components/ui/stacked-bar';
import type { ClaimState } from '@/lib/domain/claim/claim';

/** What is done stands first, so that the bar fills from its start. */
const order = ['settled', 'assessed', 'disputed', 'in_review', 'open'] as const;

export type ClaimsBarProps = {
  /** Claims by state; a state without claims may be missing, withdrawn and retired ones are not shown. */
  states: Partial<Record<ClaimState, number>>;
  size?: 'thin' | 'tall';
  className?: string;
};

/** How far the check of an article is, at a glance and in words. */
export function ClaimsBar({ states, size = 'thin', className }: ClaimsBarProps) {
  const total = order.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  if (total === 0) return <p className="text-muted">No claims yet.</p>;
  return (
    <StackedBar
      className={className}
      label="Claims by state"
      size={size}
      hasLegend
      segments={order.map((state) => ({
        key: state,
        label: stateWords[state].toLowerCase(),
        count: states[state] ?? 0,
        fill: stateFill[state],
      }))}
    />
  );
}
