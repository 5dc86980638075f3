import { printInProcess } from '@/lib/adapters/report-files/in-process';
import type { PublishedReport } from '@/lib/data/reports';
import { sha256 } from '@/lib/data/sha256';
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

/** Told in short words what is being done, where that takes a while. */
export type OnStep = (step: string) => void;

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
  onStep?: OnStep,
): Promise<PrintedReport> {
  return printed(report, format, layout, await bodyOf(report, format, layout, onStep));
}

/** The same of what was published: it never changes, so what was made of it is kept for a while. */
export async function printPublished(
  { report, contentSha256 }: PublishedReport,
  format: ReportFormat,
  layout: ReportLayout = 'report',
  onStep?: OnStep,
): Promise<PrintedReport> {
  const key = `${contentSha256} ${format} ${layout}`;
  const kept = shelf.get(key);
  if (kept) return printed(report, format, layout, kept);
  const body = await bodyOf(report, format, layout, onStep);
  if (typeof body !== 'string') shelve(key, body);
  return printed(report, format, layout, body);
}

async function bodyOf(
  report: Report,
  format: ReportFormat,
  layout: ReportLayout,
  onStep?: OnStep,
): Promise<string | Uint8Array> {
  if (layout === 'script' && !scriptFormats.includes(format)) {
    throw invalidField('layout', `The annotated script is there as ${scriptFormats.join(', ')}.`);
  }
  const text = TextFormat.safeParse(format);
  if (text.success && report.claims.length <= MOST_CLAIMS_AT_ONCE) {
    return printText(report, text.data, layout);
  }
  return await printInProcess({ report, format, layout }, undefined, onStep);
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

/** Bytes of files, the one that was made longest ago first. */
const shelf = new Map<string, Uint8Array>();
const ROOM_ON_SHELF = 32_000_000;

function shelve(key: string, body: Uint8Array): void {
  shelf.set(key, body);
  let room = ROOM_ON_SHELF;
  for (const [name, { length }] of [...shelf].toReversed()) {
    room -= length;
    if (room < 0) shelf.delete(name);
  }
}
