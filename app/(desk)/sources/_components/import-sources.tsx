'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { ImportPreview } from '@/app/(desk)/sources/_components/import-preview';
import { importSources, previewImport } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import { counted } from '@/lib/domain/report/words';

/** Importing a bibliography: bring it, see what would be added, add it. */
export function ImportSources() {
  const router = useRouter();
  const brought = useRef(new FormData());
  const result = useRef<HTMLElement>(null);
  const { state, submit, isPending } = useFormAction(previewImport);
  const adding = useFormAction(importSources);
  const preview = state.status === 'ok' ? state.data : undefined;

  useEffect(() => {
    if (preview) result.current?.focus();
  }, [preview]);

  return (
    <div className="flex flex-col gap-8">
      <Form
        action={(form) => {
          brought.current = form;
          submit(form);
        }}
        state={state}
        aria-label="Bring a bibliography"
      >
        <TextArea
          label="Bibliography"
          name="text"
          rows={8}
          hint="Its format is told by its text."
        />
        <FileField
          label="Or a file"
          name="file"
          accept=".json,.bib,.bibtex,.ris,.txt,application/json,application/x-bibtex,text/plain"
        />
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Reading it…">
          See what it holds
        </Button>
      </Form>
      {preview && (
        <section
          ref={result}
          tabIndex={-1}
          aria-label="What it holds"
          className="flex flex-col gap-6 outline-none"
        >
          <ImportPreview preview={preview} />
          {preview.unreadable.length === 0 && preview.fresh.length > 0 && (
            <Form
              action={() => adding.submit(brought.current)}
              state={adding.state}
              onSuccess={() => router.push('/sources')}
              aria-label="Add the sources"
            >
              <Button type="submit" variant="primary" isPending={adding.isPending}>
                Add {counted(preview.fresh.length, 'source')}
              </Button>
            </Form>
          )}
        </section>
      )}
    </div>
  );
}
