'use client';

import { WordDiff } from '@/components/claim/word-diff';
import { Button } from '@/components/ui/button';
import { diffWords } from '@/lib/domain/passage/diff-words';
import { stanceWords } from '@/lib/domain/report/words';
import type { Citation } from '@/lib/domain/source/citation';

type Props = { before: Citation; now: Citation; onTakeTheirs: () => void };

const fields = [
  { label: 'What it does to the claim', words: ({ stance }: Citation) => stanceWords[stance] },
  { label: 'Its own words', words: ({ quote }: Citation) => quote ?? '' },
  { label: 'Where in the work', words: ({ locator }: Citation) => locator ?? '' },
  { label: 'Note', words: ({ note }: Citation) => note ?? '' },
];

/** Told to the second of two who edit one citation: what changed since, and what can be done. */
export function CitationConflict({ before, now, onTakeTheirs }: Props) {
  const changed = fields.filter(({ words }) => words(before) !== words(now));
  return (
    <div
      role="alert"
      className="flex flex-col gap-3 rounded-md border border-edge bg-sunk px-4 py-3"
    >
      <p className="font-semibold">
        What you typed is still here. This is what changed since you opened it:
      </p>
      <dl className="flex flex-col gap-2">
        {changed.map(({ label, words }) => (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd>
              <WordDiff parts={diffWords(words(before), words(now))} />
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
