'use client';

import { useEffect, useRef, useState } from 'react';
import { WordsFromCopy } from '@/app/(desk)/captures/_components/words-from-copy';
import { CitationFields } from '@/app/(desk)/sources/_components/citation-fields';
import type { Existing } from '@/app/(desk)/sources/_components/duplicate-notice';
import { NewSource } from '@/app/(desk)/sources/_components/new-source';
import { SourcePicker } from '@/app/(desk)/sources/_components/source-picker';
import { addCitation } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';

export type CiteFormProps = {
  claimId: string;
  claimWording: TextInLanguage;
  articleId: string;
  onDone?: () => void;
};

/** Citing a source on a claim: one that the desk has, or a new one without losing what is typed. */
export function CiteForm({ claimId, claimWording, articleId, onDone }: CiteFormProps) {
  const { state, submit, isPending } = useFormAction(addCitation);
  const [chosen, setChosen] = useState<Existing | null>(null);
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const citing = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    if (wasAdding.current && !isAdding) citing.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  const choose = (source: Existing) => {
    setChosen(source);
    setSourceId(source.id);
    setAdding(false);
  };
  return (
    <>
      {isAdding && (
        <div className="flex flex-col gap-4">
          <Button
            variant="quiet"
            size="small"
            icon="back"
            className="self-start"
            onPress={() => setAdding(false)}
          >
            Choose one that is here
          </Button>
          <NewSource onAdded={choose} onUse={choose} />
        </div>
      )}
      <div ref={citing} tabIndex={-1} hidden={isAdding} className="outline-none">
        <WordsFromCopy sourceId={sourceId}>
          {(words, choose) => (
            <Form
              action={submit}
              state={state}
              {...(onDone ? { onSuccess: onDone } : {})}
              aria-label="Cite a source"
            >
              <input type="hidden" name="claimId" value={claimId} />
              <div className="flex flex-col items-start gap-2">
                <div className="w-full">
                  <SourcePicker
                    key={chosen?.id}
                    articleId={articleId}
                    chosen={chosen}
                    onChoose={setSourceId}
                  />
                </div>
                <Button size="small" icon="add" onPress={() => setAdding(true)}>
                  Add a source that is not here
                </Button>
              </div>
              <CitationFields claimWording={claimWording} chosen={words} choose={choose} />
              <Button type="submit" variant="primary" isPending={isPending}>
                Cite it
              </Button>
            </Form>
          )}
        </WordsFromCopy>
      </div>
    </>
  );
}
