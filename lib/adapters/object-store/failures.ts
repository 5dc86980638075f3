import { ClaimdeskError } from '@/lib/domain/errors';

/** Enough of a hash to find the object by. */
const short = (sha256: string) => `${sha256.slice(0, 12)}…`;

export const missing = (sha256: string, cause?: unknown) =>
  new ClaimdeskError(
    'object_missing',
    `The stored copy ${short(sha256)} is gone from the desk’s object store. An administrator has to bring it back from a backup.`,
    [],
    { sha256 },
    { cause },
  );

export const altered = (sha256: string) =>
  new ClaimdeskError(
    'object_altered',
    `The stored copy ${short(sha256)} has been altered: its bytes no longer have the hash they were kept under. Rely on it for nothing; an administrator has to bring it back from a backup.`,
    [],
    { sha256 },
  );

/** Why a store did not do what it was asked, as the fact `reason` of its error. */
type Reason = 'full' | 'denied' | 'unreachable' | 'timeout' | 'other';

const failed = (reason: Reason, message: string, cause: unknown) =>
  new ClaimdeskError('object_store_failed', message, [], { reason }, { cause });

/** Any error of the file system as one that a person can act on. */
export function fileFailure(cause: unknown): ClaimdeskError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return failed(
      'full',
      'The disk is full: the copy was not kept. An administrator has to make room in CLAIMDESK_DATA_DIR; then try again.',
      cause,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return failed(
      'denied',
      `The desk may not use the folder of its object store (${code}). An administrator has to give “objects” in CLAIMDESK_DATA_DIR to the user that runs the desk.`,
      cause,
    );
  }
  return failed(
    'other',
    `The disk of the object store failed (${code}). An administrator has to look at “objects” in CLAIMDESK_DATA_DIR.`,
    cause,
  );
}

/** What the S3 client throws: one of the server's errors, or one of the network's. */
type S3Error = Error & {
  code?: string;
  $metadata?: { httpStatusCode?: number };
};

/** Any error of an S3 server as one that a person can act on. `timedOutAfter`: in milliseconds. */
export function s3Failure(error: unknown, timedOutAfter: number | null): ClaimdeskError {
  const { name, code, $metadata } = error as S3Error;
  if (timedOutAfter !== null) {
    const seconds = Math.ceil(timedOutAfter / 1000);
    const message = `The object store did not answer within ${seconds} s. Try again later.`;
    return failed('timeout', message, error);
  }
  const status = $metadata?.httpStatusCode;
  if (name === 'NoSuchBucket') {
    const message =
      'The object store has no such bucket. An administrator has to make it, or set CLAIMDESK_S3_BUCKET to another.';
    return failed('other', message, error);
  }
  if (name === 'PermanentRedirect' || name === 'AuthorizationHeaderMalformed') {
    const message =
      'The bucket of the object store is in another region. An administrator has to set CLAIMDESK_S3_REGION.';
    return failed('other', message, error);
  }
  if (status === 401 || status === 403) {
    const message =
      'The object store refused the desk’s key. An administrator has to set another CLAIMDESK_S3_KEY and CLAIMDESK_S3_SECRET, or give this one the right to read, write and list.';
    return failed('denied', message, error);
  }
  if (status === undefined) {
    const message = `The object store cannot be reached (${code ?? name}). Try again later.`;
    return failed('unreachable', message, error);
  }
  return failed('other', `The object store answered with an error (${status} ${name}).`, error);
}
