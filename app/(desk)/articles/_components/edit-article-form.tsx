'use client';

import { MetadataFields } from '@/app/(desk)/articles/_components/metadata-fields';
import {
  editArticle,
  importAnnotations,
  restoreArticle,
  retireArticle,
} from '@/app/(desk)/articles/actions';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Article } from '@/lib/domain/article/article';

export function EditArticleForm({ article }: { article: Article }) {
  const edit = useFormAction(editArticle);
  const annotate = useFormAction(importAnnotations);
  const retire = useFormAction(retireArticle);
  const restore = useFormAction(restoreArticle);
  const target = (
    <>
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="expectedVersion" value={article.version} />
    </>
  );
  const isStale = edit.state.status === 'error' && edit.state.code === 'stale_version';
  return (
    <div className="flex flex-col gap-12">
      <Form action={edit.submit} state={edit.state} aria-label="Edit the article">
        {target}
        {isStale && (
          <p className="rounded-md bg-sunk px-4 py-3">
            <Link href={`/articles/${article.id}`}>See it as it is now</Link>. What you typed is
            still here; open this page again to save it over the newer version.
          </p>
        )}
        <MetadataFields start={article} />
        <TextArea label="Note" name="note" defaultValue={article.note ?? ''} optional />
        <Button type="submit" variant="primary" isPending={edit.isPending} className="self-start">
          Save
        </Button>
      </Form>
      <Form action={annotate.submit} state={annotate.state} aria-label="Import annotations">
        <h2 className="font-semibold font-serif text-xl">Import annotations</h2>
        <p className="text-muted">
          A file of W3C annotations (JSON-LD), or what Hypothesis’ API answers. Each becomes a
          claim, found in the text by the words it marks: all of them, or none.
        </p>
        <input type="hidden" name="id" value={article.id} />
        <FileField
          label="File"
          name="file"
          accept=".json,.jsonld,application/json,application/ld+json"
        />
        <Button type="submit" isPending={annotate.isPending} className="self-start">
          Import
        </Button>
      </Form>
      {article.status === 'active' ? (
        <Form action={retire.submit} state={retire.state} aria-label="Retire the article">
          <h2 className="font-semibold font-serif text-xl">Retire the article</h2>
          <p className="text-muted">
            It leaves the list. Its claims, reports and history stay and it can be restored.
          </p>
          {target}
          <TextField label="Reason" name="reason" />
          <Button
            type="submit"
            variant="danger"
            isPending={retire.isPending}
            className="self-start"
          >
            Retire
          </Button>
        </Form>
      ) : (
        <Form action={restore.submit} state={restore.state} aria-label="Restore the article">
          <h2 className="font-semibold font-serif text-xl">This article is retired</h2>
          {target}
          <Button type="submit" isPending={restore.isPending} className="self-start">
            Restore
          </Button>
        </Form>
      )}
    </div>
  );
}
