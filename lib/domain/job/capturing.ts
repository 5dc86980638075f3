import { z } from 'zod';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { FileName, WebAddress } from '@/lib/domain/job/article-reading';
import { Job } from '@/lib/domain/job/job';

/** The largest file or page that becomes a copy. */
export const MAX_CAPTURE_BYTES = 50_000_000;
/** The largest that is taken in by a form or the API: it waits in the database for its job. */
export const MAX_CAPTURE_UPLOAD_BYTES = 25_000_000;

/** What a copy is made of: what stands at an address, a file, or a page that a browser has open. */
export const CaptureOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: WebAddress }),
  z.object({
    kind: z.literal('file'),
    name: FileName,
    /** As whoever sends it says; the bytes themselves tell first. */
    mediaType: z.string().max(200).default(''),
    bytes: z.instanceof(Uint8Array),
  }),
  z.object({ kind: z.literal('page'), url: WebAddress, html: z.string() }),
]);
export type CaptureOf = z.infer<typeof CaptureOf>;

/** The same as its job keeps it: bytes stand apart. */
export const KeptCaptureOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: z.string() }),
  z.object({
    kind: z.literal('file'),
    name: z.string(),
    mediaType: z.string(),
    byteLength: z.int().nonnegative(),
  }),
  z.object({
    kind: z.literal('page'),
    url: z.string(),
    byteLength: z.int().nonnegative(),
  }),
]);
export type KeptCaptureOf = z.infer<typeof KeptCaptureOf>;

/** What a job of the kind `source.capture` works on. */
export const CaptureInput = z.object({
  sourceId: Id,
  of: KeptCaptureOf,
  /** Of the source, for the log. */
  title: z.string(),
  /** Who asked for it; null where the desk itself did. */
  askedById: Id.nullable(),
});
export type CaptureInput = z.infer<typeof CaptureInput>;

/** The making of a copy, from the moment it was asked for. */
export const Capturing = Job.extend({ sourceId: Id, of: KeptCaptureOf });
export type Capturing = z.infer<typeof Capturing>;

/** How far some copies are. */
export const CaptureProgress = z.object({ items: z.array(Capturing) });

/** What people call what a copy is made of. */
export const captureOfName = (of: KeptCaptureOf): string => (of.kind === 'file' ? of.name : of.url);

/** @throws ClaimdeskError `too_large`, or `invalid_input` for what is empty. */
export function keptCaptureOf(of: CaptureOf): { kept: KeptCaptureOf; bytes: Uint8Array | null } {
  switch (of.kind) {
    case 'address':
      return { kept: of, bytes: null };
    case 'file': {
      const { kind, name, mediaType, bytes } = of;
      assertFits(bytes, 'file', `“${name}”`);
      return { kept: { kind, name, mediaType, byteLength: bytes.byteLength }, bytes };
    }
    case 'page': {
      const { kind, url } = of;
      const bytes = new TextEncoder().encode(of.html);
      assertFits(bytes, 'html', 'This page');
      return { kept: { kind, url, byteLength: bytes.byteLength }, bytes };
    }
  }
}

function assertFits({ byteLength }: Uint8Array, path: string, name: string): void {
  if (byteLength === 0) throw invalidField(path, `${name} is empty.`);
  if (byteLength <= MAX_CAPTURE_UPLOAD_BYTES) return;
  const message = `${name} is over 25 MB: bring the part that matters.`;
  throw new ClaimdeskError('too_large', message, [{ path, message }]);
}
