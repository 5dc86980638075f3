import { z } from 'zod';
import { Id, Instant } from '@/lib/domain/identity';

const DAY = 24 * 60 * 60;

/** How long a session lasts at most, however much it is used, in seconds. */
export const SESSION_SECONDS = 30 * DAY;

/** After how many seconds without a request it ends. */
export const SESSION_IDLE_SECONDS = 14 * DAY;

/** How exact “last seen” is, in seconds: a write for every request would cost more than it tells. */
export const SESSION_SEEN_SECONDS = 5 * 60;

/** A browser that signed in and may still come back. */
export const Session = z.object({
  id: Id,
  /** Browser and system in short, as the browser said. */
  device: z.string(),
  /** The network address that it was opened from. */
  address: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
});
export type Session = z.infer<typeof Session>;

/** Whether it has ended by itself: it was opened too long ago, or nobody has used it for too long. */
export const hasRunOut = (
  { createdAt, lastSeenAt }: { createdAt: Date; lastSeenAt: Date },
  now: Date,
): boolean =>
  now.getTime() - createdAt.getTime() >= SESSION_SECONDS * 1000 ||
  now.getTime() - lastSeenAt.getTime() >= SESSION_IDLE_SECONDS * 1000;

/** Names that stand in a browser's own description of itself; those that pass for others come first. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser's description of itself (User-Agent) in short: “Firefox on Linux”. It may say anything. */
export function deviceOf(userAgent: string | null): string {
  const known = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent?.includes(mark))?.[1];
  const browser = known(browsers) ?? 'Unknown browser';
  const system = known(systems);
  return system ? `${browser} on ${system}` : browser;
}
