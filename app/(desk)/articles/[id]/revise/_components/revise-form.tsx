'use client';

import { useState } from 'react';
import { reviseArticle } from '@/app/(desk)/articles/[id]/revise/actions';
import { PreviewOfRevision } from '@/components/article/preview-of-revision';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { RadioCards } from '@/components/ui/radio-cards';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';

type Props = {
  articleId: string;
  version: number;
  /** The present text as Markdown. */
  text: string;
};

/** First what a text would change, then the way to save it; what is typed after that is looked at anew. */
export function ReviseForm({ articleId, version, text }: Props) {
  const { state, submit, isPending } = useFormAction(reviseArticle);
  const [opened] = useState(text);
  const [base, setBase] = useState(version);
  const [previewed, setPreviewed] = useState<typeof state | null>(null);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  // Once told that somebody else changed it, saving again is a choice: against the article as it is now.
  if (isStale && base !== version) setBase(version);
  const preview = state.status === 'ok' && state !== previewed ? state.data : undefined;
  return (
    // What was shown is of another text once this one is typed in.
    <div onInput={() => setPreviewed(state)}>
      <Form action={submit} state={state} aria-label="Revise the text">
        {isStale && (
          <p className="rounded-md bg-sunk px-4 py-3">
            Somebody else changed the article since you opened this page.{' '}
            <Link href={`/articles/${articleId}`}>See it as it is now</Link>. What you typed is
            still here: see what it changes, then save it over the newer version.
          </p>
        )}
        <input type="hidden" name="id" value={articleId} />
        <input type="hidden" name="expectedVersion" value={base} />
        <TextArea
          label="Text"
          name="text"
          defaultValue={opened}
          rows={18}
          isProse
          hint="The first heading is the title and not part of the text."
        />
        <RadioCards
          label="The text is"
          name="format"
          defaultValue="markdown"
          cards={[
            { value: 'markdown', label: 'Markdown', hint: 'As it stands here: # marks headings' },
            { value: 'text', label: 'Plain text', hint: 'Paragraphs set apart by empty lines' },
            { value: 'html', label: 'HTML', hint: 'The source of a web page' },
          ]}
        />
        <Button
          type="submit"
          name="intent"
          value="preview"
          variant={preview ? 'secondary' : 'primary'}
          isPending={isPending}
        >
          See what changes
        </Button>
        {preview && (
          <>
            <PreviewOfRevision preview={preview} />
            <Button
              type="submit"
              name="intent"
              value="save"
              variant="primary"
              isPending={isPending}
            >
              Save as revision {preview.number}
            </Button>
          </>
        )}
      </Form>
    </div>
  );
}
