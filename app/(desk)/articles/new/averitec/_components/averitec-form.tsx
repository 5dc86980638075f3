'use client';

import { useRouter } from 'next/navigation';
import { importAveritec } from '@/app/(desk)/articles/imports/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

/** A file in AVeriTeC’s format and what it is called. What is wrong in the file is told above, by claim and field. */
export function AveritecForm() {
  const router = useRouter();
  const { state, submit, isPending } = useFormAction<{ articleId: string }>(
    async (before, form) => {
      const answer = await importAveritec(before, form);
      if (answer.status === 'ok' && answer.data) router.push(`/articles/${answer.data.articleId}`);
      return answer;
    },
  );
  return (
    <Form action={submit} state={state} aria-label="Add claims from AVeriTeC">
      <div data-field="content">
        <FileField label="File, in JSON" name="file" accept=".json,application/json" />
      </div>
      <TextField
        label="Title"
        name="title"
        hint="Left empty, the article is called after the file."
        optional
      />
      <TextField
        label="Language"
        name="language"
        defaultValue="en"
        hint="Of the claims, as a tag such as en, de or ar."
      />
      <Checkbox
        name="withLabels"
        defaultSelected
        hint="They stand there as the file’s words and are nobody’s assessment. Leave them out where reviewers are to judge for themselves."
      >
        Put the file’s labels and justifications into the text
      </Checkbox>
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingLabel="Taking it in…"
        className="self-start"
      >
        Add the claims
      </Button>
    </Form>
  );
}
