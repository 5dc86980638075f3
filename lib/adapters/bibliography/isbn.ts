import { z } from 'zod';
import { assertFound, nothingKnown, readJson } from '@/lib/adapters/bibliography/answers';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { type CslDraft, draftFrom } from '@/lib/domain/source/csl-draft';
import { readName } from '@/lib/domain/source/written-name';

const named = z
  .array(z.looseObject({ name: z.string() }))
  .catch([])
  .default([]);

/** https://openlibrary.org/dev/docs/api/books, with `jscmd=data`. */
const Book = z.looseObject({
  title: z.string(),
  subtitle: z.string().optional().catch(undefined),
  authors: named,
  publishers: named,
  publish_places: named,
  publish_date: z.string().optional().catch(undefined),
  number_of_pages: z.number().optional().catch(undefined),
});

/** The book of an ISBN, from a catalogue that answers as Open Library does. */
export async function lookUpIsbn(
  isbn: string,
  catalogue: string,
  fetch: GuardedFetch,
): Promise<CslDraft> {
  const key = `ISBN:${isbn}`;
  const query = new URLSearchParams({ bibkeys: key, format: 'json', jscmd: 'data' });
  const answer = await fetch(`${catalogue}/api/books?${query}`, {
    accept: 'application/json',
    mediaTypes: ['application/json', 'text/javascript'],
  });
  assertFound(answer, `the ISBN ${isbn}`);
  const book = Book.safeParse(readJson(answer)[key]);
  if (!book.success) throw nothingKnown(new URL(answer.address).host, `the ISBN ${isbn}`);
  return { ...toDraft(book.data), ISBN: isbn };
}

const toDraft = (book: z.infer<typeof Book>): CslDraft =>
  draftFrom(
    {
      title: book.subtitle ? `${book.title}: ${book.subtitle}` : book.title,
      author: book.authors.map(({ name }) => readName(name)),
      publisher: book.publishers[0]?.name,
      'publisher-place': book.publish_places[0]?.name,
      issued: book.publish_date,
      'number-of-pages': book.number_of_pages,
    },
    'book',
  );
