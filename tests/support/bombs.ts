import { constants, deflateRawSync } from 'node:zlib';
import { fileOf } from '@/tests/support/pdf';

const MEGABYTE = 1_000_000;

/**
 * What unpacks (RFC 1951) to this many megabytes of the words, made at once from one packed
 * megabyte.
 */
function packed(words: string, megabytes: number): Buffer {
  const once = deflateRawSync(Buffer.alloc(MEGABYTE, words), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const lastBlock = Buffer.from([3, 0]);
  return Buffer.concat([...Array.from({ length: megabytes }, () => once), lastBlock]);
}

/** A PDF of one page whose words unpack to this many megabytes. */
export function pdfBomb(megabytes: number): Uint8Array {
  // RFC 1950: the header says no more than that what follows is packed.
  const content = Buffer.concat([Buffer.from([0x78, 0x9c]), packed('(a) Tj ', megabytes)]);
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString('latin1')}\nendstream`,
  ]);
}

/**
 * A Word document whose one part unpacks to this many megabytes, and declares what it is told to
 * (APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16).
 */
export function wordBomb(
  megabytes: number,
  declaredBytes: number,
  part = 'word/document.xml',
): Uint8Array {
  const name = Buffer.from(part);
  const content = packed('<w:p>', megabytes);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(declaredBytes, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, content]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}
