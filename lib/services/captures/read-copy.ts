import { readCapture } from '@/lib/adapters/capture-reader/read-capture';
import type { NewCapture } from '@/lib/data/captures';
import type { CaptureOrigin, Exchange } from '@/lib/domain/source/capture';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';

/** Bytes and where they came from. */
export type Brought = Exchange & {
  origin: CaptureOrigin;
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  requestedUrl: string | null;
  finalUrl: string | null;
  fileName: string | null;
  httpStatus: number | null;
  capturedAt: Date;
};

/** A copy that is read, short of whose it is and of the name that storing its bytes gives it. */
export type ReadCopy = Omit<NewCapture, 'sourceId' | 'capturedById' | 'sha256'> & {
  /** The article's words without the page around them. */
  mainText: string;
  /** What the page says is its address. */
  canonicalUrl: string | null;
};

/** Reads what was brought, in a thread of its own. @throws the signal's reason. */
export async function readCopy(
  { bytes, ...told }: Brought,
  signal: AbortSignal,
): Promise<ReadCopy> {
  const { mediaType, charset, finalUrl } = told;
  const name = told.fileName ?? finalUrl ?? '';
  const read = await readCapture({ bytes, mediaType, charset, name, url: finalUrl }, { signal });
  signal.throwIfAborted();
  const fingerprint = fingerprintOf({ ...read, url: finalUrl });
  return { ...told, ...read, fingerprint, byteLength: bytes.byteLength };
}
