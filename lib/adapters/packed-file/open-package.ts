import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';

/** The parts of a packed file, each unpacked when it is asked for. */
export type Package = {
  names: readonly string[];
  exists(name: string): boolean;
  /** @throws ClaimdeskError once all that was read is more than is allowed, or for no such part. */
  read(name: string): Promise<Uint8Array>;
};

/** How much a kind of packed file may hold, and what is said of one that cannot be opened. */
export type Packing = {
  maxEntries: number;
  maxUnpackedBytes: number;
  tooMany(count: number): ClaimdeskError;
  tooLarge(): ClaimdeskError;
  locked(): ClaimdeskError;
  /** The whole file, or what one of its parts was asked for. */
  damaged(what: 'file' | 'part', cause: unknown): ClaimdeskError;
};

/**
 * Looks into a ZIP without unpacking it.
 * @throws ClaimdeskError one of those of `packing`.
 */
export async function openPackage(bytes: Uint8Array, packing: Packing): Promise<Package> {
  const { maxUnpackedBytes, tooLarge, damaged } = packing;
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true }).catch((error) => {
    throw damaged('file', error);
  });
  const entries = await entriesOf(zip, packing);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    exists: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged('part', new Error(`It has no ${name}.`));
      const chunks: Uint8Array[] = [];
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          unpacked += chunk.length;
          if (unpacked > maxUnpackedBytes) throw tooLarge();
          chunks.push(chunk);
        }
      } catch (error) {
        throw isClaimdeskError(error) ? error : damaged('part', error);
      }
      return Buffer.concat(chunks);
    },
  };
}

async function entriesOf(zip: ZipFile, packing: Packing): Promise<Map<string, Entry>> {
  const { maxEntries, maxUnpackedBytes, tooMany, tooLarge, locked, damaged } = packing;
  if (zip.entryCount > maxEntries) throw tooMany(zip.entryCount);
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw locked();
      declared += entry.uncompressedSize;
      if (declared > maxUnpackedBytes) throw tooLarge();
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw isClaimdeskError(error) ? error : damaged('file', error);
  }
  return entries;
}
