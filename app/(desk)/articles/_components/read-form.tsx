'use client';

import { useRef } from 'react';
import { PastedText } from '@/app/(desk)/articles/_components/pasted-text';
import { startReading } from '@/app/(desk)/articles/imports/actions';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { FormState } from '@/lib/domain/form-state';
import { MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';

const accept =
  '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf';
/** What the server takes at one go. */
const MAX_TOTAL_BYTES = 100_000_000;

/** Articles to read: each file, each address, and the pasted text. */
export function ReadForm() {
  const { state, submit, isPending } = useFormAction<never>(async (before, form) => {
    const files = chosenFiles(form);
    form.delete('files');
    for (const file of files) form.append('files', file);
    return tooLarge(files) ?? (await startReading(before, form));
  });
  const button = useRef<HTMLButtonElement>(null);
  useHotkeys([
    {
      id: 'read',
      label: 'Read',
      section: 'Add an article',
      keys: 'Mod+Enter',
      run: () => button.current?.form?.requestSubmit(),
    },
  ]);
  return (
    <Form action={submit} state={state} aria-label="Add an article">
      <FileDrop
        label="Files"
        name="files"
        accept={accept}
        hint="Word (.docx), PDF, web pages, Markdown or plain text; up to 25 MB each."
      />
      <TextArea
        label="Web addresses"
        name="addresses"
        hint="One a line. Each page is fetched and its article taken out of it."
        optional
      />
      <PastedText />
      <Button
        ref={button}
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingLabel="Sending…"
        className="self-start"
      >
        Read
      </Button>
    </Form>
  );
}

/** An input without a file has one without a name. */
const chosenFiles = (form: FormData): File[] =>
  form.getAll('files').filter((entry) => entry instanceof File && entry.name !== '') as File[];

/** Said before anything is sent: a body that is too large would be cut off without a word. */
function tooLarge(files: readonly File[]): FormState<never> | null {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const [first] = files.filter(({ size }) => size > MAX_FILE_BYTES);
  const message = first
    ? `“${first.name}” is over 25 MB: bring the part that is to be checked.`
    : 'These files are over 100 MB together: bring them in parts.';
  if (!first && total <= MAX_TOTAL_BYTES) return null;
  const issues = [{ path: 'files', message }];
  return { status: 'error', code: 'too_large', message, issues, facts: {}, values: {} };
}
