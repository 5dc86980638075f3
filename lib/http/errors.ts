import { logFault, requestIdNow } from '@/lib/adapters/security-log';
import { type ClaimdeskError, type ErrorCode, isClaimdeskError } from '@/lib/domain/errors';

/** The one table from error codes to HTTP: status (RFC 9110, RFC 6585) and title. */
const table = {
  invalid_input: [422, 'The input is not valid'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not permitted'],
  not_found: [404, 'Not found'],
  stale_version: [412, 'Changed since it was read'],
  version_required: [428, 'The version read is required'],
  duplicate_source: [409, 'The source is already there'],
  citation_required: [422, 'A citation is required'],
  rating_not_in_scale: [422, 'The rating is not of this scale'],
  source_retired: [422, 'The source is retired'],
  passage_not_found: [422, 'The passage is not in the text'],
  passage_ambiguous: [422, 'The passage is in the text more than once'],
  transition_refused: [409, 'Not possible in this state'],
  already_done: [409, 'Already done'],
  invitation_unusable: [410, 'The invitation cannot be used'],
  wrong_password: [401, 'Wrong e-mail address or password'],
  second_factor_required: [401, 'A second factor is required'],
  second_factor_demanded: [403, 'A second factor has to be set up first'],
  wrong_code: [401, 'Wrong code'],
  passkey_refused: [401, 'The passkey was refused'],
  too_many_attempts: [429, 'Too many attempts'],
  too_many_calls: [429, 'Too many calls'],
  idempotency_mismatch: [422, 'The key was used for another request'],
  too_large: [413, 'Too large'],
  unsupported_media_type: [415, 'Media type not supported'],
  lookup_failed: [502, 'The lookup failed'],
  mail_failed: [502, 'The mail was not taken'],
  model_failed: [502, 'The language model failed'],
  object_missing: [500, 'A stored copy is missing'],
  object_altered: [500, 'A stored copy has been altered'],
  object_store_failed: [503, 'The object store failed'],
  backup_refused: [409, 'Not possible with this backup'],
  database_locked: [503, 'The database is in use'],
  database_other_version: [503, 'The database is of another version'],
  database_unreachable: [503, 'The database does not answer'],
  database_unfit: [503, 'The database lacks something'],
  data_directory_unwritable: [503, 'The data directory cannot be written'],
} as const satisfies Record<ErrorCode, readonly [status: number, title: string]>;

export type Problem = {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, string>;
};

/** Every error that there is, in the order of its status. */
export const errorKinds = Object.entries(table)
  .map(([code, [status, title]]) => ({ code, status, title }))
  .sort((one, other) => one.status - other.status);

/** The HTTP status of an error code. */
export const statusOf = (code: ErrorCode): number => table[code][0];

/** An error as RFC 9457 problem details. What is not Claimdesk's own is a 500 that tells nothing. */
export function toProblem(error: unknown): Problem {
  return isClaimdeskError(error) ? knownProblem(error) : internalProblem(logFault(error));
}

function knownProblem({ code, message, issues, facts }: ClaimdeskError): Problem {
  const [status, title] = table[code];
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="claimdesk"';
  if (facts.retryAfterSeconds !== undefined) {
    headers['retry-after'] = String(Math.ceil(facts.retryAfterSeconds));
  }
  const errors = issues.map(({ path, message }) => ({ field: path, message }));
  return {
    status,
    headers,
    body: {
      ...facts,
      type: `/problems/${code}`,
      title,
      status,
      detail: message,
      code,
      ...(errors.length > 0 ? { errors } : {}),
    },
  };
}

function internalProblem(reference: string): Problem {
  const requestId = requestIdNow();
  return {
    status: 500,
    headers: { 'content-type': 'application/problem+json' },
    body: {
      type: '/problems/internal',
      title: 'Something went wrong here',
      status: 500,
      detail: 'Nothing was changed. The server’s log has the cause under this reference.',
      code: 'internal',
      instance: `urn:uuid:${reference}`,
      ...(requestId === null ? {} : { requestId }),
    },
  };
}
