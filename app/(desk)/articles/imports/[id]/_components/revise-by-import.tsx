'use client';

import { reviseByImport } from '@/app/(desk)/articles/imports/actions';
import { PreviewOfRevision } from '@/components/article/preview-of-revision';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Article } from '@/lib/domain/article/article';
import type { RevisionPreview } from '@/lib/domain/article/revision';

type Props = {
  id: string;
  version: number;
  article: Pick<Article, 'id' | 'title' | 'version'>;
  preview: RevisionPreview;
};

/** What was read as the next text of an article: what it changes, and the way to save it. */
export function ReviseByImport({ id, version, article, preview }: Props) {
  const { state, submit, isPending } = useFormAction(reviseByImport);
  return (
    <Form action={submit} state={state} aria-label="Revise the article">
      <p>
        The next text of{' '}
        <Link href={`/articles/${article.id}`}>
          <bdi>{article.title}</bdi>
        </Link>
        . Its title and what else is said about it stay.
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="articleVersion" value={article.version} />
      <PreviewOfRevision preview={preview} />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Save as revision {preview.number}
      </Button>
    </Form>
  );
}
