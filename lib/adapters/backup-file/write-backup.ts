import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';

/** A part of the file, whose size is known before its bytes. */
export type Piece = { name: string; size: number; bytes: AsyncIterable<Uint8Array> };

/**
 * The pieces one after another as a tar archive (POSIX ustar and pax), compressed with Zstandard
 * (RFC 8878). Never holds more than a few pieces of a stream.
 * @param at what the parts are dated.
 */
export function packPieces(pieces: AsyncIterable<Piece>, at: Date): Readable {
  const tar = pack();
  const packed = createZstdCompress({
    params: { [constants.ZSTD_c_checksumFlag]: 1 },
  });
  pipeline(tar, packed).catch(() => {
    // The reader of `packed` has been told.
  });
  const fill = async () => {
    for await (const { name, size, bytes } of pieces) {
      const entry = tar.entry({ name, size, mode: 0o600, mtime: at });
      await pipeline(Readable.from(bytes, { objectMode: false }), entry);
    }
    tar.finalize();
  };
  fill().catch((error) => tar.destroy(error));
  return packed;
}
