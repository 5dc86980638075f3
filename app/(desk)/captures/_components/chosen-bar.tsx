'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { LiveText } from '@/components/ui/live-text';
import type { Choice } from '@/lib/domain/source/choose-words';

type Props = { choice: Choice | null; onClear: () => void; children: ReactNode };

/** What was chosen in a copy, with what may be done with it; stays in sight while the copy scrolls. */
export function ChosenBar({ choice, onClear, children }: Props) {
  return (
    <>
      <LiveText>{choice ? spoken(choice) : ''}</LiveText>
      {choice && (
        // biome-ignore lint/a11y/useSemanticElements: no group of fields
        <div
          role="group"
          aria-label="Chosen words"
          className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-sheet px-4 py-3 shadow-lifted"
        >
          <p dir="auto" className="line-clamp-3 min-w-0 flex-1 basis-60 font-serif">
            {'chosen' in choice ? `“${choice.chosen.exact}”` : choice.problem}
          </p>
          <div className="flex gap-2">
            {children}
            <Button
              variant="quiet"
              icon="close"
              aria-label="Let these words go"
              onPress={onClear}
            />
          </div>
        </div>
      )}
    </>
  );
}

const spoken = (choice: Choice): string =>
  'chosen' in choice ? `Chosen: ${choice.chosen.exact.slice(0, 200)}` : choice.problem;
