import { damaged, locked, notReadable, tooMuch } from '@/lib/adapters/article-reader/refusals';
import { openPackage, type Package, type Packing } from '@/lib/adapters/packed-file/open-package';

const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 100_000_000;

const word: Packing = {
  maxEntries: MAX_ENTRIES,
  maxUnpackedBytes: MAX_UNPACKED_BYTES,
  tooMany: (count) =>
    tooMuch(
      `This file packs ${count.toLocaleString('en')} parts; a document has no more than ${MAX_ENTRIES.toLocaleString('en')}.`,
    ),
  tooLarge: () =>
    tooMuch(
      `This file unpacks to more than ${MAX_UNPACKED_BYTES / 1_000_000} MB. Take its pictures out, or paste its text.`,
    ),
  locked: () => locked('This file is locked with a password. Save it as .docx without a password.'),
  damaged: (what, cause) => damaged(what === 'part' ? 'document' : 'file', cause),
};

/**
 * The parts of a Word document.
 * @throws ClaimdeskError `too_large` for more parts, or more bytes once unpacked, than any article
 * has; `unsupported_media_type` where it is locked, damaged or a ZIP of another kind.
 */
export async function openWord(bytes: Uint8Array): Promise<Package> {
  const parts = await openPackage(bytes, word);
  if (parts.exists('word/document.xml')) return parts;
  throw notReadable(
    'This file is packed but is no Word document. Save it as .docx, or paste its text.',
  );
}
