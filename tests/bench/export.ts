import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { printInProcess } from '@/lib/adapters/report-files/in-process';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { reportFormats } from '@/lib/domain/report/formats';
import { printMarkdown } from '@/lib/domain/report/formats/markdown';
import { FileFormat, type Report, TextFormat } from '@/lib/domain/report/report';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

/** How long one file takes, how large it is, and the longest that others had to wait meanwhile. */
type Figures = { seconds: number; bytes: number; heldMs: number | null };

const CITATIONS_EACH = 3;

export const exportBench: Bench = {
  name: 'export',
  usage: 'export [--claims N] [--json]',
  about: 'printing a report of many claims, three citations each, in every format, beside pandoc',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        claims: { type: 'string', default: '1000' },
        json: { type: 'boolean', default: false },
      },
    });
    const count = Number(values.claims);
    if (!Number.isInteger(count) || count < 1) {
      throw new BenchUsageError('--claims takes a whole number from 1.');
    }
    const report = largeReport(count);
    const claimdesk: Record<string, Figures> = {};
    for (const format of TextFormat.options) {
      claimdesk[format] = await measured(() => reportFormats[format].print(report));
    }
    for (const format of FileFormat.options) {
      claimdesk[format] = await measured(() =>
        printInProcess({ report, format, layout: 'report' }),
      );
    }
    const pandoc = pandocFigures(printMarkdown(report));
    if (values.json) {
      return console.log(JSON.stringify({ claimdesk, ...(pandoc && { pandoc }) }));
    }
    console.log(`${count} claims, ${count * CITATIONS_EACH} citations`);
    for (const [format, figures] of Object.entries(claimdesk)) print('claimdesk', format, figures);
    for (const [format, figures] of Object.entries(pandoc ?? {})) print('pandoc', format, figures);
    if (!pandoc) console.log('pandoc is not installed: nothing to stand beside.');
  },
};

/** The sample’s claims again and again, each with the same number of citations. */
function largeReport(count: number): Report {
  const report = sampleReport();
  const citations = report.claims.flatMap((claim) => claim.citations);
  return {
    ...report,
    corrections: [],
    previous: null,
    claims: Array.from({ length: count }, (_, index) => ({
      ...report.claims[index % report.claims.length]!,
      number: index + 1,
      citations: Array.from(
        { length: CITATIONS_EACH },
        (_, more) => citations[(index * CITATIONS_EACH + more) % citations.length]!,
      ),
    })),
  };
}

async function measured(print: () => string | Promise<Uint8Array>): Promise<Figures> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const body = await print();
  const seconds = (performance.now() - start) / 1000;
  // What held this thread is only seen once it is let go.
  await new Promise((resolve) => setImmediate(resolve));
  delay.disable();
  const heldMs = typeof body === 'string' ? seconds * 1000 : delay.max / 1e6;
  return { seconds, bytes: Buffer.byteLength(body), heldMs };
}

/** Pandoc on the Markdown of the same report; null where it is not installed. */
function pandocFigures(markdown: string): Record<string, Figures> | null {
  if (spawnSync('pandoc', ['--version']).error) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-bench-'));
  try {
    const source = path.join(folder, 'report.md');
    writeFileSync(source, markdown);
    return Object.fromEntries(
      ['html', 'docx'].map((format) => {
        const target = path.join(folder, `report.${format}`);
        const start = performance.now();
        execFileSync('pandoc', ['--from=gfm', '--standalone', `--output=${target}`, source], {
          stdio: ['ignore', 'ignore', 'ignore'],
        });
        const seconds = (performance.now() - start) / 1000;
        return [format, { seconds, bytes: readFileSync(target).length, heldMs: null }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(contender: string, format: string, { seconds, bytes, heldMs }: Figures): void {
  const held = heldMs === null ? '' : `  others wait at most ${heldMs.toFixed(0)} ms`;
  console.log(
    `${contender.padEnd(10)} ${format.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s ${(bytes / 1e6).toFixed(2).padStart(8)} MB${held}`,
  );
}
