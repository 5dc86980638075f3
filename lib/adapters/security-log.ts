import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { z } from 'zod';
import { CodeKind, SignInRefusal, SignInWay } from '@/lib/domain/access/sign-in';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id, Instant } from '@/lib/domain/identity';

const member = Id.nullable();
const RefusalCode = z.enum(['unauthenticated', 'forbidden', 'second_factor_demanded']);

/**
 * What is told on the standard output, one line of JSON each: what a stranger can provoke at will and so
 * may not fill the audit log, and who signs in. Nothing here is a password, a code, a token or an
 * e-mail address.
 */
export const SecurityEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('signed_in'),
    member,
    way: SignInWay,
    secondFactor: CodeKind.nullable(),
  }),
  /** `member` is null where the account is unknown. */
  z.object({
    event: z.literal('sign_in_refused'),
    member,
    way: SignInWay,
    reason: SignInRefusal,
  }),
  /** Somebody at an open session did not show that it is theirs. */
  z.object({ event: z.literal('proof_refused'), member }),
  /** Too many attempts, counted by what stands in `by`. */
  z.object({ event: z.literal('limit_reached'), by: z.enum(['account', 'address']) }),
  /** Somebody asked for what they may not do, or without saying who they are. */
  z.object({
    event: z.literal('access_refused'),
    code: RefusalCode,
  }),
  /** A request that was not read at all. */
  z.object({
    event: z.literal('request_refused'),
    reason: z.enum(['cross_site', 'too_large', 'length_missing']),
  }),
  /** The timestamp authority that is set gave none for a bundle; `text` says why. */
  z.object({ event: z.literal('timestamp_missing'), text: z.string() }),
  /** A request was answered: `status` is null where its connection ended before. */
  z.object({
    event: z.literal('request'),
    status: z.int().nullable(),
    milliseconds: z.int().nonnegative(),
  }),
  /** `reference` is what the person was told. */
  z.object({ event: z.literal('fault'), reference: z.string(), text: z.string() }),
]);
export type SecurityEvent = z.infer<typeof SecurityEvent>;

/** What every line says beside its event; null where no request is at the bottom of it. */
const Around = z.object({
  time: Instant,
  /** Which request it was, as the answer says in `X-Request-Id`. */
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
  method: z.string().nullable(),
  /** Without its query. */
  path: z.string().nullable(),
  member,
});

/** A line of the log, for whoever reads it. */
export const SecurityLine = z.intersection(Around, SecurityEvent);
export type SecurityLine = z.infer<typeof SecurityLine>;

type Asked = {
  requestId: string | null;
  ip: string | null;
  method: string | null;
  path: string | null;
  member: string | null;
  /** Whether a line says already why it was refused. */
  isTold: boolean;
};

/** The server bundles this file more than once; the symbol lets all copies know the request. */
const shared = globalThis as typeof globalThis & {
  [key: symbol]: AsyncLocalStorage<Asked> | undefined;
};
const key = Symbol.for('claimdesk.security-log');

function requests(): AsyncLocalStorage<Asked> {
  shared[key] ??= new AsyncLocalStorage();
  return shared[key];
}

const LONGEST_PATH = 500;
const LONGEST_FAULT = 20_000;

/** A path as it is told: without its query, and without what in a path is a secret. */
export function told(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  return path.replace(/^(\/+invite\/+).+/i, '$1…').slice(0, LONGEST_PATH);
}

/** Runs what answers a request, so that whatever is told on the way says which one. */
export function inRequest<T>(
  request: { requestId?: string; ip: string | undefined; method?: string; url?: string },
  answer: () => T,
): T {
  const { requestId = null, ip = null, method = null, url } = request;
  const path = url === undefined ? null : told(url);
  const asked = { requestId, ip, method, path, member: null };
  return requests().run({ ...asked, isTold: false }, answer);
}

/** Says who it is that asks, once that is known. */
export function askedBy(memberId: string): void {
  const asked = requests().getStore();
  if (asked) asked.member = memberId;
}

/** Which request is being answered; null where none is. */
export const requestIdNow = (): string | null => requests().getStore()?.requestId ?? null;

/** Writes one line. */
export function logSecurity(event: SecurityEvent): void {
  const asked = requests().getStore();
  if (asked && event.event !== 'signed_in') asked.isTold = true;
  const { requestId = null, ip = null, method = null, path = null, member = null } = asked ?? {};
  const { event: name, ...facts } = event;
  const time = new Date().toISOString();
  const line = { time, event: name, requestId, ip, member, method, path, ...facts };
  process.stdout.write(`${lineOf(line)}\n`);
}

/**
 * One line that no terminal and no reader of lines takes for more: line breaks, control characters and
 * marks of direction are escaped as JSON escapes them.
 */
const lineOf = (value: unknown): string =>
  JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** Tells that somebody was refused, if no line of the same request says so in more detail. */
export function logRefusal(error: unknown): void {
  if (!isClaimdeskError(error) || requests().getStore()?.isTold) return;
  const code = RefusalCode.safeParse(error.code);
  if (code.success) logSecurity({ event: 'access_refused', code: code.data });
}

/** Tells of an unforeseen error; the reference that its reader can give. */
export function logFault(error: unknown, reference: string = randomUUID()): string {
  const text = inspect(error, { depth: 5 }).slice(0, LONGEST_FAULT);
  logSecurity({ event: 'fault', reference, text });
  return reference;
}
