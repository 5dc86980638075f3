'use client';

import { ChangedMeanwhile } from '@/components/claim/changed-meanwhile';
import type { Claim } from '@/lib/domain/claim/claim';

type Props = {
  /** The claim as it was when the form was opened. */
  before: Claim;
  /** As it is now. */
  now: Claim;
  onTakeTheirs: () => void;
};

const fields = {
  wording: 'Wording',
  claimant: 'Claimant',
  kind: 'Kind',
  priority: 'Priority',
} as const;
const names = Object.keys(fields) as (keyof typeof fields)[];

/** Told to the second of two who change one claim. */
export function ConflictNotice({ before, now, onTakeTheirs }: Props) {
  return (
    <ChangedMeanwhile
      thing="claim"
      fields={names.map((name) => ({
        label: fields[name],
        before: before[name] ?? '',
        now: now[name] ?? '',
      }))}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
