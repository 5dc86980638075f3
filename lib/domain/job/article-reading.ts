import { z } from 'zod';
import { ArticleFormat, ArticleMetadata, MAX_TEXT_LENGTH } from '@/lib/domain/article/article';
import { ReadDraft } from '@/lib/domain/article/read-draft';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { Job, type JobStatus } from '@/lib/domain/job/job';

/** The largest file that is taken in. */
export const MAX_FILE_BYTES = 25_000_000;
/** How many things can be read at one go. */
export const MAX_SOURCES = 50;

const text = z
  .string({ error: 'Paste the text of the article.' })
  .refine((value) => value.trim() !== '', 'Paste the text of the article.')
  .max(MAX_TEXT_LENGTH * 5, 'This text is longer than Claimdesk takes in.');
/** With its ending, which tells what it holds. */
export const FileName = z.string().trim().min(1, 'Say what the file is called.').max(255);

export const WebAddress = z
  .url({
    protocol: /^https?$/,
    error: 'Give a full web address, starting with https:// or http://.',
  })
  .max(2000, 'This address is too long.');

/** What an article is read from: a pasted text, a file, or the page at an address. */
export const ImportSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text,
    format: ArticleFormat.default('text'),
    /** Where the text was published. */
    url: WebAddress.optional(),
  }),
  z.object({ kind: z.literal('file'), name: FileName, bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('address'), url: WebAddress }),
]);
export type ImportSource = z.infer<typeof ImportSource>;

/** The source as its job keeps it: what was pasted or uploaded stands apart, as bytes. */
export const KeptSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    format: ArticleFormat,
    url: z.string().nullable(),
    /** Its first words. */
    beginning: z.string(),
  }),
  z.object({ kind: z.literal('file'), name: z.string(), byteLength: z.int().nonnegative() }),
  z.object({ kind: z.literal('address'), url: z.string() }),
]);
export type KeptSource = z.infer<typeof KeptSource>;

/** What a job of the kind `article.read` works on. */
export const ImportInput = z.object({ source: KeptSource, ratingScale: z.string().nullable() });
export type ImportInput = z.infer<typeof ImportInput>;

/** The reading of one article, from the moment it was asked for until the article is here. */
export const ArticleReading = Job.extend({
  source: KeptSource,
  /** Key of the rating scale asked for; null: the desk's own. */
  ratingScale: z.string().nullable(),
  /** The article whose text this is to revise; null for a new article. */
  revisesId: Id.nullable(),
  /** The article that it became. */
  articleId: Id.nullable(),
});
export type ArticleReading = z.infer<typeof ArticleReading>;

/** How far some imports are. */
export const ImportProgress = z.object({ items: z.array(ArticleReading) });

/** An article of the desk that may be the same: by its address, or by its very text. */
export const LikeArticle = z.object({
  id: Id,
  title: z.string(),
  shared: z.enum(['address', 'text']),
});
export type LikeArticle = z.infer<typeof LikeArticle>;

/** An import with what was read, while that waits for a person. */
export const OpenedImport = ArticleReading.extend({
  draft: ReadDraft.nullable(),
  alike: z.array(LikeArticle),
});
export type OpenedImport = z.infer<typeof OpenedImport>;

/** What a person says of a read article; null takes away what was read, what is left out stays. */
export const Corrections = ArticleMetadata.partial().extend({
  /** Key of a rating scale; left out: as asked for when the import was started. */
  ratingScale: z.string().optional(),
});

/** In characters, of the words that name a pasted text. */
const BEGINNING = 80;
/** In UTF-16 code units: enough to find them in, even behind markup. */
const LOOKED_AT = 2_000;

function beginningOf(text: string): string {
  const words = text
    .trimStart()
    .slice(0, LOOKED_AT)
    .replaceAll(/<[^>]*>|\s+/g, ' ')
    .trim();
  const characters = [...words.replaceAll(/ {2,}/g, ' ')];
  if (characters.length <= BEGINNING) return characters.join('');
  return `${characters.slice(0, BEGINNING).join('')}…`;
}

/** @throws ClaimdeskError `too_large`, `invalid_input` for a file that cannot be read at all. */
export function keptSource(source: ImportSource, path: string): KeptSource {
  switch (source.kind) {
    case 'text': {
      const { format, url = null, text } = source;
      return { kind: 'text', format, url, beginning: beginningOf(text) };
    }
    case 'file':
      refuseUnreadable(source.name, source.bytes.byteLength, path);
      return { kind: 'file', name: source.name, byteLength: source.bytes.byteLength };
    case 'address':
      return source;
  }
}

function refuseUnreadable(name: string, byteLength: number, path: string): void {
  if (byteLength > MAX_FILE_BYTES) {
    const message = `“${name}” is over 25 MB: bring the part that is to be checked.`;
    throw new ClaimdeskError('too_large', message, [{ path, message }]);
  }
  if (byteLength === 0) {
    const message = `“${name}” is empty.`;
    throw new ClaimdeskError('invalid_input', message, [{ path, message }]);
  }
}

/** What lists call an import. */
export function sourceName(source: KeptSource): string {
  switch (source.kind) {
    case 'text':
      return `Pasted: ${source.beginning}`;
    case 'file':
      return source.name;
    case 'address':
      return source.url;
  }
}

/** Where several imports stand, in a sentence: “2 under way, 1 to be checked, 1 failed.” */
export function importsInWords(items: readonly Pick<ArticleReading, 'status'>[]): string {
  const count = (...statuses: JobStatus[]) =>
    items.filter(({ status }) => statuses.includes(status)).length;
  const parts = [
    [count('queued', 'running'), 'under way'],
    [count('ready'), 'to be checked'],
    [count('failed'), 'failed'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map((part) => part.join(' '));
  return told.length === 0 ? 'Nothing is under way.' : `${told.join(', ')}.`;
}
