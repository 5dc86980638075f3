import { z } from 'zod';

/** The styles a desk can choose from; `chicago` is notes and bibliography, 17th edition. */
export const CitationStyle = z.enum(
  ['apa', 'chicago', 'chicago-author-date', 'mla', 'vancouver', 'harvard', 'ieee'],
  { error: 'Choose a citation style.' },
);
export type CitationStyle = z.infer<typeof CitationStyle>;
