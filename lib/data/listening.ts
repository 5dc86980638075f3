import { database } from '@/lib/data/client';
import type { NoticeListener, StopListening } from '@/lib/data/server-listener';

/** On which a trigger tells the last sequence of the audit log, for whoever appended to it. */
export const EVENTS_CHANNEL = 'claimdesk_events';
/** On which processes tell each other who is at what. */
export const PRESENCE_CHANNEL = 'claimdesk_presence';

/** Hears what transactions tell on a channel once they commit, in this process and in others. */
export const listen = (channel: string, listener: NoticeListener): Promise<StopListening> =>
  database().listen(channel, listener);

/** Tells all processes something, at once and apart from any change; less than 8,000 bytes. */
export async function tellAll(channel: string, payload: string): Promise<void> {
  await database().prisma.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
