'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ArticleFormat, type ArticleText } from '@/lib/domain/article/article';
import { decodeText } from '@/lib/domain/article/decode';
import { importedWords, placeWords, titleOfFile } from '@/lib/domain/averitec/averitec-import';
import { ClaimdeskError, invalidField, isClaimdeskError, notFound } from '@/lib/domain/errors';
import { Version } from '@/lib/domain/identity';
import { Corrections, type ImportSource, MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { importAveritec as takeInAveritec } from '@/lib/services/articles/import-averitec';
import { cancelImport as cancel, retryImport as retry } from '@/lib/services/imports/change-import';
import { getImport } from '@/lib/services/imports/get-import';
import { reviseByImport as revise } from '@/lib/services/imports/revise-by-import';
import { saveImport as save } from '@/lib/services/imports/save-import';
import { startImports } from '@/lib/services/imports/start-imports';

type Source = z.input<typeof ImportSource>;
/** A source and the field that it was brought in. */
type Brought = { field: string; source: Source };

const text = z.string().default('');
const ReadForm = z.object({ text, addresses: text, format: ArticleFormat.default('text') });

/** Reads each file, each address and the pasted text: all of them, or none. */
export const startReading = formAction<never>(async (context, form) => {
  const files = form.getAll('files').filter((file) => file instanceof File);
  form.delete('files');
  const { text: pasted = '', addresses = '', format } = readForm(ReadForm, form);
  const brought: Brought[] = [
    ...(await Promise.all(files.map(fileSource))),
    ...addressesIn(addresses).map((url) => ({
      field: 'addresses',
      source: { kind: 'address' as const, url },
    })),
    ...(pasted.trim() === ''
      ? []
      : [{ field: 'text', source: { kind: 'text' as const, text: pasted, format } }]),
  ];
  if (brought.length === 0) throw invalidField('files', 'Bring a file, an address or a text.');
  const sources = brought.map(({ source }) => source);
  const started = await startImports(context, { sources }).catch((error) => {
    throw inFields(error, brought);
  });
  const [first] = started;
  redirect(started.length === 1 ? `/articles/imports/${first?.id}` : '/articles/imports');
});

async function fileSource(file: File): Promise<Brought> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { field: 'files', source: { kind: 'file', name: file.name, bytes } };
}

const addressesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A refusal of the source in some place, as one of the field that the source was brought in. */
function inFields(error: unknown, brought: readonly Brought[]): unknown {
  if (!isClaimdeskError(error)) return error;
  const issues = error.issues.map(({ path, message }) => {
    const { field, source } = brought[Number(/^sources\.(\d+)/.exec(path)?.[1])] ?? {};
    const which = source?.kind === 'address' ? `${source.url}: ` : '';
    return { path: field ?? 'files', message: which + message };
  });
  const [first] = issues;
  const message = issues.length === 1 && first ? first.message : error.message;
  return new ClaimdeskError(error.code, message, issues, error.facts);
}

const Target = z.object({ id: text });

export const cancelImport = formAction<never>(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await cancel(context, { id });
  refresh();
  return { message: 'The import is cancelled.' };
});

export const retryImport = formAction<never>(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await retry(context, { id });
  refresh();
});

/** All of what was read, for whoever has seen its beginning. */
export const readDraft = formAction<ArticleText>(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  const { draft } = await getImport(context, id);
  if (!draft) throw notFound('text: the import was saved or cancelled');
  return { data: { text: draft.text, blocks: draft.blocks } };
});

const ReviseForm = z.object({
  id: text,
  expectedVersion: Version.optional(),
  articleId: text,
  articleVersion: Version.optional(),
});

export const reviseByImport = formAction<never>(async (context, form) => {
  const { id = '', articleId = '', ...versions } = readForm(ReviseForm, form);
  const { expectedVersion = 0, articleVersion = 0 } = versions;
  await revise(context, { id, articleId, expectedVersion, articleVersion });
  redirect(`/articles/${articleId}`);
});

const AgainForm = z.object({ articleId: text, url: text });

/** Reads the text of an article again, from its address or from a file. */
export const startReadingAgain = formAction<never>(async (context, form) => {
  const file = form.get('file');
  form.delete('file');
  const { articleId = '', url = '' } = readForm(AgainForm, form);
  const source =
    file instanceof File && file.size > 0
      ? (await fileSource(file)).source
      : { kind: 'address' as const, url };
  if (source.kind === 'address' && url === '') {
    throw invalidField('file', 'Choose the file that has the newer text.');
  }
  const [started] = await startImports(context, { sources: [source], revisesId: articleId }).catch(
    (error) => {
      throw inFields(error, [{ field: 'file', source }]);
    },
  );
  redirect(`/articles/imports/${started?.id}`);
});

const SaveForm = Corrections.omit({ isBasedOn: true, note: true }).extend({
  id: text,
  expectedVersion: Version.optional(),
});

export const saveImport = formAction<never>(async (context, form) => {
  const { id = '', expectedVersion = 0, ...said } = readForm(SaveForm, form);
  const { id: articleId } = await save(context, {
    ...said,
    // Left empty, each of them is unknown, whatever was read.
    title: said.title ?? '',
    authors: said.authors ?? [],
    id,
    expectedVersion,
  });
  redirect(`/articles/${articleId}`);
});

const AveritecForm = z.object({ title: text, language: text, withLabels: z.boolean() });

/** Takes in a file in AVeriTeC’s format: all of it, or nothing. */
export const importAveritec = formAction<{ articleId: string }>(async (context, form) => {
  const file = form.get('file');
  form.delete('file');
  const { title = '', language = '', withLabels } = readForm(AveritecForm, form);
  if (!(file instanceof File) || file.size === 0) {
    throw invalidField('file', 'Choose the file that has the claims.');
  }
  if (file.size > MAX_FILE_BYTES) {
    throw invalidField('file', `“${file.name}” is over 25 MB: split it into several files.`);
  }
  const told = await takeInAveritec(context, {
    text: decodeText(new Uint8Array(await file.arrayBuffer())),
    title: title.trim() || titleOfFile(file.name),
    language,
    withLabels,
  }).catch((error) => {
    throw inFile(error);
  });
  return { data: { articleId: told.articleId }, message: importedWords(told) };
});

/** A refusal of something in a file, each fault with its place there in words. */
function inFile(error: unknown): unknown {
  if (!isClaimdeskError(error)) return error;
  const issues = error.issues.map(({ path, message }) => {
    const place = placeWords(path);
    if (place) return { path: `content.${path}`, message: `${place}: ${message}` };
    return { path: path === '' || path === 'text' ? 'file' : path, message };
  });
  const [first] = issues;
  const message = issues.length === 1 && first ? first.message : error.message;
  return new ClaimdeskError(error.code, message, issues, error.facts);
}
