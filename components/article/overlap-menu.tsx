'use client';

import { Button } from 'react-aria-components';
import { Menu } from '@/components/ui/menu';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

type OverlapMenuProps = {
  claims: readonly ClaimSummary[];
  selectedId: string | null;
  onSelect: (claim: ClaimSummary) => void;
};

/** Behind words that several claims share: the way to each of them. */
export function OverlapMenu({ claims, selectedId, onSelect }: OverlapMenuProps) {
  const inOrder = [...claims].sort((a, b) => a.number - b.number);
  const numbers = inOrder.map(({ number }) => number).join(', ');
  return (
    <Menu
      label="Claims on these words"
      trigger={
        <Button className="passage-overlap" aria-label={`${claims.length} claims here: ${numbers}`}>
          <span
            aria-hidden
            data-count={`+${claims.length - 1}`}
            className="before:content-[attr(data-count)]"
          />
        </Button>
      }
      entries={inOrder.map((claim) => ({
        id: claim.id,
        label: `${claim.number}. ${claim.wording}`,
        hint: claim.id === selectedId ? 'Chosen now' : undefined,
        onAction: () => onSelect(claim),
      }))}
    />
  );
}
