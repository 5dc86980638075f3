/**
 * What a `Content-Type` says (RFC 9110, 8.3.1): the media type in lower case and without
 * parameters, empty where none is said, and the charset, null where it is not.
 */
export function contentTypeOf(header: string): { mediaType: string; charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters
    .map((parameter) => /^charset="?([^"]+)"?$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { mediaType: type.toLowerCase(), charset: charset?.toLowerCase() ?? null };
}
