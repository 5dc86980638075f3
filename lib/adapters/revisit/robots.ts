import robotsParser from 'robots-parser';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { failureOf } from '@/lib/adapters/revisit/failure';
import type { HostGate } from '@/lib/adapters/revisit/host-gate';
import type { Seen } from '@/lib/domain/source/decay/outcome-of';

/** The product token that a robots.txt names Claimdesk by. */
export const PRODUCT_TOKEN = 'Claimdesk';

/** RFC 9309, 2.5: at least 500 kibibytes are read; what follows is no rule. */
const READ_BYTES = 500 * 1024;
const rules = { accept: 'text/plain, */*;q=0.5', maxBytes: 5_000_000, timeoutMs: 10_000 };

/** Why an address is not to be visited; null where nothing speaks against it. */
export type RobotsAnswer = Extract<Seen, { kind: 'robots' | 'status' | 'failure' }> | null;

type SiteRules = RobotsAnswer | { isAllowed: (address: string) => boolean };

/**
 * What sites ask of robots (RFC 9309), each site asked once. One that has no robots.txt, or refuses
 * to give it (4xx), allows everything; one that cannot answer (5xx, silence) is left alone for now.
 * A delay that it asks for is kept at the gate.
 */
export function robotsOf({ fetch, gate }: { fetch: GuardedFetch; gate: HostGate }) {
  const sites = new Map<string, Promise<SiteRules>>();

  return async (address: string, signal: AbortSignal): Promise<RobotsAnswer> => {
    const { origin, host } = new URL(address);
    const known = sites.get(origin) ?? read(origin, signal);
    sites.set(origin, known);
    const site = await known;
    if (site === null || 'kind' in site) return site;
    return site.isAllowed(address) ? null : { kind: 'robots', host };
  };

  async function read(origin: string, signal: AbortSignal): Promise<SiteRules> {
    const url = `${origin}/robots.txt`;
    try {
      const { status, bytes } = await gate.turn(
        url,
        () => fetch(url, { ...rules, signal }),
        signal,
      );
      // Too many requests is no permission for more of them.
      if (status >= 500 || status === 429) {
        return { kind: 'status', status, host: new URL(origin).host };
      }
      if (status < 200 || status >= 300) return null;
      const text = new TextDecoder().decode(bytes.subarray(0, READ_BYTES));
      const robots = robotsParser(url, text);
      gate.keepDelay(url, robots.getCrawlDelay(PRODUCT_TOKEN) ?? null);
      return { isAllowed: (address) => robots.isAllowed(address, PRODUCT_TOKEN) ?? true };
    } catch (error) {
      const failure = failureOf(error, signal);
      // RFC 9309, 2.3.1.2: one that leads on and on is as one that is not there.
      return failure.fetchReason === 'redirects' ? null : failure.seen;
    }
  }
}
