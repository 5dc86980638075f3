import { z } from 'zod';
import { Id, Version } from '@/lib/domain/identity';
import { CitationStyle } from '@/lib/domain/source/citation-style';

/** What a desk says of itself, in reports and on its pages. */
export const DeskContent = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give the desk a name.')
    .max(100, 'The name has more than 100 characters.'),
  /** Its public address; null while it has none. */
  url: z
    .url({ protocol: /^https?$/, error: 'Write an address that starts with http:// or https://.' })
    .max(2_000, 'The address is too long.')
    .nullable(),
  /** Whether reports say who reviewed. */
  showReviewerNames: z.boolean(),
  citationStyle: CitationStyle,
  /** Markdown, printed in every report: how the desk checks. */
  method: z
    .string()
    .trim()
    .min(1, 'Say how the desk checks.')
    .max(20_000, 'The method has more than 20,000 characters.'),
  /** The rating scale that a new article gets. */
  defaultScaleId: Id,
});
export type DeskContent = z.infer<typeof DeskContent>;

export const DeskSettings = DeskContent.extend({ version: Version });
export type DeskSettings = z.infer<typeof DeskSettings>;
