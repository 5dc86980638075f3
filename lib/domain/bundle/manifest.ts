import { z } from 'zod';
import { isSafeName, TIMESTAMP } from '@/lib/domain/bundle/file-names';
import { Id, Instant, Sha256 } from '@/lib/domain/identity';

/** A raw Ed25519 public key (RFC 8032, 32 bytes) in base64url without padding. */
export const PublicKey = z
  .string()
  .regex(/^[\w-]{43}$/, 'A public key is 43 letters, digits, - and _.');

/** Why the bytes of a copy are not in the bundle: its source is protected; the desk lost them. */
export const Withheld = z.enum(['protected', 'lost', 'too_large']);
export type Withheld = z.infer<typeof Withheld>;

const FileName = z.string().refine(isSafeName);

/** A copy that the report cites. Of a withheld one's parts, those that are null are not there. */
export const BundledCopy = z.object({
  captureId: Id,
  /** Of the bytes as they were captured. */
  sha256: Sha256,
  withheld: Withheld.nullable(),
  /** File with the bytes. */
  bytes: FileName.nullable(),
  /** File with the text that places in the report count in. */
  text: FileName.nullable(),
  /** File with the head of the copy's WARC record. */
  head: FileName.nullable(),
  /** What a program has to know in order to read the bytes. */
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  url: z.string().nullable(),
  fileName: z.string().nullable(),
});
export type BundledCopy = z.infer<typeof BundledCopy>;

export const ListedFile = z.object({
  name: FileName,
  size: z.int().nonnegative(),
  sha256: Sha256,
});
export type ListedFile = z.infer<typeof ListedFile>;

/** What a bundle holds: everything but itself and its signature, in the order of the archive. */
export const Manifest = z.object({
  format: z.literal('claimdesk-bundle'),
  version: z.literal(1),
  /** The key that the desk signs with. */
  publicKey: PublicKey,
  desk: z.object({ name: z.string(), url: z.string().nullable() }),
  report: z.object({
    articleId: Id,
    title: z.string(),
    /** Null on a preview. */
    number: z.int().positive().nullable(),
    slug: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: Instant.nullable(),
  }),
  /** The file with the timestamp; null where no authority gave one. */
  timestamp: z.literal(TIMESTAMP).nullable().default(null),
  copies: z.array(BundledCopy),
  files: z.array(ListedFile),
});
export type Manifest = z.infer<typeof Manifest>;

/** An Ed25519 signature of the manifest's bytes. */
export const Signature = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: PublicKey,
  /** 64 bytes in base64url without padding. */
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type Signature = z.infer<typeof Signature>;

/** The value as the text of a file: the same value gives the same bytes. */
export const printManifest = (manifest: Manifest): string => pretty(Manifest.parse(manifest));
export const printSignature = (signature: Signature): string => pretty(Signature.parse(signature));

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What the report, the desk and the page say of the same thing is taken from the report itself. */
export const headingOf = (report: {
  article: { id: string; title: string };
  number: number | null;
  slug: string | null;
  url: string | null;
  publishedAt: string | null;
}): Manifest['report'] => ({
  articleId: report.article.id,
  title: report.article.title,
  number: report.number,
  slug: report.slug,
  url: report.url,
  publishedAt: report.publishedAt,
});
