'use client';

import { useState } from 'react';
import { bringCheckPart, startCheckImport } from '@/app/(desk)/prior-checks/actions';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { ProgressBar } from '@/components/ui/progress-bar';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { type FormState, idle } from '@/lib/domain/form-state';
import { MOST_IN_FEED, MOST_IN_PART } from '@/lib/domain/job/check-import';

/** Prior checks to import: a file, sent part by part, or the address of a feed. */
export function CheckImportForm() {
  const [sent, setSent] = useState<number | null>(null);
  const { state, submit, isPending } = useFormAction<never>(async (before, form) => {
    const file = form.get('file');
    form.delete('file');
    if (file instanceof File && file.size > 0) {
      const refused = await send(file, form, setSent);
      setSent(null);
      if (refused) return refused;
    }
    return await startCheckImport(before, form);
  });
  return (
    <Form action={submit} state={state} clearOnSuccess aria-label="Import prior checks">
      <FileField
        label="File: ClaimReview or AVeriTeC as JSON, or a table with tabs (TSV)"
        name="file"
        accept=".json,.jsonld,.ndjson,.jsonl,.tsv,.txt,.gz,application/json,application/ld+json,text/tab-separated-values"
      />
      <TextField
        label="Or the address of a feed"
        name="url"
        type="url"
        hint="Such as the ClaimReview feed of Data Commons, or a publisher’s own. The first line of a table names its columns: url, claim, claimant, publisher, title, date, rating, language."
        optional
      />
      {sent !== null && <ProgressBar label="Sending the file" value={sent} className="max-w-md" />}
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingLabel="Sending…"
        className="self-start"
      >
        Import
      </Button>
    </Form>
  );
}

/** Sends a file part by part and puts what it is called by into the form; a refusal, if there is one. */
async function send(
  file: File,
  form: FormData,
  onSent: (share: number) => void,
): Promise<FormState<never> | null> {
  if (file.size > MOST_IN_FEED) {
    const message = `“${file.name}” is over 1 GB: bring it in several files.`;
    const issues = [{ path: 'file', message }];
    return { status: 'error', code: 'too_large', message, issues, facts: {}, values: {} };
  }
  const uploadId = crypto.randomUUID();
  for (let number = 0; number * MOST_IN_PART < file.size; number += 1) {
    onSent((number * MOST_IN_PART) / file.size);
    const part = new FormData();
    part.set('uploadId', uploadId);
    part.set('number', String(number));
    part.set('part', file.slice(number * MOST_IN_PART, (number + 1) * MOST_IN_PART));
    const answer = await bringCheckPart(idle, part);
    if (answer.status === 'error') return answer;
  }
  form.set('uploadId', uploadId);
  form.set('fileName', file.name);
  return null;
}
