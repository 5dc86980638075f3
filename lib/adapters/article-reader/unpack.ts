import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, locked, notReadable, tooMuch } from '@/lib/adapters/article-reader/refusals';
import { isClaimdeskError } from '@/lib/domain/errors';

/** The parts of a packed document, each unpacked when it is asked for. */
export type Package = {
  exists(name: string): boolean;
  /** @throws ClaimdeskError `too_large` once all that was read is more than is allowed. */
  read(name: string): Promise<Uint8Array>;
};

const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 100_000_000;

/**
 * Looks into a ZIP without unpacking it.
 * @throws ClaimdeskError `too_large` for more parts, or more bytes once unpacked, than any article
 * has; `unsupported_media_type` where it is locked or damaged.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true }).catch((error) => {
    throw damaged('file', error);
  });
  const entries = await entriesOf(zip);
  let unpacked = 0;
  return {
    exists: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged('document', new Error(`It has no ${name}.`));
      const chunks: Uint8Array[] = [];
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          unpacked += chunk.length;
          if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge();
          chunks.push(chunk);
        }
      } catch (error) {
        throw isClaimdeskError(error) ? error : damaged('document', error);
      }
      return Buffer.concat(chunks);
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) {
    throw tooMuch(
      `This file packs ${zip.entryCount.toLocaleString('en')} parts; a document has no more than ${MAX_ENTRIES.toLocaleString('en')}.`,
    );
  }
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) {
        throw locked('This file is locked with a password. Save it as .docx without a password.');
      }
      declared += entry.uncompressedSize;
      if (declared > MAX_UNPACKED_BYTES) throw tooLarge();
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw isClaimdeskError(error) ? error : damaged('file', error);
  }
  return entries;
}

const tooLarge = () =>
  tooMuch(
    `This file unpacks to more than ${MAX_UNPACKED_BYTES / 1_000_000} MB. Take its pictures out, or paste its text.`,
  );

/** @throws ClaimdeskError `unsupported_media_type` for a ZIP that is no Word document. */
export function assertWord({ exists }: Package): void {
  if (exists('word/document.xml')) return;
  throw notReadable(
    'This file is packed but is no Word document. Save it as .docx, or paste its text.',
  );
}
