'use client';

import { useState } from 'react';
import { requestCapture } from '@/app/(desk)/captures/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

const accept = '.html,.htm,.pdf,.docx,.txt,.md,.png,.jpg,.jpeg,.webp,.gif,.warc,.gz,.wacz';

type Props = { sourceId: string; address: string | null };

/** Asks for a copy: of what stands at the address today, or of a file. */
export function MakeCopy({ sourceId, address }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { state, submit, isPending } = useFormAction(requestCapture);
  return (
    <Dialog
      title="Make a copy"
      trigger={<Button icon="add">Make a copy</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <Form action={submit} state={state} onSuccess={() => setOpen(false)} aria-label="Make a copy">
        <input type="hidden" name="sourceId" value={sourceId} />
        <TextField
          label="Address"
          name="url"
          defaultValue={address ?? ''}
          hint="What stands there now is fetched and kept."
          autoComplete="off"
          optional
        />
        <FileField label="Or a file, which is then taken instead" name="file" accept={accept} />
        <p className="text-[0.8125rem] text-muted">
          A page that a browser saved, a PDF, a Word document, a picture, or a web archive (WARC,
          WACZ), up to 25 MB.
        </p>
        <Button type="submit" variant="primary" isPending={isPending}>
          Keep the copy
        </Button>
      </Form>
    </Dialog>
  );
}
