import { describe, expect, inject, it } from 'vitest';
import { ReportFormat, TextFormat } from '@/lib/domain/report/report';
import { assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { endedCapture } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';
import { endedImport } from '@/tests/support/api-imports';
import { partsOfWord, zipOf } from '@/tests/support/docx';
import { answer, waczOf, warcGzOf } from '@/tests/support/web-archive';

const { url, members } = inject('desks').embedded;
const editor = apiClient(url, members.editor.token);

/** Names that lead out of a folder, end a header or hide what a file is. */
const names = [
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\a.html',
  '....//....//a.html',
  '%2e%2e%2fa.html',
  'a.html\u0000.png',
  'a.html\r\nSet-Cookie: stolen=1',
  'a"; filename="b.exe',
  'a\u202Elmth.exe',
  '.htaccess',
  'con',
  'a'.repeat(200),
];

const base64 = (content: Uint8Array | string) => Buffer.from(content).toString('base64');

describe('the name of a file', () => {
  it.each(names)('leads nowhere, and stands in no header: %j', async (fileName) => {
    const title = `A work of ${crypto.randomUUID()}`;
    const csl = { type: 'report', title };
    const source = await done(editor('POST', '/sources', { json: { csl } }));
    const asked = await editor('POST', `/sources/${source.id}/captures`, {
      json: { fileName, contentBase64: base64('<p>Many cars.</p>') },
    });
    // A name that no database can keep is refused; any other is a name and no more.
    if (asked.status === 422) return;
    const job = await endedCapture(editor, asked.body.id);
    if (job.status === 'failed') return;
    const { items } = await done(editor('GET', `/sources/${source.id}/captures`));
    for (const part of ['bytes', 'warc', 'text']) {
      const { status, headers } = await editor('GET', `/captures/${items[0].id}/${part}`);
      expect(status).toBe(200);
      const disposition = headers.get('content-disposition') ?? 'attachment';
      expect(disposition).toMatch(/^attachment(; filename="[\w.-]+")?$/);
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('an archive whose entries lead out of it', () => {
  it.each<[kind: string, fileName: string, make: () => Promise<Uint8Array>]>([
    [
      'WACZ',
      'a.wacz',
      async () => {
        const page = answer('https://desk.example/', '<title>A page</title><p>Many cars.</p>');
        // yazl writes no such name itself; of the same length, it is put in afterwards.
        const zip = await waczOf(await warcGzOf(page), null, { 'xx/xx/xx/evil.txt': 'evil' });
        return renamed(zip, 'xx/xx/xx/evil.txt', '../../../evil.txt');
      },
    ],
    [
      'Word document',
      'a.docx',
      async () => {
        const parts = partsOfWord('<w:p><w:r><w:t>Many cars.</w:t></w:r></w:p>');
        const zip = await zipOf({ ...parts, 'xx/xx/xx/evil.txt': 'evil' });
        return renamed(zip, 'xx/xx/xx/evil.txt', '../../../evil.txt');
      },
    ],
  ])('is read or refused, and leaves nothing: %s', async (_kind, fileName, make) => {
    const contentBase64 = base64(await make());
    const { id } = await done(editor('POST', '/imports', { json: { fileName, contentBase64 } }));
    expect((await endedImport(editor, id)).status).toMatch(/^(ready|failed)$/);
    const health = await fetch(`${url}/api/health`);
    expect(health.status).toBe(200);
  });
});

function renamed(zip: Buffer, from: string, to: string): Uint8Array {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('words of people', () => {
  const formulas = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '＠A1'];

  it('run nothing in the one format that a spreadsheet opens, and end no header', async () => {
    const { articleId, cars } = await importBridgeThrough(editor);
    const claim = await done(editor('GET', `/claims/${cars}`));
    const wording = `=HYPERLINK("http://evil.example";"cars")\r\n\t@SUM(1)`;
    await done(editor('PATCH', `/claims/${cars}`, { json: { wording }, version: claim.version }));
    await assess(editor, cars);
    for (const reason of formulas) {
      const json = { rating: 'true', reason: `${reason},"=1"\r\n=2` };
      await done(editor('POST', `/claims/${cars}/verdict`, { json }));
      const article = await done(editor('GET', `/articles/${articleId}`));
      const title = `${reason}\r\nSet-Cookie: stolen=1`;
      const change = { json: { title }, version: article.version };
      const changed = await editor('PATCH', `/articles/${articleId}`, change);
      expect([200, 422]).toContain(changed.status);
      const published = await done(editor('POST', `/articles/${articleId}/reports`));
      // Files of bytes take a second each: one reason is enough for them.
      const formats = reason === '=1+1' ? ReportFormat.options : TextFormat.options;
      for (const format of formats) {
        const saved = await fetch(`${url}/reports/${published.slug}/${format}`);
        expect(saved.headers.get('set-cookie')).toBeNull();
        expect(saved.headers.get('content-disposition')).toMatch(
          /^attachment; filename="[\w.-]+"$/,
        );
        if (format === 'csv') {
          for (const cell of cellsOf(await saved.text())) {
            if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(/^(?:[\t\r]|\s*[=+\-@＝＋－＠])/);
          }
        }
      }
      await done(editor('DELETE', `/claims/${cars}/verdict?reason=Again.`));
    }
  });
});

/** The cells of a CSV (RFC 4180), as a spreadsheet reads them. */
function cellsOf(csv: string): string[] {
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]+)/g;
  return [...csv.replace('\uFEFF', '').matchAll(cell)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
}
