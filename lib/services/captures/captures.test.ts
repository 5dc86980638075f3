import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { cancelCapture, retryCapture } from '@/lib/services/captures/change-capturing';
import {
  getCapture,
  getCaptureBytes,
  getCaptureText,
  getCapturing,
  getExchange,
  listCaptures,
  listOpenCapturings,
} from '@/lib/services/captures/get-capture';
import { proposeFromCapture } from '@/lib/services/captures/propose-from-capture';
import { receivePage } from '@/lib/services/captures/receive-page';
import { requestCapture } from '@/lib/services/captures/request-capture';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { editCitation } from '@/lib/services/sources/edit-citation';
import { listCitations } from '@/lib/services/sources/list-citations';
import { retireSource } from '@/lib/services/sources/retire-source';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { printedPdf } from '@/tests/support/pdf';
import { claimUnderReview, contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';
import { answer, warcGzOf } from '@/tests/support/web-archive';

const site = useTestSite();
useTestDatabase();

let reviewer: Context;
let editor: Context;
let reader: Context;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer', 'Rosa Quill');
  editor = await contextOfNew('editor');
  reader = await contextOfNew('reader');
});

const wells = (words = 'The well on the hill is ninety metres deep.') =>
  `<!doctype html><html lang="en"><head><title>Wells of the county</title></head>
<body><main><h1>Wells of the county</h1><p>${words}</p>
<p>It was dug in 1911, and its water is clear to this day.</p></main></body></html>`;

let pageNumber = 0;

/** A page of the site with that content, at a path of its own. */
function newPage(html = wells()): string {
  pageNumber += 1;
  const at = `/page-${pageNumber}`;
  site.pages.set(at, html);
  return site.address(at);
}

const newSource = (URL: string, capture = true) =>
  addSource(reviewer, { csl: { type: 'webpage', title: 'Wells', URL }, capture });

async function capturedSource(html?: string) {
  const url = newPage(html);
  const source = await newSource(url);
  await workOff();
  const [capture] = (await listCaptures(reader, source.id)).items;
  if (!capture) throw new Error('No copy was made.');
  return { source, capture, url };
}

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('a source added by its address', () => {
  it('is copied: its bytes under their hash, its words, and the answer’s headers', async () => {
    const { source, capture, url } = await capturedSource();
    expect(capture).toMatchObject({
      sourceId: source.id,
      origin: 'address',
      sha256: hash(wells()),
      byteLength: Buffer.byteLength(wells()),
      mediaType: 'text/html',
      charset: 'utf-8',
      requestedUrl: url,
      finalUrl: url,
      httpStatus: 200,
      title: 'Wells of the county',
      language: 'en',
      capturedBy: { name: 'Rosa Quill' },
    });
    const { bytes } = await getCaptureBytes(reader, capture.id);
    expect(hash(bytes)).toBe(capture.sha256);
    expect((await getCaptureText(reader, capture.id)).text).toContain('ninety metres deep');
    expect((await getExchange(reader, capture.id)).headers).toContainEqual([
      'content-type',
      'text/html; charset=utf-8',
    ]);
  });

  it('is told of in the log, with what was asked and what came', async () => {
    const { source, capture, url } = await capturedSource();
    const [taken, asked, added] = await eventsNewestFirst();
    const of = { sourceId: source.id, title: 'Wells', of: url };
    expect(taken).toMatchObject({
      ...of,
      type: 'capture.taken',
      captures: [{ id: capture.id, sha256: capture.sha256 }],
    });
    expect(asked).toMatchObject({ ...of, type: 'capture.asked' });
    expect(added).toMatchObject({ type: 'source.added', sourceId: source.id });
  });

  it('keeps the addresses that led on', async () => {
    const end = newPage();
    site.pages.set('/moved', (response) => response.writeHead(302, { location: end }).end());
    const { id } = await newSource(site.address('/moved'));
    await workOff();
    const [capture] = (await listCaptures(reader, id)).items;
    expect(capture).toMatchObject({ requestedUrl: site.address('/moved'), finalUrl: end });
    expect((await getExchange(reader, capture?.id ?? '')).redirects).toEqual([
      site.address('/moved'),
    ]);
  });

  it('is not copied where nobody wants that, or it has no address', async () => {
    const { id } = await newSource(newPage(), false);
    const other = await addSource(reviewer, { csl: { type: 'book', title: 'Wells' } });
    expect(await listOpenCapturings(reader, id)).toEqual([]);
    expect(await listOpenCapturings(reader, other.id)).toEqual([]);
  });

  it('has its bytes stored once, however often it is copied', async () => {
    const { source, url } = await capturedSource();
    const before = await readdir(site.objects(), { recursive: true });
    await requestCapture(reviewer, { sourceId: source.id, of: { kind: 'address', url } });
    await workOff();
    expect((await listCaptures(reader, source.id)).items).toHaveLength(2);
    expect(await readdir(site.objects(), { recursive: true })).toEqual(before);
  });
});

