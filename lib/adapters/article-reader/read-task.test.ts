import { describe, expect, it } from 'vitest';
import { readTask } from '@/lib/adapters/article-reader/read-task';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const latin = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const read = (name: string, bytes: Uint8Array) =>
  readTask({ kind: 'bytes', name, bytes, mediaType: '', charset: null, url: null }, () => {});

describe('a file is read', () => {
  it.each([
    ['page.html', utf8('<meta charset="utf-8"><p>The café opened.</p>')],
    ['page.htm', latin('<meta charset="windows-1252"><p>The caf\xe9 opened.</p>')],
    ['page.xhtml', utf8('\ufeff<p>The café opened.')],
    ['page', utf8('<!doctype html><title>x</title><p>The café opened.</p>')],
    ['notes.txt', utf8('The café opened.')],
    ['notes.md', utf8('\ufeffThe *café* opened.')],
    ['marked.txt', utf16('\ufeffThe café opened.')],
    ['old.txt', latin('The caf\xe9 opened.')],
  ])('in the characters it is written in: %s', async (name, content) => {
    expect((await read(name, content)).text).toBe('The café opened.');
  });

  it.each([
    ['notes.txt', 'الجسر\u00ad مفتوح. 橋は開いた。 O\ufb03ce.'],
    ['notes.md', '**الجسر**\u00ad مفتوح. 橋は開いた。 O\ufb03ce.'],
    ['page.html', '<p>الجسر&shy; مفتوح. 橋は開いた。 O\ufb03ce.</p><div><b>'],
  ])('in any script, without soft hyphens and ligatures: %s', async (name, content) => {
    expect((await read(name, utf8(content))).text).toBe('الجسر مفتوح. 橋は開いた。 Office.');
  });
});

describe('a file is refused with the way out', () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const binary = 'This file holds binary data, not text. Save it as plain text in UTF-8.';
  const picture = 'This is a picture. Run text recognition (OCR) on it and paste the text.';
  it.each([
    [
      'notes.doc',
      old,
      'This is a document of an old Word (.doc). Save it as .docx without a password.',
    ],
    [
      'locked.docx',
      Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      'This document is locked with a password. Save it as .docx without a password.',
    ],
    ['notes.rtf', utf8('{\\rtf1 a}'), 'This is a file in Rich Text Format. Save it as .docx.'],
    ['a.pdf', utf8('words'), 'This is called a PDF but is none. Save or download it anew.'],
    ['a.docx', utf8('words'), 'This is called a Word document but is none. Save it as .docx anew.'],
    ['utf16.txt', utf16('The café opened.'), binary],
    ['photo.txt', latin('\xff\xd8\xff\xe0\0\x10JFIF'), picture],
    [
      'empty.txt',
      utf8(' \n'),
      'The text is empty: paste the article or choose a file that holds it.',
    ],
  ])('%s', async (name, content, message) => {
    await expect(read(name, new Uint8Array(content))).rejects.toThrow(message);
  });
});
