'use client';

import { cancelImport, retryImport } from '@/app/(desk)/articles/imports/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';
import { type ArticleReading, sourceName } from '@/lib/domain/job/article-reading';
import { isUnderWay } from '@/lib/domain/job/job';
import { jobAllows } from '@/lib/domain/job/transitions';

/** What can be done with an import but check it. */
export function ImportButtons({ item }: { item: ArticleReading }) {
  const cancel = usePressAction(cancelImport);
  const retry = usePressAction(retryImport);
  const { id, status } = item;
  const name = sourceName(item.source);
  const cancelWord = isUnderWay(item) ? 'Cancel' : 'Discard';
  return (
    <>
      {jobAllows(status, 'retry') && (
        <Button
          icon="undo"
          isPending={retry.isPending}
          onPress={() => retry.press({ id })}
          aria-label={`Try again: ${name}`}
        >
          Try again
        </Button>
      )}
      {jobAllows(status, 'cancel') && (
        <Button
          variant="quiet"
          icon="close"
          isPending={cancel.isPending}
          onPress={() => cancel.press({ id })}
          aria-label={`${cancelWord}: ${name}`}
        >
          {cancelWord}
        </Button>
      )}
    </>
  );
}
