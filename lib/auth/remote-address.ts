/** Set by the server process from the socket, whatever the client sent under this name. */
const header = 'x-claimdesk-remote-address';

/** The network address that a request came from, for counting attempts. */
export function remoteAddress(headers: Headers | Record<string, unknown> | undefined): string {
  const value = headers instanceof Headers ? headers.get(header) : headers?.[header];
  return typeof value === 'string' && value !== '' ? value : 'unknown';
}
