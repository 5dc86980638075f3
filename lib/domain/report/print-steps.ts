import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';

/** The steps of the formats that take a while, in their order, as they are told. */
export const printSteps: Readonly<Partial<Record<ReportFormat, readonly string[]>>> = {
  pdf: ['Laying out the text', 'Choosing the fonts', 'Setting the pages', 'Writing the PDF'],
  docx: ['Laying out the text', 'Writing the paragraphs', 'Packing the document'],
  xlsx: ['Filling the sheets'],
};

/** A file that is made of a report before it is saved. */
export const ReportFile = z.union([ReportFormat, z.literal('bundle')]);
export type ReportFile = z.infer<typeof ReportFile>;

export const FileWanted = z.object({
  articleId: Id,
  file: ReportFile.default('json'),
  layout: ReportLayout.default('report'),
  /** Left out: the preview. */
  number: z.coerce.number().int().positive().optional(),
});

/** What is being done, and how much was done before, from 0 to 1; null where nobody can tell. */
export const PrintStep = z.object({
  words: z.string(),
  share: z.number().min(0).max(1).nullable(),
});
export type PrintStep = z.infer<typeof PrintStep>;

/** A step of a format as it is told, with how much was done before it. */
export function printStep(format: ReportFormat, words: string): PrintStep {
  const steps = printSteps[format] ?? [];
  const before = steps.indexOf(words);
  return { words, share: before < 0 ? null : before / steps.length };
}
