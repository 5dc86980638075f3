'use client';

import { useRef } from 'react';
import { MetadataFields } from '@/app/(desk)/articles/_components/metadata-fields';
import { saveImport } from '@/app/(desk)/articles/imports/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { ReadDraft } from '@/lib/domain/article/read-draft';

type Props = {
  id: string;
  version: number;
  start: Omit<ReadDraft, 'text' | 'blocks'>;
  scales: readonly { key: string; name: string }[];
  /** Key of the one chosen at first. */
  ratingScale: string | undefined;
};

/** What was read about an article, for a person to correct before it is added. */
export function SaveForm({ id, version, start, scales, ratingScale }: Props) {
  const { state, submit, isPending } = useFormAction(saveImport);
  const button = useRef<HTMLButtonElement>(null);
  useHotkeys([
    {
      id: 'add-article',
      label: 'Add the article',
      section: 'Import',
      keys: 'Mod+Enter',
      run: () => button.current?.form?.requestSubmit(),
    },
  ]);
  return (
    <Form action={submit} state={state} aria-label="Check the article">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <MetadataFields start={{ ...start, language: start.language ?? 'en' }} />
      <Select
        label="Rating scale"
        name="ratingScale"
        defaultValue={ratingScale}
        options={scales.map(({ key, name }) => ({ id: key, label: name }))}
        hint="Its claims are rated by this scale; it stays with the article."
      />
      <Button
        ref={button}
        type="submit"
        variant="primary"
        isPending={isPending}
        className="self-start"
      >
        Add the article
      </Button>
    </Form>
  );
}
