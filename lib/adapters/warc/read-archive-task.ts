import { choosePages, type Entry } from '@/lib/adapters/warc/choose-pages';
import { hasDigest } from '@/lib/adapters/warc/digest';
import {
  headerOf,
  parseHead,
  withoutChunks,
  withoutPacking,
} from '@/lib/adapters/warc/http-message';
import {
  MAX_HEAD_BYTES,
  MAX_PAGE_BYTES,
  MAX_PAGES,
  MAX_PAGES_BYTES,
} from '@/lib/adapters/warc/limits';
import { openArchive } from '@/lib/adapters/warc/open-archive';
import type { ArchivedPage, ArchiveTask } from '@/lib/adapters/warc/read-archive';
import {
  altered,
  damaged,
  noPages,
  pagesTooLarge,
  pageTooLarge,
} from '@/lib/adapters/warc/refusals';
import { type WarcRecord, warcRecords } from '@/lib/adapters/warc/warc-records';
import { contentTypeOf } from '@/lib/domain/source/content-type';

/**
 * The pages of a web archive. It may take long and holds the thread.
 *
 * Gone through twice: once for what is there, which takes no memory, and once for the bytes of the
 * pages alone.
 * @throws ClaimdeskError as `readArchive` does.
 */
export async function readArchiveTask({ bytes, name }: ArchiveTask): Promise<ArchivedPage[]> {
  const { warcs, listed } = await openArchive(bytes, name);
  const entries: Entry[] = [];
  for (const [warc, file] of warcs.entries()) {
    for await (const found of recordsOf(file)) {
      const entry = await entryOf(found.record);
      if (entry) entries.push({ ...entry, warc, record: found.index });
    }
  }
  const chosen = choosePages(entries, listed, MAX_PAGES);
  if (chosen.length === 0) throw noPages(name);
  const pages = new Map<Entry, ArchivedPage>();
  let size = 0;
  for (const [warc, file] of warcs.entries()) {
    const wanted = new Map(
      chosen.filter((entry) => entry.warc === warc).map((entry) => [entry.record, entry]),
    );
    for await (const { index, record } of recordsOf(file)) {
      const entry = wanted.get(index);
      if (!entry) continue;
      const page = await pageOf(entry, record);
      size += page.bytes.length;
      if (size > MAX_PAGES_BYTES) throw pagesTooLarge(MAX_PAGES_BYTES);
      pages.set(entry, page);
      if (wanted.delete(index) && wanted.size === 0) break;
    }
  }
  return chosen.flatMap((entry) => pages.get(entry) ?? []);
}

async function* recordsOf(warc: Uint8Array) {
  let index = 0;
  for await (const record of warcRecords(warc)) {
    yield { index, record };
    index += 1;
  }
}

const LEADS_ON = new Set([301, 302, 303, 307, 308]);

/** What a record holds, if it may be a page or lead to one. */
async function entryOf(record: WarcRecord): Promise<Omit<Entry, 'warc' | 'record'> | null> {
  const { type, headers } = record;
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  if (url === undefined) return null;
  const at = Date.parse(headers.get('warc-date') ?? '');
  if (Number.isNaN(at)) throw damaged(new Error('A record does not say its date.'));
  if (type === 'resource') {
    const { mediaType } = contentTypeOf(headers.get('content-type') ?? '');
    return { url, at, status: null, location: null, mediaType };
  }
  if (type !== 'response') return null;
  const head = parseHead(await record.take(MAX_HEAD_BYTES));
  if (head === null) return null;
  const { status } = head;
  return {
    url,
    at,
    status,
    location: (LEADS_ON.has(status) && headerOf(head.headers, 'location')) || null,
    mediaType: contentTypeOf(headerOf(head.headers, 'content-type')).mediaType,
  };
}

/** The page, whose bytes have the hashes that stand beside them. */
async function pageOf({ url, at }: Entry, record: WarcRecord): Promise<ArchivedPage> {
  const { headers: fields, length } = record;
  if (length > MAX_PAGE_BYTES) throw pageTooLarge(url, MAX_PAGE_BYTES);
  const block = await record.take(length);
  const head = record.type === 'response' ? parseHead(block.subarray(0, MAX_HEAD_BYTES)) : null;
  const body = block.subarray(head?.bodyStart ?? 0);
  const headers = head?.headers ?? [];
  const entity = withoutChunks(headers, body);
  const bytes = await withoutPacking(headers, entity, MAX_PAGE_BYTES).catch((error) => {
    throw damaged(error);
  });
  if (bytes === null) throw pageTooLarge(url, MAX_PAGE_BYTES);
  // Archives differ in what they call the payload: as it travelled, or its packing undone.
  const isWhole =
    hasDigest(fields.get('warc-block-digest'), block) &&
    hasDigest(fields.get('warc-payload-digest'), body, entity, bytes);
  if (!isWhole) throw altered(`the page ${url}`);
  const contentType = head ? headerOf(headers, 'content-type') : (fields.get('content-type') ?? '');
  return {
    url,
    capturedAt: new Date(at).toISOString(),
    httpStatus: head?.status ?? null,
    headers,
    ...contentTypeOf(contentType),
    bytes,
  };
}
