import type { z } from 'zod';
import { reportByNumber } from '@/lib/data/reports';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import { FileWanted, type PrintStep, printStep } from '@/lib/domain/report/print-steps';
import { prepareBundle } from '@/lib/services/bundle/export-bundle';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { previewReport } from '@/lib/services/reports/preview-report';
import { printPublished, printReport } from '@/lib/services/reports/print-report';

/**
 * Makes a report's file and keeps it for a while, so that its download begins at once; what is kept
 * already is there without a step. The preview, or the report of that number.
 * @param onStep told what is being done
 * @param signal says that nobody waits any more
 * @throws ClaimdeskError `not_found`, and as `printReport` and `exportBundle` do.
 */
export async function prepareFile(
  context: Context,
  input: z.input<typeof FileWanted>,
  onStep: (step: PrintStep) => void,
  signal: AbortSignal,
): Promise<void> {
  authorize(context.actor, 'report.preview');
  const { articleId, file, layout, number } = parse(FileWanted, input);
  if (file === 'bundle') {
    await prepareBundle(context, { articleId, number }, onStep, signal);
    return;
  }
  const waiting = { onStep: (words: string) => onStep(printStep(file, words)), signal };
  if (number === undefined) {
    await printReport(await previewReport(context, articleId), file, layout, waiting);
    return;
  }
  const published = await reportByNumber(reader(), articleId, number);
  if (!published) throw notFound('report');
  await printPublished(published, file, layout, waiting);
}
