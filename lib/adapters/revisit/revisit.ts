import type { Fetched, GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { failureOf } from '@/lib/adapters/revisit/failure';
import type { Seen } from '@/lib/domain/source/decay/outcome-of';

/** What a site said of a page, to be sent back to it (RFC 9110, 8.8). */
export type Validators = { etag: string | null; lastModified: string | null };

/** What came back from an address. */
export type Revisited = Validators & {
  httpStatus: number | null;
  finalAddress: string | null;
  /** For how long the site asks to be left alone (RFC 9110, 10.2.3). */
  retryAfterMs: number | null;
  /** The page, where there is one to be read. */
  answer:
    | { kind: 'page'; fetched: Fetched }
    | Extract<Seen, { kind: 'same' | 'status' | 'failure' }>;
};

type Options = {
  fetch: GuardedFetch;
  validators: Validators;
  accept: string;
  maxBytes: number;
  timeoutMs: number;
  signal: AbortSignal;
  now: () => Date;
};

/** Asks an address whether its page is still the one that the validators were given with. */
export async function revisit(
  address: string,
  { fetch, validators: { etag, lastModified }, signal, now, ...rules }: Options,
): Promise<Revisited> {
  const requestHeaders = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  let fetched: Fetched;
  try {
    fetched = await fetch(address, { ...rules, requestHeaders, signal });
  } catch (error) {
    const nothing = { etag: null, lastModified: null, httpStatus: null, finalAddress: null };
    return { ...nothing, retryAfterMs: null, answer: failureOf(error, signal).seen };
  }
  const { status, headers } = fetched;
  const given = {
    httpStatus: status,
    finalAddress: fetched.address,
    retryAfterMs: retryAfter(headerOf(headers, 'retry-after'), now()),
  };
  if (status === 304) {
    return {
      ...given,
      etag: headerOf(headers, 'etag') ?? etag,
      lastModified: headerOf(headers, 'last-modified') ?? lastModified,
      answer: { kind: 'same' },
    };
  }
  if (status < 200 || status >= 300) {
    const { host } = new URL(fetched.address);
    return { ...given, etag: null, lastModified: null, answer: { kind: 'status', status, host } };
  }
  return { ...given, ...validatorsIn(headers), answer: { kind: 'page', fetched } };
}

type Headers = readonly (readonly [string, string])[];

/** The validators that came with an answer. */
export const validatorsIn = (headers: Headers): Validators => ({
  etag: headerOf(headers, 'etag'),
  lastModified: headerOf(headers, 'last-modified'),
});

/** In characters; what is longer is not sent back. */
const LONGEST_HEADER = 1_000;

function headerOf(headers: Headers, name: string): string | null {
  const value = headers.find(([given]) => given.toLowerCase() === name)?.[1].trim();
  return value && value.length <= LONGEST_HEADER ? value : null;
}

function retryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  const milliseconds = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - now.getTime();
  return milliseconds > 0 ? milliseconds : null;
}
