import { writeFile } from 'node:fs/promises';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { exportReport } from '@/lib/services/reports/read-reports';
import {
  type Command,
  expectArguments,
  fromCaller,
  onDesk,
  WrongUsage,
} from '@/scripts/commands/command';

const formats = ReportFormat.options.join(', ');

export const exportCommand: Command = {
  summary: "print an article's report",
  usage: `export ARTICLE [--format FORMAT] [--layout LAYOUT] [--out FILE]

ARTICLE is the article's id. Prints its newest published report, or a preview while none is
published. FORMAT is one of ${formats}; json unless told.
LAYOUT is report, or script for the article’s text with the checkers’ notes beside it.`,
  options: { format: { type: 'string' }, layout: { type: 'string' }, out: { type: 'string' } },

  async run({ positionals, values }) {
    const [articleId = ''] = expectArguments(positionals, 'ARTICLE');
    const format = ReportFormat.default('json').safeParse(values.format);
    if (!format.success) throw new WrongUsage(`The format is one of ${formats}.`);

    const layout = ReportLayout.default('report').safeParse(values.layout);
    if (!layout.success) throw new WrongUsage('The layout is report or script.');
    const { body } = await onDesk((context) =>
      exportReport(
        context,
        { articleId, format: format.data, layout: layout.data },
        process.stderr.isTTY ? tellSteps() : undefined,
      ),
    );
    if (values.out === undefined) process.stdout.write(body);
    else await writeFile(fromCaller(values.out), body);
  },
};

/** A line for each step, with the seconds since the beginning: for whoever waits at a terminal. */
function tellSteps() {
  const start = performance.now();
  return (step: string) => {
    console.error(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
  };
}
