'use client';

import { useRef } from 'react';
import { onDemand, useEver } from '@/components/ui/on-demand';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

const MenuSheet = onDemand(() => import('@/components/ui/menu-sheet'), 'MenuSheet');

type OverlapMenuProps = {
  /** The button behind the words, and the claims that share them; null while none is asked for. */
  opened: { button: Element; claims: readonly ClaimSummary[] } | null;
  onClose: () => void;
  selectedId: string | null;
  onSelect: (claim: ClaimSummary) => void;
};

/** The way to each of the claims that share the same words: one menu for all such places. */
export function OverlapMenu({ opened, onClose, selectedId, onSelect }: OverlapMenuProps) {
  const trigger = useRef<Element>(null);
  trigger.current = opened?.button ?? trigger.current;
  const inOrder = [...(opened?.claims ?? [])].sort((a, b) => a.number - b.number);
  if (!useEver(opened !== null)) return null;
  return (
    <MenuSheet
      label="Claims on these words"
      triggerRef={trigger}
      isOpen={opened !== null}
      onClose={onClose}
      entries={inOrder.map((claim) => ({
        id: claim.id,
        label: `${claim.number}. ${claim.wording}`,
        hint: claim.id === selectedId ? 'Chosen now' : undefined,
        onAction: () => onSelect(claim),
      }))}
    />
  );
}
