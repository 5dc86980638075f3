import { printInProcess } from '@/lib/adapters/report-files/in-process';
import type { PublishedReport } from '@/lib/data/reports';
import { sha256 } from '@/lib/data/sha256';
import { BoundedMap } from '@/lib/domain/bounded-map';
import { invalidField } from '@/lib/domain/errors';
import { fileKinds, printText } from '@/lib/domain/report/formats';
import {
  type Report,
  type ReportFormat,
  type ReportLayout,
  scriptFormats,
  TextFormat,
} from '@/lib/domain/report/report';

/** `etag` names the bytes: equal tags, equal bytes. */
export type PrintedReport = {
  mediaType: string;
  fileName: string;
  body: string | Uint8Array;
  etag: string;
};

/** Who waits for a report to be printed. */
export type Waiting = {
  /** Told in short words what is being done, where that takes a while. */
  onStep?: (step: string) => void;
  /** Says that nobody waits any more. */
  signal?: AbortSignal;
};

/** A text of more claims takes a second, in which the desk would answer nobody. */
const MOST_CLAIMS_AT_ONCE = 200;

/**
 * A report as a file. Formats of bytes, and long texts, are made in a process of their own.
 * @throws ClaimdeskError `invalid_input` where the format does not have the layout, `too_large` when that takes too much time or memory, `too_many_attempts` while
 * too many others wait for it.
 */
export async function printReport(
  report: Report,
  format: ReportFormat,
  layout: ReportLayout = 'report',
  waiting: Waiting = {},
): Promise<PrintedReport> {
  if (isPrintedAtOnce(report, format)) {
    return printed(report, format, layout, await bodyOf(report, format, layout, waiting));
  }
  return await printPublished(
    { report, contentSha256: sha256(JSON.stringify(report)) },
    format,
    layout,
    waiting,
  );
}

/** The same of what has a hash already. What was made of it is kept for a while. */
export async function printPublished(
  { report, contentSha256 }: Pick<PublishedReport, 'report' | 'contentSha256'>,
  format: ReportFormat,
  layout: ReportLayout = 'report',
  waiting: Waiting = {},
): Promise<PrintedReport> {
  const shelf = shelfOfProcess();
  const key = `${contentSha256} ${format} ${layout}`;
  const kept = shelf.get(key);
  if (kept) return printed(report, format, layout, kept);
  const body = await bodyOf(report, format, layout, waiting);
  if (typeof body !== 'string') shelf.set(key, body);
  return printed(report, format, layout, body);
}

const isPrintedAtOnce = (report: Report, format: ReportFormat): boolean =>
  TextFormat.safeParse(format).success && report.claims.length <= MOST_CLAIMS_AT_ONCE;

async function bodyOf(
  report: Report,
  format: ReportFormat,
  layout: ReportLayout,
  { onStep, signal }: Waiting,
): Promise<string | Uint8Array> {
  if (layout === 'script' && !scriptFormats.includes(format)) {
    throw invalidField('layout', `The annotated script is there as ${scriptFormats.join(', ')}.`);
  }
  const text = TextFormat.safeParse(format);
  if (text.success && isPrintedAtOnce(report, format)) {
    return printText(report, text.data, layout);
  }
  return await printInProcess({ report, format, layout }, undefined, onStep, signal);
}

function printed(
  report: Report,
  format: ReportFormat,
  layout: ReportLayout,
  body: string | Uint8Array,
): PrintedReport {
  const { mediaType, extension } = fileKinds[format];
  const name = `${report.slug ?? 'preview'}${layout === 'script' ? '-script' : ''}`;
  return { mediaType, fileName: `${name}.${extension}`, body, etag: `"${sha256(body)}"` };
}

const ROOM_ON_SHELF = 32_000_000;

/** Of the whole process, which holds this module more than once. */
const shared = globalThis as typeof globalThis & { [key: symbol]: BoundedMap<Uint8Array> };
const SHELF = Symbol.for('claimdesk.printed-reports');

/** Bytes of files that were made. */
function shelfOfProcess(): BoundedMap<Uint8Array> {
  shared[SHELF] ??= new BoundedMap(ROOM_ON_SHELF, ({ length }) => length);
  return shared[SHELF];
}
