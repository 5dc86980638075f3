'use client';

import { MetadataFields } from '@/app/(desk)/articles/_components/metadata-fields';
import { importArticle } from '@/app/(desk)/articles/actions';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import { RadioCards } from '@/components/ui/radio-cards';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';

type Props = { scales: readonly { key: string; name: string; isDefault: boolean }[] };

export function ImportForm({ scales }: Props) {
  const { state, submit, isPending } = useFormAction(importArticle);
  return (
    <Form action={submit} state={state} aria-label="Add an article">
      <TextArea label="Text" name="text" rows={10} isProse />
      <FileField
        label="Or a file"
        name="file"
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
      />
      <RadioCards
        label="The pasted text is"
        name="format"
        defaultValue="text"
        cards={[
          { value: 'text', label: 'Plain text', hint: 'Paragraphs set apart by empty lines' },
          {
            value: 'markdown',
            label: 'Markdown',
            hint: 'Headings, quotations and lists are marked',
          },
          {
            value: 'html',
            label: 'HTML',
            hint: 'The source of a web page: menus and the like are left out',
          },
        ]}
      />
      <MetadataFields isTitleRead />
      <Select
        label="Rating scale"
        name="ratingScale"
        defaultValue={scales.find(({ isDefault }) => isDefault)?.key}
        options={scales.map(({ key, name }) => ({ id: key, label: name }))}
        hint="Its claims are rated by this scale; it stays with the article."
      />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Add the article
      </Button>
    </Form>
  );
}