describe('what is brought in place of an address', () => {
  const bring = async (of: Parameters<typeof requestCapture>[1]['of']) => {
    const { id } = await newSource(newPage(), false);
    await requestCapture(reviewer, { sourceId: id, of });
    await workOff();
    return (await listCaptures(reader, id)).items[0];
  };
  const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => ({
    kind: 'file' as const,
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });

  it('is a file, told by its bytes', async () => {
    expect(await bring(file('saved.html', wells()))).toMatchObject({
      origin: 'upload',
      fileName: 'saved.html',
      mediaType: 'text/html',
      requestedUrl: null,
      title: 'Wells of the county',
    });
  });

  it('is a picture, which has no words', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    expect(await bring(file('scan.png', png))).toMatchObject({
      mediaType: 'image/png',
      sha256: hash(png),
      textLength: 0,
    });
  });

  it('is a page that a browser has open', async () => {
    const url = newPage();
    expect(await bring({ kind: 'page', url, html: wells() })).toMatchObject({
      origin: 'browser',
      finalUrl: url,
      mediaType: 'text/html',
      httpStatus: null,
    });
  });

  it('is a web archive, of which the pages with the source’s address are kept, at their own dates', async () => {
    const url = newPage();
    const { id } = await newSource(url, false);
    const warc = await warcGzOf(
      answer('https://elsewhere.example/', wells('Not this one.')),
      answer(url, wells(), { date: '2024-05-03T10:00:00Z' }),
    );
    const wanted = file('crawl.warc.gz', Uint8Array.from(warc));
    await requestCapture(reviewer, { sourceId: id, of: wanted });
    await workOff();
    const { items } = await listCaptures(reader, id);
    expect(items).toMatchObject([
      {
        origin: 'archive',
        finalUrl: url,
        fileName: 'crawl.warc.gz',
        sha256: hash(wells()),
        httpStatus: 200,
        capturedAt: '2024-05-03T10:00:00.000Z',
      },
    ]);
  });

  it('is not an empty file, nor one over 25 MB', async () => {
    const { id } = await newSource(newPage(), false);
    const attempt = (bytes: Uint8Array<ArrayBuffer>) =>
      requestCapture(reviewer, { sourceId: id, of: { kind: 'file', name: 'a.pdf', bytes } });
    await expect(attempt(new Uint8Array())).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(attempt(new Uint8Array(25_000_001))).rejects.toMatchObject({ code: 'too_large' });
    expect(await listOpenCapturings(reader, id)).toEqual([]);
  });
});

describe('a page that a browser sends', () => {
  it('becomes a source with what the page says of itself, and a copy of it', async () => {
    const url = newPage();
    const { sourceId } = await receivePage(reviewer, { url, html: wells() });
    await workOff();
    const [capture] = (await listCaptures(reader, sourceId)).items;
    expect(capture).toMatchObject({ origin: 'browser', finalUrl: url, sha256: hash(wells()) });
    const { csl } = await database().prisma.source.findUniqueOrThrow({ where: { id: sourceId } });
    expect(csl).toMatchObject({ title: 'Wells of the county', URL: url });
  });

  it('becomes a copy of the source that has its address', async () => {
    const { source, url } = await capturedSource();
    const { sourceId } = await receivePage(reviewer, { url, html: wells('It is deep.') });
    expect(sourceId).toBe(source.id);
    await workOff();
    expect((await listCaptures(reader, source.id)).items).toHaveLength(2);
  });
});

