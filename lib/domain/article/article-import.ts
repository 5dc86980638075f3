import { z } from 'zod';
import {
  ArticleFormat,
  ArticleMetadata,
  type ArticleText,
  MAX_TEXT_LENGTH,
  type ReadArticle,
} from '@/lib/domain/article/article';
import { fromHtml, type ReadPage } from '@/lib/domain/article/from-html';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { ClaimInput } from '@/lib/domain/claim/claim';
import { invalidField } from '@/lib/domain/errors';

/** An article as a form, the API or a file brings it. What is left out is read from the text. */
export const ArticleImport = ArticleMetadata.partial().extend({
  text: z
    .string({ error: 'Paste the text of the article.' })
    .refine((text) => text.trim() !== '', 'Paste the text of the article.')
    .max(MAX_TEXT_LENGTH * 2, 'This text is longer than Claimdesk takes in.'),
  format: ArticleFormat.default('text'),
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
 * @throws ClaimdeskError `invalid_input` when neither gives a title or the text is empty.
 */
export function readImport(input: ArticleImport): { metadata: ArticleMetadata; body: ArticleText } {
  const read = readArticle(input);
  const title = input.title ?? read.title;
  if (!title) throw invalidField('title', 'Give the article a title.');
  return {
    metadata: {
      title,
      authors: input.authors ?? read.authors,
      publisher: input.publisher ?? read.publisher ?? null,
      url: input.url ?? read.url ?? null,
      publishedAt: input.publishedAt ?? read.publishedAt ?? null,
      language: input.language ?? read.language ?? 'en',
      isBasedOn: input.isBasedOn ?? null,
      note: input.note ?? null,
    },
    body: { text: read.text, blocks: read.blocks },
  };
}
