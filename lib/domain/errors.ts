/**
 * The closed set of things that can go wrong, each with a code that never changes.
 * A message here is for the person who can act on it; logs get the cause.
 */
export const errorCodes = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'stale_version',
  'version_required',
  'duplicate_source',
  'citation_required',
  'rating_not_in_scale',
  'source_retired',
  'passage_not_found',
  'passage_ambiguous',
  'transition_refused',
  'already_done',
  'invitation_unusable',
  'wrong_password',
  'second_factor_required',
  'second_factor_demanded',
  'wrong_code',
  'passkey_refused',
  'too_many_attempts',
  'too_many_calls',
  'idempotency_mismatch',
  'too_large',
  'unsupported_media_type',
  'lookup_failed',
  'model_failed',
  'mail_failed',
  'object_missing',
  'object_altered',
  'object_store_failed',
  'backup_refused',
  'database_locked',
  'database_other_version',
  'database_unreachable',
  'database_unfit',
  'data_directory_unwritable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One fault in the input: `path` names the field (`claims.3.wording`), `message` says the fix. */
export type FieldIssue = { path: string; message: string };

/** Facts a caller needs in order to act: the current version, the duplicate's id, seconds to wait. */
export type ErrorFacts = {
  currentVersion?: number;
  existingId?: string;
  retryAfterSeconds?: number;
  [fact: string]: unknown;
};

export class ClaimdeskError extends Error {
  override readonly name = 'ClaimdeskError';
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  readonly facts: ErrorFacts;

  constructor(
    code: ErrorCode,
    message: string,
    issues: readonly FieldIssue[] = [],
    facts: ErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.issues = issues;
    this.facts = facts;
  }
}

/**
 * Recognises the error by shape: the server bundles this file more than once,
 * so two copies of the class can meet in one process.
 */
export function isClaimdeskError(error: unknown): error is ClaimdeskError {
  return (
    error instanceof Error &&
    error.name === 'ClaimdeskError' &&
    errorCodes.includes((error as ClaimdeskError).code)
  );
}

export const invalidInput = (issues: readonly FieldIssue[]) =>
  new ClaimdeskError(
    'invalid_input',
    issues.length === 1 && issues[0]
      ? issues[0].message
      : `${issues.length} fields need attention.`,
    issues,
  );

export const invalidField = (path: string, message: string) => invalidInput([{ path, message }]);

export const notFound = (thing: string) =>
  new ClaimdeskError('not_found', `There is no such ${thing}.`);

/** Someone else changed the thing since the caller read it; nothing was written. */
export const staleVersion = (thing: string, currentVersion: number) =>
  new ClaimdeskError(
    'stale_version',
    `This ${thing} was changed by someone else since you opened it.`,
    [],
    { currentVersion },
  );
