import { readBody } from '@/lib/adapters/guarded-fetch/read-body';
import {
  notAnAddress,
  refusalOf,
  tooManyRedirects,
  wrongMediaType,
} from '@/lib/adapters/guarded-fetch/refusals';
import { send } from '@/lib/adapters/guarded-fetch/send';
import { parseAddress } from '@/lib/domain/source/address';
import { contentTypeOf } from '@/lib/domain/source/content-type';
import { env } from '@/lib/env';

export type FetchRules = {
  /** The `Accept` header. */
  accept: string;
  /** Media types that are taken of a successful answer; left out, any is. */
  mediaTypes?: readonly string[];
  /** Of the body once it is unpacked. */
  maxBytes: number;
  /** For everything together: names, redirects and the last byte of the body. */
  timeoutMs: number;
  maxRedirects: number;
  /** IP addresses that are let through although they are not of the public internet. */
  allowAddresses: readonly string[];
  /** Sent beside Claimdesk's own, as for a conditional request. */
  requestHeaders: Readonly<Record<string, string>>;
  /** Posts this body; left out, the address is only read. */
  post?: string | Uint8Array;
  /**
   * The operator set this very address, so it may be of the desk's own network; together with
   * `maxRedirects: 0`, or it leads others there too.
   */
  isOperators?: boolean;
  /**
   * Asked once an answer with success begins: who gets its bytes, unpacked and one after another, in place
   * of the caller at the end; null: the caller.
   */
  streamTo?: (head: BodyHead) => BodySink | null;
  /** Ends the fetch at once; its reason is what is thrown. */
  signal?: AbortSignal;
};

/** What is known of a body before it comes. */
export type BodyHead = {
  mediaType: string;
  /** Of the body as it is sent; null where that is not said, or it comes packed. */
  byteLength: number | null;
};

export type BodySink = (chunk: Uint8Array) => Promise<void>;

export type Fetched = {
  /** Where the body came from, after all redirects. */
  address: string;
  status: number;
  /** In lower case, without parameters; empty where none is said. */
  mediaType: string;
  /** As the `Content-Type` header says it, null where it does not. */
  charset: string | null;
  /** As they came; the bytes are without the packing that a `Content-Encoding` names. */
  headers: [name: string, value: string][];
  /** The addresses that led on to another, in their order. */
  redirects: string[];
  bytes: Uint8Array;
};

export type GuardedFetch = (address: string, rules?: Partial<FetchRules>) => Promise<Fetched>;

const standing = (): FetchRules => ({
  accept: '*/*',
  maxBytes: 5_000_000,
  timeoutMs: 10_000,
  maxRedirects: 5,
  allowAddresses: env().CLAIMDESK_FETCH_ALLOW,
  requestHeaders: {},
});

/**
 * Gets what stands at an address that a person gave. Only http and https, and only the public
 * internet: private, loopback, link-local and other special addresses are refused once the name is
 * resolved, on the very connection that is then used, at every redirect.
 *
 * Answers of any status come back; it is the caller's to judge them.
 * @throws ClaimdeskError `invalid_input` for what is no address; `lookup_failed` with the fact
 * `reason` (see `refusals.ts`); `too_large`; `unsupported_media_type`.
 */
export const guardedFetch: GuardedFetch = async (address, given = {}) => {
  const rules = { ...standing(), ...given };
  rules.signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(rules.timeoutMs);
  const signal = rules.signal ? AbortSignal.any([timeout, rules.signal]) : timeout;
  try {
    return await follow(address, rules, signal);
  } catch (error) {
    rules.signal?.throwIfAborted();
    throw refusalOf(error, address, timeout, rules);
  }
};

async function follow(start: string, rules: FetchRules, signal: AbortSignal): Promise<Fetched> {
  let address = parseAddress(start);
  const redirects: string[] = [];
  while (redirects.length <= rules.maxRedirects) {
    if (address === null) throw notAnAddress(redirects.length > 0);
    const response = await send(address, rules, signal);
    const target = redirectOf(response, address);
    if (target === undefined) {
      const status = response.statusCode ?? 0;
      const { mediaType, charset } = contentTypeOf(response.headers['content-type'] ?? '');
      if (status < 300 && rules.mediaTypes && !rules.mediaTypes.includes(mediaType)) {
        response.destroy();
        throw wrongMediaType(mediaType);
      }
      const sink = status < 300 ? rules.streamTo?.(headOf(response, mediaType)) : null;
      const bytes = await readBody(response, rules.maxBytes, sink ?? null);
      const headers = pairsOf(response.rawHeaders);
      return { address, status, mediaType, charset, headers, redirects, bytes };
    }
    response.destroy();
    redirects.push(address);
    address = target;
  }
  throw tooManyRedirects();
}

function headOf({ headers }: Awaited<ReturnType<typeof send>>, mediaType: string): BodyHead {
  const length = headers['content-encoding'] ? null : Number(headers['content-length']);
  return { mediaType, byteLength: length || null };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The next address; null for one that is not to be followed, undefined for no redirect. */
function redirectOf(
  { statusCode = 0, headers: { location } }: Awaited<ReturnType<typeof send>>,
  from: string,
): string | null | undefined {
  if (!REDIRECTS.has(statusCode) || location === undefined) return undefined;
  return parseAddress(URL.parse(location, from)?.href ?? '');
}

/** Node gives names and values by turns. */
const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as [string, string]] : []));
