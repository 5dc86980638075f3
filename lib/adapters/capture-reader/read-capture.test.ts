import { describe, expect, it, vi } from 'vitest';
import { type CaptureBytes, readCapture } from '@/lib/adapters/capture-reader/read-capture';
import { pdfBomb } from '@/tests/support/bombs';
import { zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

// Each starts a thread of its own, and some keep it busy for seconds.
vi.setConfig({ testTimeout: 30_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const given = (bytes: Uint8Array, told: Partial<CaptureBytes> = {}): CaptureBytes => ({
  bytes,
  mediaType: '',
  charset: null,
  name: '',
  url: null,
  ...told,
});

/** On which the parser takes half a minute. */
const contrived = given(utf8(`|a|b\n|-|-\n${'|a|b|c|d|e|f\n'.repeat(300)}\n`.repeat(480)), {
  name: 'contrived.md',
});

describe('a copy', () => {
  it('is read in a thread of its own', async () => {
    expect(
      await readCapture(
        given(utf8('<p>The café opened.</p>'), { mediaType: 'text/html', charset: 'utf-8' }),
      ),
    ).toEqual({
      text: 'The café opened.',
      blocks: [{ kind: 'paragraph', start: 0, end: 16 }],
      title: null,
      language: null,
      pageStarts: null,
      mainText: 'The café opened.',
      canonicalUrl: null,
      note: null,
    });
  });

  it.each([
    [
      'locked',
      () => printedPdf((page) => page.text('Words.'), { userPassword: 'secret' }),
      'This file is locked with a password: its words could not be read.',
    ],
    [
      'damaged',
      () => Promise.resolve(utf8('%PDF-1.7 and nothing that follows')),
      'This file is damaged: its words could not be read.',
    ],
    [
      'packed',
      () => zipOf({ 'a.txt': 'words' }),
      'This kind of file holds no text that Claimdesk reads.',
    ],
    [
      'binary',
      () => Promise.resolve(Uint8Array.of(0, 0, 0, 24, 102, 116, 121, 112)),
      'This file holds no text that can be read.',
    ],
    [
      'a bomb',
      () => Promise.resolve(pdfBomb(4_000)),
      'Reading this file takes more memory than Claimdesk gives it.',
    ],
  ])('that is %s is evidence all the same, and says why it has no words', async (_, make, note) => {
    expect(await readCapture(given(new Uint8Array(await make())))).toMatchObject({
      text: '',
      note,
    });
  });

  it('that takes too long has no words', async () => {
    expect(await readCapture(contrived, { timeLimitMs: 3_000 })).toMatchObject({
      text: '',
      note: 'Reading this file took too long and was stopped.',
    });
  });

  it('is not read on once somebody gave up', async () => {
    const controller = new AbortController();
    const reason = new Error('Given up.');
    const reading = readCapture(contrived, { signal: controller.signal });
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });
});
