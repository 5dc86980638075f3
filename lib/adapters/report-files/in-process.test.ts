import { expect, it } from 'vitest';
import { printInProcess } from '@/lib/adapters/report-files/in-process';
import { printFile } from '@/lib/adapters/report-files/print-file';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printSteps } from '@/lib/domain/report/print-steps';
import { ReportFormat } from '@/lib/domain/report/report';

const report = sampleReport();

it.each(ReportFormat.options)(
  'prints %s in a process of its own with the bytes it has without one, by the steps that pages count on',
  async (format) => {
    const task = { report, format, layout: 'report' as const };
    const told: string[] = [];
    const apart = await printInProcess(task, undefined, (step) => told.push(step));
    expect(Buffer.from(apart).equals(await printFile(task))).toBe(true);
    expect(told).toEqual(printSteps[format] ?? ['Writing the text']);
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

it('stops a print that nobody waits for, does not begin the next, and takes the one after', async () => {
  const leave = new AbortController();
  const task = { report, format: 'pdf' as const, layout: 'report' as const };
  const begun: string[] = [];
  const first = printInProcess(task, undefined, () => leave.abort(), leave.signal);
  const second = printInProcess(task, undefined, (step) => begun.push(step), leave.signal);
  const third = printInProcess(task);
  await expect(first).rejects.toThrow(/abort/);
  await expect(second).rejects.toThrow(/abort/);
  expect(begun).toEqual(['Waiting for its turn']);
  expect((await third).length).toBeGreaterThan(1000);
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
