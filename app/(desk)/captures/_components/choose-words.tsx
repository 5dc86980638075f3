'use client';

import { CopyViewer } from '@/app/(desk)/captures/_components/copy-viewer';
import { Button } from '@/components/ui/button';
import { dateWords } from '@/lib/domain/report/words';
import type { Capture } from '@/lib/domain/source/capture';
import type { ChosenPassage } from '@/lib/domain/source/citation';

type Props = {
  capture: Capture;
  onUse: (chosen: ChosenPassage) => void;
  onBack: () => void;
};

/** Choosing the words of a citation in a copy, in place of the form that they are for. */
export function ChooseWords({ capture, onUse, onBack }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <Button
        variant="quiet"
        size="small"
        icon="back"
        className="self-start"
        autoFocus
        onPress={onBack}
      >
        Back to the citation
      </Button>
      <h3 className="font-semibold">
        Choose the words in the copy of {dateWords(capture.capturedAt)}
      </h3>
      <CopyViewer capture={capture}>
        {(chosen) => (
          <Button variant="primary" icon="quote" onPress={() => onUse(chosen)}>
            Use these words
          </Button>
        )}
      </CopyViewer>
    </div>
  );
}
