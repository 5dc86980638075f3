'use client';

import { startReadingAgain } from '@/app/(desk)/articles/imports/actions';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';

type Props = { articleId: string; url: string | null };

/** The newer text from where the article stands, or from a file: read in the background. */
export function ReadAgain({ articleId, url }: Props) {
  const { state, submit, isPending } = useFormAction(startReadingAgain);
  return (
    <Form action={submit} state={state} aria-label="Bring the newer text">
      <h2 className="font-semibold font-serif text-xl">Or bring the newer text</h2>
      <input type="hidden" name="articleId" value={articleId} />
      <FileField
        label="From a file"
        name="file"
        accept=".txt,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isPending={isPending}>
          Read the file
        </Button>
        {url && (
          <Button type="submit" name="url" value={url} isPending={isPending}>
            Read it again from its address
          </Button>
        )}
      </div>
    </Form>
  );
}
