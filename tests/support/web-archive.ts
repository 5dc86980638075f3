import { gzipSync } from 'node:zlib';
import { WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio';
import { zipOf } from '@/tests/support/docx';

/** A record as another program writes it: warcio adds the hashes that are not given. */
export type Written = WARCRecordOpts & { body?: string | Uint8Array };

const DATE = '2026-11-25T04:30:00Z';

/** A record by itself, not packed. */
export async function warcRecord({ body = '', ...options }: Written): Promise<Uint8Array> {
  const content = [new Uint8Array(Buffer.from(body))];
  const record = WARCRecord.create({ date: DATE, type: 'response', ...options }, content);
  return await WARCSerializer.serialize(record);
}

/** A WARC file of these records, not packed. */
export async function warcOf(...records: Written[]): Promise<Buffer> {
  return Buffer.concat(await Promise.all(records.map(warcRecord)));
}

/** The same with each record packed by itself, as `.warc.gz` asks for. */
export async function warcGzOf(...records: Written[]): Promise<Buffer> {
  const members = await Promise.all(records.map(warcRecord));
  return Buffer.concat(members.map((member) => gzipSync(member)));
}

/** An answer of a server with this page. */
export const answer = (url: string, body: string | Uint8Array, more: Written = {}): Written => ({
  url,
  body,
  httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
  ...more,
});

/** A WACZ of one WARC file, with the pages it lists, if any. */
export function waczOf(
  warc: Uint8Array,
  pages: { url: string; ts?: string }[] | null,
  more: Record<string, Uint8Array | string> = {},
): Promise<Buffer> {
  const lines = [{ format: 'json-pages-1.0', id: 'pages' }, ...(pages ?? [])];
  return zipOf({
    'archive/data.warc.gz': warc,
    ...(pages ? { 'pages/pages.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') } : {}),
    ...more,
  });
}
