import { z } from 'zod';
import { Block } from '@/lib/domain/article/article';

/** An article that was read and not yet taken in; the reviewer may correct all but its text. */
export const ReadDraft = z.object({
  title: z.string().nullable(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  /** YYYY-MM-DD. */
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  text: z.string(),
  blocks: z.array(Block),
});
export type ReadDraft = z.infer<typeof ReadDraft>;
