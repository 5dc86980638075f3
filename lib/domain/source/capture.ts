import { z } from 'zod';
import { Block } from '@/lib/domain/article/article';
import { Id, Instant, Person, Sha256 } from '@/lib/domain/identity';

/** How a copy came here: fetched, uploaded, sent by a browser, out of a web archive, on a later visit. */
export const CaptureOrigin = z.enum(['address', 'upload', 'browser', 'archive', 'visit']);
export type CaptureOrigin = z.infer<typeof CaptureOrigin>;

/** The headers of an HTTP answer as they came, in their order; a name may stand twice. */
export const HttpHeaders = z.array(z.tuple([z.string(), z.string()]));
export type HttpHeaders = z.infer<typeof HttpHeaders>;

/** A dated copy of a source: bytes named by their hash, and what they say. */
export const Capture = z.object({
  id: Id,
  sourceId: Id,
  origin: CaptureOrigin,
  /** Of the bytes, whatever packing they travelled in undone. */
  sha256: Sha256,
  byteLength: z.int().nonnegative(),
  /** In lower case, without parameters. */
  mediaType: z.string(),
  charset: z.string().nullable(),
  requestedUrl: z.string().nullable(),
  /** Where the bytes came from, after all redirects. */
  finalUrl: z.string().nullable(),
  fileName: z.string().nullable(),
  httpStatus: z.int().nullable(),
  title: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  /** In UTF-16 code units; 0 where the copy has no words, as of a picture. */
  textLength: z.int().nonnegative(),
  /** Where in the text each page of a PDF begins, in UTF-16 code units. */
  pageStarts: z.array(z.int().nonnegative()).nullable(),
  /** Why there are no words, or not all of them. */
  note: z.string().nullable(),
  /** When the bytes were taken; of an archive's, as the archive says. */
  capturedAt: Instant,
  storedAt: Instant,
  capturedBy: Person.nullable(),
});
export type Capture = z.infer<typeof Capture>;

/** The words of a copy, laid out as an article's are. */
export const CaptureText = z.object({ text: z.string(), blocks: z.array(Block) });
export type CaptureText = z.infer<typeof CaptureText>;

/** How the bytes came: what a WARC record tells beside them. */
export const Exchange = z.object({ redirects: z.array(z.string()), headers: HttpHeaders });
export type Exchange = z.infer<typeof Exchange>;
