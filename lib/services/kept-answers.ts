import { writesHere } from '@/lib/data/transaction';
import { BoundedMap } from '@/lib/domain/bounded-map';
import { logLength } from '@/lib/services/log-length';

/** How long anything is kept at most: what visits write is not in the log. */
const MAKE_AGAIN_MS = 60_000;
/** How many answers are kept. */
const MOST_KEPT = 100;

type Kept = {
  answer: Promise<unknown>;
  madeAt: number;
  lookedAt: number;
  /** What this process had written, and how long the desk’s log was, when it was begun. */
  writes: number;
  sequence: Promise<number>;
};

const kept = new BoundedMap<Kept>(MOST_KEPT);

/**
 * What `make` answers, kept for all who ask until a command changes the desk. What this process
 * wrote counts at once; what others wrote may go unseen for `unseenMs` milliseconds, without which
 * the log’s length is looked at each time. Whoever asks while it is being made waits for the same.
 * @param key says all that the answer depends on besides what the desk holds. The answer is shared:
 * nobody may change it.
 */
export async function keptUntilWritten<Answer>(
  key: string,
  make: () => Promise<Answer>,
  { unseenMs = 0, now = Date.now() }: { unseenMs?: number; now?: number } = {},
): Promise<Answer> {
  const known = kept.get(key);
  if (known && (await holds(known, now, unseenMs))) return await (known.answer as Promise<Answer>);
  const [writes, sequence] = [writesHere(), logLength()];
  // The length first: what is written meanwhile is then seen as later.
  const answer = sequence.then(make);
  kept.set(key, { answer, madeAt: now, lookedAt: now, writes, sequence });
  const forget = () => kept.delete(key);
  // Addresses that lead nowhere are without number.
  answer.then((made) => made ?? forget(), forget);
  return await answer;
}

async function holds(known: Kept, now: number, unseenMs: number): Promise<boolean> {
  if (known.writes !== writesHere() || now - known.madeAt > MAKE_AGAIN_MS) return false;
  if (now - known.lookedAt < unseenMs) return true;
  known.lookedAt = now;
  if ((await logLength()) === (await known.sequence)) return true;
  // Nobody shall find it good for another second.
  known.madeAt = Number.NEGATIVE_INFINITY;
  return false;
}
