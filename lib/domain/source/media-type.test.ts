import { describe, expect, it } from 'vitest';
import { isWebPage, mediaTypeOf } from '@/lib/domain/source/media-type';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bytesOf = (head: string) => Uint8Array.from(head, (letter) => letter.charCodeAt(0));
const kindOf = (head: string, name = '', told = '') =>
  mediaTypeOf({ bytes: bytesOf(head), name, told });

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['a line of the server\n%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n…', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif', 'image/avif'],
    ['WARC/1.1\r\n', 'application/warc'],
  ])('its first bytes tell, whatever others say: %j', (head, mediaType) => {
    expect(kindOf(head, 'page.html', 'text/html')).toBe(mediaType);
  });

  it.each([
    ['\x1f\x8b\x08', 'crawl.warc.gz', '', 'application/warc'],
    ['\x1f\x8b\x08', 'a.tar.gz', '', 'application/gzip'],
    ['PK\x03\x04', 'report.docx', '', docx],
    ['PK\x03\x04', 'report', docx, docx],
    ['PK\x03\x04', 'crawl.wacz', '', 'application/wacz'],
    ['PK\x03\x04', 'things.zip', '', 'application/zip'],
  ])('of what is packed, its name or its sender tells: %j', (head, name, told, mediaType) => {
    expect(kindOf(head, name, told)).toBe(mediaType);
  });

  it.each([
    ['<p>Deep', 'a.txt', 'text/html', 'text/html'],
    ['<p>Deep', 'a.html', 'application/octet-stream', 'text/html'],
    ['<p>Deep', 'a.html', '', 'text/html'],
    [' <!-- saved --><!DOCTYPE html>', 'page', '', 'text/html'],
    ['Deep', 'a', '', 'application/octet-stream'],
  ])('else its sender, its name, or how it begins: %j', (head, name, told, mediaType) => {
    expect(kindOf(head, name, told)).toBe(mediaType);
  });

  it('is a page in either way of writing HTML', () => {
    expect(isWebPage('text/html')).toBe(true);
    expect(isWebPage('application/xhtml+xml')).toBe(true);
    expect(isWebPage('text/plain')).toBe(false);
  });
});
