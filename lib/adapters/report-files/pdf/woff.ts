import { inflateSync } from 'node:zlib';

type Table = { tag: string; content: Buffer };

/**
 * The OpenType font that a WOFF 1.0 file packs (https://www.w3.org/TR/WOFF/), under another family name:
 * each part of a family that is cut by scripts then is a family of its own, and can be asked for.
 */
export function openTypeOf(woff: Buffer, family: string): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const at = 44 + index * 20;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const bytes = woff.subarray(start, start + packed);
    const tag = woff.toString('latin1', at, at + 4);
    const content = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes;
    return { tag, content: tag === 'name' ? renamed(content, family) : content };
  });
  return fontOf(woff.subarray(4, 8), tables);
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#table-directory; nobody checks its sums here. */
function fontOf(flavour: Buffer, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  flavour.copy(head);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let end = head.length;
  const padded = tables.map(({ tag, content }, index) => {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    const padding = -content.length & 3;
    end += content.length + padding;
    return Buffer.concat([content, Buffer.alloc(padding)]);
  });
  return Buffer.concat([head, ...padded]);
}

const POSTSCRIPT_NAME = 6;

/**
 * The table of names with the family's, and the name that the PDF shows of it.
 * https://learn.microsoft.com/typography/opentype/spec/name
 */
function renamed(table: Buffer, family: string): Buffer {
  const names = [
    { id: 1, text: family },
    { id: POSTSCRIPT_NAME, text: nameIn(table, POSTSCRIPT_NAME) ?? family },
  ].map(({ id, text }) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { id, bytes }] of names.entries()) {
    const windows = [3, 1, 0x0409, id, bytes.length, offset];
    for (const [field, value] of windows.entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    }
    offset += bytes.length;
  }
  return Buffer.concat([head, ...names.map(({ bytes }) => bytes)]);
}

function nameIn(table: Buffer, wanted: number): string | null {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const [platform, id] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    if (platform !== 3 || id !== wanted) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    return Buffer.from(bytes).swap16().toString('utf16le');
  }
  return null;
}

/** Whether the font that a WOFF file packs has a shape for each code point: formats 4 and 12 of `cmap`. */
export function shapesOf(font: Buffer): (codePoint: number) => boolean {
  const ranges = rangesOf(tableOf(font, 'cmap'));
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

type Range = readonly [first: number, last: number];

function rangesOf(cmap: Buffer): Range[] {
  const count = cmap.readUInt16BE(2);
  return Array.from({ length: count }, (_, index) => cmap.readUInt32BE(8 + index * 8)).flatMap(
    (start) => {
      const format = cmap.readUInt16BE(start);
      if (format === 12) return rangesOfFormat12(cmap.subarray(start));
      return format === 4 ? rangesOfFormat4(cmap.subarray(start)) : [];
    },
  );
}

function rangesOfFormat12(table: Buffer): Range[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12;
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)] as const;
  });
}

/** A segment may lead some of its code points to no shape, which stands for a character that is missing. */
function rangesOfFormat4(table: Buffer): Range[] {
  const twice = table.readUInt16BE(6);
  const ranges: Range[] = [];
  for (let segment = 0; segment < twice; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + twice + segment);
    const delta = table.readUInt16BE(16 + 2 * twice + segment);
    const place = 16 + 3 * twice + segment;
    const offset = table.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : table.readUInt16BE(place + offset + (code - first) * 2);
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`The font has no table ${tag}.`);
}
