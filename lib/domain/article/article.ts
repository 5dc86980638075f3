import { z } from 'zod';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { DueOn } from '@/lib/domain/claim/due-on';
import { Id, Instant, Person, Version } from '@/lib/domain/identity';

/** The longest text that is taken in, in UTF-16 code units (about 300,000 words). */
export const MAX_TEXT_LENGTH = 2_000_000;

/**
 * A stretch of an article's text with its role. `start` and `end` are UTF-16 offsets into the
 * revision's text, in order and without overlap; between two blocks stand exactly two newlines.
 */
export const Block = z.object({
  kind: z.enum(['heading', 'paragraph', 'quotation', 'listItem', 'credit']),
  /** 1 to 6, on headings only. */
  level: z.int().min(1).max(6).optional(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Block = z.infer<typeof Block>;

/** What a reader would call the article itself: its text and how it is laid out. */
export type ArticleText = { text: string; blocks: Block[] };

/** What reading a file finds beside its text; the reviewer may correct each. */
export type ReadArticle = ArticleText & {
  title: string | null;
  authors: string[];
  language: string | null;
};

export const ArticleFormat = z.enum(['text', 'markdown', 'html']);
export type ArticleFormat = z.infer<typeof ArticleFormat>;

const httpAddress = z.url({
  protocol: /^https?$/,
  error: 'Give a full web address, starting with https:// or http://.',
});

export const ArticleMetadata = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Give the article a title.')
    .max(500, 'Keep the title under 500 characters.'),
  authors: z.array(z.string().trim().min(1).max(200)).max(50),
  publisher: z.string().trim().max(200).nullable(),
  url: httpAddress.nullable(),
  /** ISO 8601 date, or null where unknown. */
  publishedAt: z.iso.date('Give the date as YYYY-MM-DD.').nullable(),
  /** The day by which its claims should be settled that have none of their own. */
  dueOn: DueOn.nullable(),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Give a language tag such as en, de or pt-BR.'),
  /** One CSL-JSON item of the original where the text is a digest or a republication of it. */
  isBasedOn: z.record(z.string(), z.unknown()).nullable(),
  note: z.string().trim().max(2000).nullable(),
});
export type ArticleMetadata = z.infer<typeof ArticleMetadata>;

export const Article = ArticleMetadata.extend({
  id: Id,
  version: Version,
  slug: z.string(),
  status: z.enum(['active', 'retired']),
  ratingScaleId: Id,
  /** Whether every sentence must be tied to a claim or marked before a report is published. */
  coverageRequired: z.boolean(),
  /** How its claims are judged; null where it goes by the desk's policy. */
  policy: ReviewPolicy.nullable(),
  createdAt: Instant,
  createdBy: Person.nullable(),
});
export type Article = z.infer<typeof Article>;

export const Revision = z.object({
  id: Id,
  articleId: Id,
  number: z.int().positive(),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  blocks: z.array(Block),
  createdAt: Instant,
});
export type Revision = z.infer<typeof Revision>;
