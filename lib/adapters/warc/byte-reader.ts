import { damaged } from '@/lib/adapters/warc/refusals';

/** Reads a stream of bytes from its front to its end, as much as is asked for. */
export type ByteReader = {
  /** The next line without its end; null at the end of the stream. */
  line(): Promise<Buffer | null>;
  /** The next `length` bytes, not one fewer. */
  take(length: number): Promise<Buffer>;
  /** The same, without keeping them. */
  skip(length: number): Promise<void>;
};

/** @throws ClaimdeskError `unsupported_media_type` for a longer line or an earlier end. */
export function byteReader(chunks: AsyncIterable<Uint8Array>, maxLineBytes: number): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  async function more(): Promise<boolean> {
    const { done, value } = await source.next();
    if (done) return false;
    held =
      held.length === 0
        ? Buffer.from(value.buffer, value.byteOffset, value.length)
        : Buffer.concat([held, value]);
    return true;
  }

  async function* next(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (held.length === 0 && !(await more())) throw damaged(new Error('It ends too early.'));
      const part = held.subarray(0, left);
      held = held.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  return {
    async line() {
      let end = held.indexOf(LF);
      while (end < 0) {
        if (held.length > maxLineBytes) throw damaged(new Error('A line is too long.'));
        const before = held.length;
        if (!(await more())) {
          if (held.length === 0) return null;
          throw damaged(new Error('It ends within a line.'));
        }
        end = held.indexOf(LF, before);
      }
      const line = held.subarray(0, held[end - 1] === CR ? end - 1 : end);
      held = held.subarray(end + 1);
      return line;
    },
    async take(length) {
      const parts: Buffer[] = [];
      for await (const part of next(length)) parts.push(part);
      return Buffer.concat(parts);
    },
    async skip(length) {
      for await (const _ of next(length));
    },
  };
}

const LF = 10;
const CR = 13;
