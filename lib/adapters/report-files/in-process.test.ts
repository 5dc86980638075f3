import { expect, it } from 'vitest';
import { printInProcess } from '@/lib/adapters/report-files/in-process';
import { printFile } from '@/lib/adapters/report-files/print-file';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { ReportFormat } from '@/lib/domain/report/report';

const report = sampleReport();

it.each(ReportFormat.options)(
  'prints %s in a process of its own with the bytes it has without one',
  async (format) => {
    const apart = await printInProcess({ report, format, layout: 'report' as const });
    expect(
      Buffer.from(apart).equals(await printFile({ report, format, layout: 'report' as const })),
    ).toBe(true);
  },
);

it('tells the steps of a print, and of the next that it waits', async () => {
  const steps: string[][] = [[], []];
  const print = (index: number) =>
    printInProcess({ report, format: 'docx', layout: 'report' }, undefined, (step) =>
      steps[index]?.push(step),
    );
  await Promise.all([print(0), print(1)]);
  const done = ['Laying out the text', 'Writing the paragraphs', 'Packing the document'];
  expect(steps).toEqual([done, ['Waiting for its turn', ...done]]);
});

it('gives up on what takes too long, and takes the next', async () => {
  const refused = expect(printInProcess({ report, format: 'xlsx', layout: 'report' }, 1)).rejects;
  await refused.toMatchObject({ code: 'too_large', issues: [{ path: 'format' }] });
  expect(
    (await printInProcess({ report, format: 'xlsx', layout: 'report' })).length,
  ).toBeGreaterThan(1000);
});

it('sends away who comes while too many wait', async () => {
  const asked = Array.from({ length: 17 }, () =>
    printInProcess({ report, format: 'xlsx', layout: 'report' }, 1),
  );
  const answers = await Promise.allSettled(asked);
  expect(answers.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
    ...Array(16).fill('too_large'),
    'too_many_attempts',
  ]);
});
