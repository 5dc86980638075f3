import { z } from 'zod';
import {
  ArticleFormat,
  ArticleMetadata,
  type ArticleText,
  Block,
  MAX_TEXT_LENGTH,
  type ReadArticle,
} from '@/lib/domain/article/article';
import { fromHtml, type ReadPage } from '@/lib/domain/article/from-html';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { assertLaidOut } from '@/lib/domain/article/laid-out';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { ClaimInput } from '@/lib/domain/claim/claim';
import { invalidField } from '@/lib/domain/errors';

/** An article as a form, the API or a file brings it. What is left out is read from the text. */
export const ArticleImport = ArticleMetadata.partial().extend({
  text: z
    .string({ error: 'Paste the text of the article.' })
    .refine((text) => text.trim() !== '', 'Paste the text of the article.')
    .max(MAX_TEXT_LENGTH * 2, 'This text is longer than Claimdesk takes in.'),
  format: ArticleFormat.default('text'),
  /** How the text is laid out, where it was read before: its format then does not count. */
  blocks: z.array(Block).optional(),
  claims: z.array(ClaimInput).max(5000).default([]),
  /** Key of a rating scale; the desk's own where left out. */
  ratingScale: z.string().optional(),
  /** The caller’s own stable name of the article: importing it again is refused. */
  importKey: z.string().max(200).optional(),
});
export type ArticleImport = z.infer<typeof ArticleImport>;

/** A page says more of itself than a text does. */
type Read = ReadArticle & Partial<Pick<ReadPage, 'publisher' | 'publishedAt' | 'url'>>;

type Written = Pick<ArticleImport, 'text' | 'format'> & { url?: string | null | undefined };

const readers: Record<ArticleFormat, (input: Written) => Read> = {
  text: ({ text }) => fromPlainText(text),
  markdown: ({ text }) => fromMarkdown(text),
  html: ({ text, url }) => fromHtml(text, url ? { url } : {}),
};

/** What a text in one of the formats says; throws as the format's reader does. */
export const readArticle = (written: Written): Read => readers[written.format](written);

/**
 * The article that an import amounts to: what the caller said, completed by what the text says.
 * @throws ClaimdeskError `invalid_input` when neither gives a title, the text is empty or its
 * blocks do not fit it; `too_large`.
 */
export function readImport(input: ArticleImport): { metadata: ArticleMetadata; body: ArticleText } {
  const read = input.blocks ? readBefore(input.text, input.blocks) : readArticle(input);
  const title = input.title ?? read.title;
  if (!title) throw invalidField('title', 'Give the article a title.');
  return {
    metadata: {
      title,
      authors: input.authors ?? read.authors,
      publisher: input.publisher ?? read.publisher ?? null,
      url: input.url ?? read.url ?? null,
      publishedAt: input.publishedAt ?? read.publishedAt ?? null,
      dueOn: input.dueOn ?? null,
      language: input.language ?? read.language ?? 'en',
      isBasedOn: input.isBasedOn ?? null,
      note: input.note ?? null,
    },
    body: { text: read.text, blocks: read.blocks },
  };
}

function readBefore(text: string, blocks: Block[]): Read {
  assertLaidOut(text, blocks);
  return { text, blocks, title: null, authors: [], language: null };
}

/**
 * What an article that was read says of itself, as an import takes it; what it cannot take is left
 * out.
 */
export function importOf({ text, blocks, ...said }: ReadDraft): z.input<typeof ArticleImport> {
  const { isBasedOn: _, note: __, dueOn: ___, ...fields } = ArticleMetadata.shape;
  const taken = Object.entries(fields).filter(
    ([name, field]) => field.safeParse(said[name as keyof typeof said]).success,
  );
  return {
    text,
    blocks,
    ...Object.fromEntries(taken.map(([name]) => [name, said[name as keyof typeof said]])),
  };
}

/**
 * What is said of an article that was read before, with a person's corrections: null takes away what
 * was read, what is left out stays. Whether the corrections are valid is for the caller to check.
 * @throws ClaimdeskError `invalid_input` when neither gives a title.
 */
export function correctedMetadata(
  draft: ReadDraft,
  corrections: Partial<ArticleMetadata>,
): ArticleMetadata {
  const { text: _text, blocks: _blocks, ...read } = importOf(draft);
  const said = Object.entries(corrections).filter(([, value]) => value !== undefined);
  const { title, authors, publisher, url, publishedAt, dueOn, language, isBasedOn, note } = {
    ...read,
    ...(Object.fromEntries(said) as Partial<ArticleMetadata>),
  };
  if (!title) throw invalidField('title', 'Give the article a title.');
  return {
    title,
    authors: authors ?? [],
    publisher: publisher ?? null,
    url: url ?? null,
    publishedAt: publishedAt ?? null,
    dueOn: dueOn ?? null,
    language: language ?? 'en',
    isBasedOn: isBasedOn ?? null,
    note: note ?? null,
  };
}
