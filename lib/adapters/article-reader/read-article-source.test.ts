import { describe, expect, it, vi } from 'vitest';
import { readArticleSource } from '@/lib/adapters/article-reader/read-article-source';
import { pdfBomb } from '@/tests/support/bombs';
import { partsOfWord, zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

// Each starts a thread of its own, and some keep it busy for seconds.
vi.setConfig({ testTimeout: 30_000 });

const file = (name: string, bytes: Uint8Array) => readArticleSource({ kind: 'file', name, bytes });
const utf8 = (text: string) => new TextEncoder().encode(text);

/**
 * Two megabytes of tables with more cells than their heads have, on which the parser takes half a
 * minute.
 */
const contrived = `|a|b\n|-|-\n${'|a|b|c|d|e|f\n'.repeat(300)}\n`.repeat(480);
const contrivedSource = { kind: 'text', text: contrived, format: 'markdown' } as const;

describe('what a reviewer brings is read', () => {
  it.each([
    ['text', 'The bridge\n\nIt opened in 1932.'],
    ['markdown', '# The bridge\n\nIt **opened** in 1932.'],
    ['html', '<h1>The bridge</h1><p>It opened in <b>1932</b>.</p>'],
  ] as const)('pasted as %s', async (format, text) => {
    const url = 'https://daily.example/bridge';
    expect(await readArticleSource({ kind: 'text', text, format, url })).toEqual({
      title: 'The bridge',
      authors: [],
      publisher: null,
      publishedAt: null,
      url,
      language: null,
      text: 'It opened in 1932.',
      blocks: [{ kind: 'paragraph', start: 0, end: 18 }],
    });
  });

  it('as a Word document, whatever its name, saying how far it is', async () => {
    const steps: string[] = [];
    const word = await zipOf(partsOfWord('<w:p><w:r><w:t>It opened in 1932.</w:t></w:r></w:p>'));
    const { text } = await readArticleSource(
      { kind: 'file', name: 'bridge.txt', bytes: word },
      { onProgress: (step) => steps.push(step) },
    );
    expect(text).toBe('It opened in 1932.');
    expect(steps).toEqual(['unpacking', 'reading']);
  });

  it('as a PDF, whatever its name', async () => {
    const pdf = await printedPdf((page) => page.text('It opened in 1932.'));
    expect((await file('bridge.html', pdf)).text).toBe('It opened in 1932.');
  });

  it.each([
    ['long.txt', (line: string) => `${line}\n\n`],
    ['long.html', (line: string) => `<p>${line}`],
    ['long.md', (line: string) => `${line}\n\n`],
  ])('%s of two million characters', async (name, paragraph) => {
    const line = 'The bridge carries forty thousand cars a day, the city says, and more. '.repeat(
      5,
    );
    const lines = Array.from({ length: 5_400 }, (_, index) => paragraph(`${index} ${line}`));
    const { text } = await file(name, utf8(lines.join('')));
    expect(text.length).toBeGreaterThan(1_900_000);
  });
});

describe('what cannot be read is refused', () => {
  it('on the field that the reviewer filled', async () => {
    const pasted = readArticleSource({ kind: 'text', text: ' ', format: 'text' });
    await expect(pasted).rejects.toMatchObject({ issues: [{ path: 'text' }] });
    const chosen = file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    await expect(chosen).rejects.toMatchObject({ issues: [{ path: 'file' }] });
  });

  it('when it takes too long, and nothing waits for it meanwhile', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const steps: string[] = [];
    const reading = readArticleSource(contrivedSource, {
      timeLimitMs: 4_000,
      onProgress: (step) => steps.push(step),
    });
    const message =
      'Reading this took longer than 4 seconds and was stopped. Split it into parts, or paste its text alone.';
    await expect(reading).rejects.toMatchObject({
      code: 'too_large',
      message,
      issues: [{ path: 'text', message }],
      facts: { reason: 'time' },
    });
    clearInterval(beat);
    expect(steps).toEqual(['reading']);
    expect(longest).toBeLessThan(1_000);
  });

  it('when it takes too much memory', async () => {
    await expect(file('bomb.pdf', pdfBomb(4_000))).rejects.toMatchObject({
      code: 'too_large',
      issues: [{ path: 'file' }],
      facts: { reason: 'memory' },
    });
  });

  it('once the reviewer gave up', async () => {
    const controller = new AbortController();
    const reason = new Error('Given up.');
    const reading = readArticleSource(contrivedSource, {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
    const { signal } = controller;
    await expect(readArticleSource(contrivedSource, { signal })).rejects.toBe(reason);
  });
});
