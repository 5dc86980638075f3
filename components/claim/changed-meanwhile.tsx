'use client';

import { WordDiff } from '@/components/claim/word-diff';
import { Button } from '@/components/ui/button';
import { diffWords } from '@/lib/domain/passage/diff-words';

type Props = {
  /** The thing that two people changed, such as “claim”. */
  thing: string;
  /** Its fields as they were when the form was opened and as they are now; equal ones are left out. */
  fields: readonly { label: string; before: string; now: string }[];
  /** Drops what was typed and shows the thing as it is now. */
  onTakeTheirs: () => void;
};

/** Told to the second of two who change one thing: what changed since, and what can be done. */
export function ChangedMeanwhile({ thing, fields, onTakeTheirs }: Props) {
  const changed = fields.filter(({ before, now }) => before !== now);
  return (
    <div
      role="alert"
      className="flex flex-col gap-3 rounded-md border border-edge bg-sunk px-4 py-3"
    >
      <p className="font-semibold">
        Someone else changed this {thing} since you opened it. What you typed is still here.
      </p>
      {changed.length === 0 && <p>What it says is the same: something around it changed.</p>}
      <dl className="flex flex-col gap-2">
        {changed.map(({ label, before, now }) => (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd>
              <WordDiff parts={diffWords(before, now)} />
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
