import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { exportReport } from '@/lib/services/reports/read-reports';
import {
  type Command,
  expectArguments,
  fromCaller,
  onDesk,
  tellSteps,
  WrongUsage,
} from '@/scripts/commands/command';

const formats = [...ReportFormat.options, 'bundle'].join(', ');

export const exportCommand: Command = {
  summary: "print an article's report",
  usage: `export ARTICLE [--format FORMAT] [--layout LAYOUT] [--out FILE]

ARTICLE is the article's id. Prints its newest published report, or a preview while none is
published. FORMAT is one of ${formats}; json unless told.
LAYOUT is report, or script for the article’s text with the checkers’ notes beside it.
A bundle holds the copies that the report cites too, signed by the desk; the verify command checks it.`,
  options: { format: { type: 'string' }, layout: { type: 'string' }, out: { type: 'string' } },

  async run({ positionals, values }) {
    const [articleId = ''] = expectArguments(positionals, 'ARTICLE');
    if (values.format === 'bundle') {
      if (values.layout !== undefined) throw new WrongUsage('A bundle has no --layout.');
      return saveBundle(articleId, values.out);
    }
    const format = ReportFormat.default('json').safeParse(values.format);
    if (!format.success) throw new WrongUsage(`The format is one of ${formats}.`);

    const layout = ReportLayout.default('report').safeParse(values.layout);
    if (!layout.success) throw new WrongUsage('The layout is report or script.');
    const { body } = await onDesk((context) =>
      exportReport(
        context,
        { articleId, format: format.data, layout: layout.data },
        { onStep: tellSteps() },
      ),
    );
    if (values.out === undefined) process.stdout.write(body);
    else await writeFile(fromCaller(values.out), body);
  },
};

/** Piece by piece, while the desk is open: of its copies no more than one is held at a time. */
const saveBundle = (articleId: string, out: string | undefined): Promise<void> =>
  onDesk(async (context) => {
    const { body, noTimestamp } = await exportBundle(context, { articleId });
    if (noTimestamp !== null) console.error(`claimdesk: there is no timestamp. ${noTimestamp}`);
    const pieces = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    if (out === undefined) return pipeline(pieces, process.stdout, { end: false });
    const file = fromCaller(out);
    // Put in place whole, or not at all.
    const part = `${file}.part`;
    try {
      await pipeline(pieces, createWriteStream(part));
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  });
