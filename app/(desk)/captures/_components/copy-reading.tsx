'use client';

import { type CitableClaim, CiteChosen } from '@/app/(desk)/captures/_components/cite-chosen';
import { CopyViewer } from '@/app/(desk)/captures/_components/copy-viewer';
import type { Capture } from '@/lib/domain/source/capture';
import type { CitedWords } from '@/lib/domain/source/cited-words';

type Props = {
  capture: Capture;
  cited: readonly CitedWords[];
  currentId: string | null;
  /** Words that whoever opens it comes for. */
  wanted: string | null;
  /** What words may be cited on; null for whoever cites nothing. */
  claims: readonly CitableClaim[] | null;
};

/** A copy on its own page, in which words may be chosen and cited. */
export function CopyReading({ claims, ...view }: Props) {
  return (
    <CopyViewer {...view}>
      {(chosen, clear) =>
        claims && (
          <CiteChosen
            sourceId={view.capture.sourceId}
            chosen={chosen}
            claims={claims}
            onDone={clear}
          />
        )
      }
    </CopyViewer>
  );
}