describe('a citation of a copied source', () => {
  const cite = async (sourceId: string, quote: string, more = {}) => {
    const { claimId } = await claimUnderReview();
    const given = { claimId, sourceId, stance: 'supports' as const, quote, ...more };
    return await addCitation(reviewer, given);
  };

  it('rests on the passage of the copy in which its words stand', async () => {
    const { source, capture } = await capturedSource();
    const { passage, presence } = await cite(source.id, 'ninety metres deep');
    expect(presence).toBe('present');
    expect(passage).toMatchObject({
      captureId: capture.id,
      sha256: capture.sha256,
      exact: 'ninety metres deep',
    });
    const { text } = await getCaptureText(reader, capture.id);
    expect(text.slice(passage?.start, passage?.end)).toBe('ninety metres deep');
  });

  it('says on which page of a PDF its words stand, unless the reviewer did', async () => {
    const { id } = await newSource(newPage(), false);
    const bytes = await printedPdf((pdf) => {
      pdf.text('Of the wells, the first is shallow.').addPage().text('The second is ninety deep.');
    });
    const file = { kind: 'file' as const, name: 'wells.pdf', bytes: Uint8Array.from(bytes) };
    await requestCapture(reviewer, { sourceId: id, of: file });
    await workOff();
    expect(await cite(id, 'ninety deep')).toMatchObject({
      presence: 'present',
      locator: 'PDF p. 2',
    });
    expect((await cite(id, 'the first is shallow', { locator: 'p. 12' })).locator).toBe('p. 12');
  });

  it('rests on none where its words stand in no copy, and says so', async () => {
    const { source } = await capturedSource();
    expect(await cite(source.id, 'nineteen metres deep')).toMatchObject({
      passage: null,
      presence: 'absent',
    });
  });

  it('is tied once the copy is there, without getting a new version', async () => {
    const source = await newSource(newPage());
    const added = await cite(source.id, 'dug in 1911');
    expect(added).toMatchObject({ passage: null, presence: 'no_copy' });
    await workOff();
    const [citation] = await listCitations(reader, added.claimId);
    expect(citation).toMatchObject({ presence: 'present', version: added.version });
    const [taken] = await eventsNewestFirst();
    expect(taken).toMatchObject({ type: 'capture.taken', citationIds: [added.id] });
  });

  it('takes the words that were chosen in the copy as its quote', async () => {
    const { source, capture } = await capturedSource(
      wells('It is deep. They say it is deep. It is deep.'),
    );
    const { text } = await getCaptureText(reader, capture.id);
    const start = text.lastIndexOf('it is deep');
    const chosen = {
      captureId: capture.id,
      exact: 'it is deep',
      prefix: text.slice(start - 9, start),
      suffix: text.slice(start + 10, start + 20),
      start,
    };
    const { claimId } = await claimUnderReview();
    const citation = await addCitation(reviewer, {
      claimId,
      sourceId: source.id,
      stance: 'supports',
      passage: chosen,
    });
    expect(citation).toMatchObject({ quote: 'it is deep', passage: { start } });
  });

  it('is refused when the words do not stand in the copy they were chosen in', async () => {
    const { source, capture } = await capturedSource();
    const chosen = { captureId: capture.id, exact: 'It is not deep', prefix: '', suffix: '' };
    await expect(cite(source.id, 'It is not deep', { passage: chosen })).rejects.toMatchObject({
      code: 'passage_not_found',
    });
    const changed = 'The well on the hill is nine metres deep';
    await expect(cite(source.id, changed, { passage: chosen })).rejects.toMatchObject({
      message: expect.stringContaining('says “nine” where the copy says “ninety”'),
      facts: { nearest: { words: 'The well on the hill is ninety metres deep' } },
    });
  });

  it('is refused with a passage in a copy of another source', async () => {
    const { capture } = await capturedSource();
    const other = await capturedSource();
    const chosen = { captureId: capture.id, exact: 'ninety metres', prefix: '', suffix: '' };
    await expect(cite(other.source.id, 'ninety metres', { passage: chosen })).rejects.toMatchObject(
      { code: 'invalid_input' },
    );
  });

  it('rests on the passage of its new words after an edit, and keeps it when only the note changed', async () => {
    const { source } = await capturedSource();
    const first = await cite(source.id, 'ninety metres deep');
    const stance = 'supports' as const;
    const noted = await editCitation(reviewer, {
      id: first.id,
      expectedVersion: 1,
      stance,
      quote: 'ninety metres deep',
      note: 'By the county.',
    });
    expect(noted.passage).toEqual(first.passage);
    const edited = await editCitation(reviewer, {
      id: first.id,
      expectedVersion: 2,
      stance,
      quote: 'dug in 1911',
    });
    expect(edited.passage?.exact).toBe('dug in 1911');
  });
});

