'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { WordsFromCopy } from '@/app/(desk)/captures/_components/words-from-copy';
import { CitationConflict } from '@/app/(desk)/sources/_components/citation-conflict';
import { CitationFields } from '@/app/(desk)/sources/_components/citation-fields';
import { editCitation } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import type { CitationWithSource } from '@/lib/domain/source/citation';

type Props = {
  citation: CitationWithSource;
  claimWording: TextInLanguage;
  onDone: () => void;
};

export function EditCitationForm({ citation, claimWording, onDone }: Props) {
  const router = useRouter();
  const { state, submit, isPending } = useFormAction(editCitation);
  const [opened, setOpened] = useState(citation);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  const hasMet = isStale && citation.version !== opened.version;

  useEffect(() => {
    if (isStale) router.refresh();
  }, [isStale, router]);

  return (
    <WordsFromCopy sourceId={citation.source.id}>
      {(words, choose) => (
        <Form action={submit} state={state} onSuccess={onDone} aria-label="Edit the citation">
          {hasMet && (
            <CitationConflict
              before={opened}
              now={citation}
              onTakeTheirs={() => setOpened(citation)}
            />
          )}
          <input type="hidden" name="id" value={citation.id} />
          {/* Once told what changed, saving again is a choice: it is made against what is there now. */}
          <input
            type="hidden"
            name="expectedVersion"
            value={hasMet ? citation.version : opened.version}
          />
          <CitationFields
            key={opened.version}
            start={opened}
            claimWording={claimWording}
            chosen={words}
            choose={choose}
          />
          <Button type="submit" variant="primary" isPending={isPending}>
            {hasMet ? 'Save mine in its place' : 'Save'}
          </Button>
        </Form>
      )}
    </WordsFromCopy>
  );
}
