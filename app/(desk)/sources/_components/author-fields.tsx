'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { type AuthorFields as Author, emptyPerson } from '@/lib/domain/source/csl-form';

type Props = { authors: readonly Author[]; onChange: (authors: Author[]) => void };

const emptyOrganisation: Author = { kind: 'organisation', literal: '' };

/** The authors of a work in their order, people by their parts and organisations whole. */
export function AuthorFields({ authors, onChange }: Props) {
  const [added, setAdded] = useState<number | null>(null);
  const add = (author: Author) => {
    setAdded(authors.length);
    onChange([...authors, author]);
  };
  const put = (index: number, author: Author) => onChange(authors.with(index, author));
  // A row holds no state of its own: its place is all that tells it from the others.
  const rows = authors.map((author, index) => ({ author, index, key: `${author.kind} ${index}` }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold text-[0.875rem]">Authors</legend>
      {rows.map(({ author, index, key }) => (
        <fieldset
          key={key}
          aria-label={`Author ${index + 1}`}
          className="flex min-w-0 items-end gap-2"
        >
          {author.kind === 'person' ? (
            <div className="grid flex-1 gap-2 sm:grid-cols-2">
              <TextField
                label="Given names"
                name={`csl.author.${index}.given`}
                value={author.given}
                onChange={(given) => put(index, { ...author, given })}
                autoFocus={index === added}
                autoComplete="off"
              />
              <TextField
                label="Family name"
                name={`csl.author.${index}.family`}
                value={author.family}
                onChange={(family) => put(index, { ...author, family })}
                autoComplete="off"
              />
            </div>
          ) : (
            <TextField
              label="Organisation"
              name={`csl.author.${index}.literal`}
              value={author.literal}
              onChange={(literal) => put(index, { ...author, literal })}
              autoFocus={index === added}
              autoComplete="off"
              className="flex-1"
            />
          )}
          <Button
            variant="quiet"
            icon="close"
            aria-label={`Remove author ${index + 1}`}
            onPress={() => onChange(authors.filter((_, other) => other !== index))}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="add" onPress={() => add(emptyPerson)}>
          Add a person
        </Button>
        <Button size="small" icon="add" onPress={() => add(emptyOrganisation)}>
          Add an organisation
        </Button>
      </div>
    </fieldset>
  );
}