describe('what a copy says of the work', () => {
  it('is proposed for the source, from its own tags', async () => {
    const { source, capture } = await capturedSource(
      `<html lang="en"><head><title>W</title><meta name="citation_title" content="Wells, again">
       <meta name="citation_author" content="Rowe, Ada"><meta name="citation_doi" content="10.5555/w">
       </head><body><p>Deep.</p></body></html>`,
    );
    const draft = await proposeFromCapture(reviewer, {
      sourceId: source.id,
      captureId: capture.id,
    });
    expect(draft).toMatchObject({
      title: 'Wells, again',
      author: [{ family: 'Rowe', given: 'Ada' }],
      DOI: '10.5555/w',
    });
    const other = await newSource(newPage(), false);
    await expect(
      proposeFromCapture(reviewer, { sourceId: other.id, captureId: capture.id }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a copy that cannot be made', () => {
  const failing = async (answer: Parameters<typeof site.pages.set>[1]) => {
    const url = newPage();
    site.pages.set(new URL(url).pathname, answer);
    const { id } = await newSource(url);
    await workOff();
    const [capturing] = await listOpenCapturings(reader, id);
    if (!capturing) throw new Error('It did not fail.');
    return { id, capturing, at: new URL(url).pathname };
  };

  it('says why, leaves no copy, and can be tried again', async () => {
    const { id, capturing, at } = await failing((response) => response.writeHead(500).end());
    expect(capturing).toMatchObject({ status: 'failed', error: { code: 'lookup_failed' } });
    expect((await listCaptures(reader, id)).items).toEqual([]);
    site.pages.set(at, wells());
    await retryCapture(reviewer, { id: capturing.id });
    await workOff();
    expect((await listCaptures(reader, id)).items).toHaveLength(1);
    expect(await getCapturing(reader, capturing.id)).toMatchObject({ status: 'done' });
  });

  it('can be given up', async () => {
    const { id, capturing } = await failing((response) => response.writeHead(404).end());
    await cancelCapture(reviewer, { id: capturing.id });
    expect(await listOpenCapturings(reader, id)).toEqual([]);
    await expect(cancelCapture(reviewer, { id: capturing.id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    await expect(cancelCapture(reviewer, { id })).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no such capture.',
    });
  });
});

describe('who may make copies', () => {
  it('is not a reader, and nobody of a source that is retired', async () => {
    const source = await newSource(newPage(), false);
    const of = { kind: 'address' as const, url: newPage() };
    await expect(requestCapture(reader, { sourceId: source.id, of })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { id, version } = source;
    await retireSource(editor, { id, expectedVersion: version, reason: 'Gone.' });
    await expect(requestCapture(reviewer, { sourceId: id, of })).rejects.toMatchObject({
      code: 'source_retired',
    });
  });

  it('reads copies with any role, and not without one', async () => {
    const { capture } = await capturedSource();
    expect(await getCapture(reader, capture.id)).toEqual(capture);
    await expect(getCapture({ ...reader, actor: null }, capture.id)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
