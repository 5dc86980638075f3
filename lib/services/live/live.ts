import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { articleEventsAfter, eventsAfter, lastSequence } from '@/lib/data/audit-log';
import { EVENTS_CHANNEL, listen, PRESENCE_CHANNEL } from '@/lib/data/listening';
import { scaleById } from '@/lib/data/rating-scales';
import { standingsOfClaims } from '@/lib/data/standings';
import { reader } from '@/lib/data/transaction';
import { Id } from '@/lib/domain/identity';
import { Presence } from '@/lib/domain/live/live';
import { LiveHub, type LiveStore } from '@/lib/services/live/live-hub';

/** How often the lines are tried and their listeners asked for again. */
const TICK_MS = 10_000;

/** What processes tell each other about presence. */
export const PresenceNotice = z.object({
  articleId: Id,
  presence: Presence,
  leaving: z.boolean(),
});
export type PresenceNotice = z.infer<typeof PresenceNotice>;

type Running = { hub: LiveHub; stop(): Promise<void> };

/** The server bundles this file more than once; the symbol makes them share one hub. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Promise<Running> | undefined };
const key = Symbol.for('claimdesk.live');

const store: LiveStore = {
  lastSequence: () => lastSequence(reader()),
  entriesAfter: (after, limit) => eventsAfter(reader(), after, limit),
  articleEntriesAfter: (id, after, limit) => articleEventsAfter(reader(), id, after, limit),
  standings: (claimIds) => standingsOfClaims(reader(), claimIds),
  async ratingLabels(articleId) {
    const { ratingScaleId } = await articleById(reader(), articleId);
    const { ratings } = await scaleById(reader(), ratingScaleId);
    return new Map(ratings.map(({ key, label }) => [key, label]));
  },
};

/** The hub of this process, listening from the first call on. */
export async function liveHub(logFault: (error: unknown) => void): Promise<LiveHub> {
  shared[key] ??= run(logFault).catch((error) => {
    shared[key] = undefined;
    throw error;
  });
  return (await shared[key]).hub;
}

/** Ends all streams of this process, so that it can end. */
export async function closeLive(): Promise<void> {
  const running = await shared[key]?.catch(() => undefined);
  shared[key] = undefined;
  await running?.stop();
}

async function run(logFault: (error: unknown) => void): Promise<Running> {
  const hub = new LiveHub(store, Date.now, logFault);
  const stopEvents = await listen(EVENTS_CHANNEL, {
    onNotice: () => hub.notice(),
    onCatchUp: () => hub.notice(),
  });
  const stopPresence = await listen(PRESENCE_CHANNEL, {
    onNotice(payload) {
      const notice = PresenceNotice.safeParse(JSON.parse(payload)).data;
      if (notice) hub.beat(notice.articleId, notice.presence, notice.leaving);
    },
    // Who is there says so again within seconds.
    onCatchUp: () => {},
  });
  let ticking = Promise.resolve();
  const timer = setInterval(() => {
    ticking = hub.tick().catch(logFault);
  }, TICK_MS);
  timer.unref();
  return {
    hub,
    async stop() {
      clearInterval(timer);
      hub.close();
      // What it still asks of the database must be answered before that closes.
      await Promise.all([hub.settled(), ticking]);
      await stopEvents();
      await stopPresence();
    },
  };
}
