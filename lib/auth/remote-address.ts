/** Set by the server process from the socket, whatever the client sent under this name. */
const header = 'x-claimdesk-remote-address';

/**
 * The network address that a request came from, for counting attempts. Of IPv6 it is the network, /64:
 * whoever has one address there has all of them (RFC 6177).
 */
export function remoteAddress(headers: Headers | Record<string, unknown> | undefined): string {
  const value = headers instanceof Headers ? headers.get(header) : headers?.[header];
  if (typeof value !== 'string' || value === '') return 'unknown';
  const [, ipv4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(value) ?? [];
  if (ipv4) return ipv4;
  return value.includes(':') ? networkOf(value) : value;
}

function networkOf(ipv6: string): string {
  const [head = '', tail] = ipv6.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const between = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...between, ...after].slice(0, 4).join(':')}::/64`;
}
