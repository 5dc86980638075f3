import { ClaimdeskError, invalidField } from '@/lib/domain/errors';

/** A version as an entity tag (RFC 9110, section 8.8.3). */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that the caller read, from `If-Match: "3"`.
 * @throws ClaimdeskError `version_required` without the header, `invalid_input` for anything else in it.
 */
export function expectedVersion(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null) {
    throw new ClaimdeskError(
      'version_required',
      'Say which version you read: send its ETag as If-Match.',
      [{ path: 'If-Match', message: 'The header is missing.' }],
    );
  }
  const [, version] = /^\s*("?)([1-9]\d{0,8})\1\s*$/.exec(header)?.slice(1) ?? [];
  if (version !== undefined) return Number(version);
  throw invalidField('If-Match', 'If-Match holds one version in quotes, such as "3".');
}
