import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { counted } from '@/lib/domain/report/words';

/** A file in AVeriTeC’s format, and what it is called as an article. */
export const AveritecInput = z.object({
  /** The file’s text, in JSON. */
  text: z.string(),
  title: z.string().trim().min(1, 'Give the article a title.').max(300),
  language: z.string().default('en'),
  /** Whether AVeriTeC’s labels and justifications are part of the article’s text. */
  withLabels: z.boolean().default(true),
});
export type AveritecInput = z.infer<typeof AveritecInput>;

/** What became of it. */
export const AveritecImport = z.object({
  articleId: Id,
  title: z.string(),
  claims: z.int().nonnegative(),
  citations: z.int().nonnegative(),
  /** How many sources the desk did not have yet. */
  sourcesAdded: z.int().nonnegative(),
  /** How many answers name no source, and so became no citation. */
  withoutSource: z.int().nonnegative(),
});
export type AveritecImport = z.infer<typeof AveritecImport>;

/** What an article is called that nobody gives a title: after its file. */
export const titleOfFile = (name: string): string => `AVeriTeC: ${name}`.slice(0, 300);

const parts = { questions: 'question', answers: 'answer' } as const;

/**
 * A place in such a file as people count: `3.questions.0.answers.1.source_url` is “Claim 4, question 1,
 * answer 2, source_url”; null where the path is none of a claim's.
 */
export function placeWords(path: string): string | null {
  const [claim = '', ...rest] = path.split('.');
  if (!/^\d+$/.test(claim)) return null;
  const words = [`Claim ${Number(claim) + 1}`];
  for (let at = 0; at < rest.length; at += 1) {
    const name = rest[at] ?? '';
    const number = rest[at + 1];
    const part = Object.entries(parts).find(([key]) => key === name)?.[1] ?? name;
    if (number === undefined || !/^\d+$/.test(number)) {
      words.push(name);
      continue;
    }
    words.push(`${part} ${Number(number) + 1}`);
    at += 1;
  }
  return words.join(', ');
}

/** “Added with 12 claims, 20 citations and 8 new sources; 3 answers name no source.” */
export function importedWords({
  claims,
  citations,
  sourcesAdded,
  withoutSource,
}: Omit<AveritecImport, 'articleId' | 'title'>): string {
  const added = `Added with ${counted(claims, 'claim')}, ${counted(citations, 'citation')} and ${counted(sourcesAdded, 'new source')}`;
  if (withoutSource === 0) return `${added}.`;
  const answers = withoutSource === 1 ? '1 answer names' : `${withoutSource} answers name`;
  return `${added}; ${answers} no source, and became no citation.`;
}
