'use client';

import { TagInput } from '@/components/ui/tag-input';
import { TextField } from '@/components/ui/text-field';
import type { ArticleMetadata } from '@/lib/domain/article/article';

/** What is said about an article so far. */
type Start = { [Field in keyof ArticleMetadata]?: ArticleMetadata[Field] | null };

/** What is said about an article. */
export function MetadataFields({ start }: { start: Start }) {
  return (
    <>
      <TextField label="Title" name="title" defaultValue={start.title ?? ''} />
      <TagInput label="Authors" name="authors" defaultValue={start.authors ?? []} optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Publisher"
          name="publisher"
          defaultValue={start.publisher ?? ''}
          optional
        />
        <TextField
          label="Date of publication"
          name="publishedAt"
          type="date"
          defaultValue={start.publishedAt ?? ''}
          optional
        />
        <TextField
          label="Address"
          name="url"
          inputMode="url"
          defaultValue={start.url ?? ''}
          hint="Where it was published."
          optional
        />
        <TextField
          label="Language"
          name="language"
          defaultValue={start.language ?? ''}
          hint="A tag such as en, de or ar."
        />
        <TextField
          label="Claims to be settled by"
          name="dueOn"
          type="date"
          defaultValue={start.dueOn ?? ''}
          hint="Claims without a date of their own take it."
          optional
        />
      </div>
    </>
  );
}
