import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { FileName, WebAddress } from '@/lib/domain/job/article-reading';
import { Job } from '@/lib/domain/job/job';

/** A file is brought in parts of at most so many bytes. */
export const MOST_IN_PART = 4_000_000;
/** The largest file or feed that is read. */
export const MOST_IN_FEED = 1_000_000_000;
/** Most fact-checks of one import. */
export const MOST_CHECKS_IN_IMPORT = 2_000_000;

/** Where prior checks are read: a file that was brought before, or the address of a feed. */
export const CheckSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: FileName, uploadId: Id }),
  z.object({ kind: z.literal('address'), url: WebAddress }),
]);
export type CheckSource = z.infer<typeof CheckSource>;

/** What a job of the kind `priorChecks.import` works on. */
export const CheckImportInput = z.object({ source: CheckSource });

/** What came of an import. */
export const CheckImportOutcome = z.object({
  found: z.int(),
  /** Entries without a claim or an address. */
  leftOut: z.int(),
  added: z.int(),
  changed: z.int(),
});
export type CheckImportOutcome = z.infer<typeof CheckImportOutcome>;

/** An import of prior checks, from the moment it was asked for. */
export const CheckImport = Job.extend({
  source: CheckSource,
  /** Null until all of them are here. */
  outcome: CheckImportOutcome.nullable(),
});
export type CheckImport = z.infer<typeof CheckImport>;

/** How far some imports are. */
export const CheckImportProgress = z.object({ items: z.array(CheckImport) });

/** What lists call an import. */
export const checkSourceName = (source: CheckSource): string =>
  source.kind === 'file' ? source.name : source.url;
