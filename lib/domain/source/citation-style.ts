import { z } from 'zod';

/** The styles a desk can choose from. */
export const CitationStyle = z.enum(
  ['apa', 'chicago', 'chicago-author-date', 'mla', 'vancouver', 'harvard', 'ieee'],
  { error: 'Choose a citation style.' },
);
export type CitationStyle = z.infer<typeof CitationStyle>;

export const citationStyleLabels: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA (7th edition)',
  chicago: 'Chicago (17th edition, notes and bibliography)',
  'chicago-author-date': 'Chicago (17th edition, author-date)',
  mla: 'MLA (9th edition)',
  vancouver: 'Vancouver',
  harvard: 'Harvard (Cite Them Right)',
  ieee: 'IEEE',
};
