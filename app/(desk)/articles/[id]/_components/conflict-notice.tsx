'use client';

import { WordDiff } from '@/components/claim/word-diff';
import { Button } from '@/components/ui/button';
import type { Claim } from '@/lib/domain/claim/claim';
import { diffWords } from '@/lib/domain/passage/diff-words';

type Props = {
  /** The claim as it was when the form was opened. */
  before: Claim;
  /** As it is now. */
  now: Claim;
  /** Drops what was typed and shows the claim as it is now. */
  onTakeTheirs: () => void;
};

const fieldWords = {
  wording: 'Wording',
  claimant: 'Claimant',
  kind: 'Kind',
  priority: 'Priority',
} as const;
const fields = Object.keys(fieldWords) as (keyof typeof fieldWords)[];

/** Told to the second of two who change one claim: what changed since, and what can be done. */
export function ConflictNotice({ before, now, onTakeTheirs }: Props) {
  const changed = fields.filter((field) => before[field] !== now[field]);
  return (
    <div
      role="alert"
      className="flex flex-col gap-3 rounded-md border border-edge bg-sunk px-4 py-3"
    >
      <p className="font-semibold">
        Someone else changed this claim since you opened it. What you typed is still here.
      </p>
      {changed.length === 0 && <p>What it says is the same: its evidence or its state changed.</p>}
      <dl className="flex flex-col gap-2">
        {changed.map((field) => (
          <div key={field}>
            <dt className="text-muted">{fieldWords[field]}</dt>
            <dd>
              <WordDiff parts={diffWords(before[field] ?? '', now[field] ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
      <p>Save again to put yours in its place, or</p>
      <Button className="self-start" onPress={onTakeTheirs}>
        Drop mine and take theirs
      </Button>
    </div>
  );
}
