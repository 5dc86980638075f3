'use client';

import { useState } from 'react';
import { restoreCitation } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { onDemand } from '@/components/ui/on-demand';
import { usePressAction } from '@/components/ui/use-press-action';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import type { CitationWithSource } from '@/lib/domain/source/citation';

const EditCitationForm = onDemand(
  () => import('@/app/(desk)/sources/_components/edit-citation-form'),
  'EditCitationForm',
);
const RetireCitationForm = onDemand(
  () => import('@/app/(desk)/sources/_components/retire-citation-form'),
  'RetireCitationForm',
);

export type CitationActionsProps = { citation: CitationWithSource; claimWording: TextInLanguage };

/** What can be done with a citation, for those who may. */
export function CitationActions({ citation, claimWording }: CitationActionsProps) {
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const restore = usePressAction(restoreCitation);
  const { id, version, status, source } = citation;
  if (status === 'retired') {
    return (
      <Button
        size="small"
        icon="undo"
        isPending={restore.isPending}
        onPress={() => restore.press({ id, expectedVersion: version })}
      >
        Put back
      </Button>
    );
  }
  const close = () => setOpen(null);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon="edit"
        aria-label={`Edit the citation of ${source.csl.title}`}
        onPress={() => setOpen('edit')}
      />
      <Button
        variant="quiet"
        size="small"
        icon="trash"
        aria-label={`Withdraw the citation of ${source.csl.title}`}
        onPress={() => setOpen('withdraw')}
      />
      <Dialog
        title="Edit the citation"
        size="wide"
        isOpen={open === 'edit'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <EditCitationForm citation={citation} claimWording={claimWording} onDone={close} />
      </Dialog>
      <Dialog
        title="Withdraw the citation"
        isOpen={open === 'withdraw'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <RetireCitationForm citation={citation} onDone={close} />
      </Dialog>
    </>
  );
}
