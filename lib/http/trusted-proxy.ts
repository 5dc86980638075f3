import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Proxies whose word is taken: their addresses and ranges, as the settings have them. */
export function trustedProxies(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of addresses) {
    const [address = '', bits] = one.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Of what one line of a log and a header can hold, whoever made it up. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/;

type Asked = { socketAddress: string | undefined; headers: IncomingHttpHeaders };

/**
 * Where a request comes from, and what it is called in the logs and in `X-Request-Id` of its answer. Both
 * are the client's word (`X-Forwarded-For`, `X-Request-Id`) only as far as trusted proxies pass it on: of
 * the addresses the last that is not one of theirs.
 */
export function whoAsks(
  { socketAddress, headers }: Asked,
  trusted: BlockList,
): { ip: string | undefined; requestId: string } {
  if (!isTrusted(socketAddress, trusted)) return { ip: socketAddress, requestId: randomUUID() };
  const given = headers['x-request-id'];
  const isGiven = typeof given === 'string' && wellFormed.test(given);
  return {
    ip: forwardedFor(headers, trusted) ?? socketAddress,
    requestId: isGiven ? given : randomUUID(),
  };
}

function isTrusted(address: string | undefined, trusted: BlockList): boolean {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address ?? '') ?? [];
  const plain = mapped ?? address ?? '';
  const version = isIP(plain);
  return version !== 0 && trusted.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

function forwardedFor(headers: IncomingHttpHeaders, trusted: BlockList): string | undefined {
  const said = headers['x-forwarded-for'] ?? '';
  const hops = String(said)
    .split(',')
    .map((hop) => hop.trim());
  const hop = hops.findLast((address) => !isTrusted(address, trusted));
  return hop !== undefined && isIP(hop) !== 0 ? hop : undefined;
}
