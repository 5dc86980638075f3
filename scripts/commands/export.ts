import { writeFile } from 'node:fs/promises';
import { ReportFormat } from '@/lib/domain/report/report';
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
  usage: `export ARTICLE [--format FORMAT] [--out FILE]

ARTICLE is the article's id. Prints its newest published report, or a preview while none is
published. FORMAT is one of ${formats}; json unless told.`,
  options: { format: { type: 'string' }, out: { type: 'string' } },

  async run({ positionals, values }) {
    const [articleId = ''] = expectArguments(positionals, 'ARTICLE');
    const format = ReportFormat.default('json').safeParse(values.format);
    if (!format.success) throw new WrongUsage(`The format is one of ${formats}.`);

    const { body } = await onDesk((context) =>
      exportReport(context, { articleId, format: format.data }),
    );
    if (values.out === undefined) process.stdout.write(body);
    else await writeFile(fromCaller(values.out), body);
  },
};
