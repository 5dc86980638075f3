import type { UserActor } from '@/lib/domain/access/actor';
import type { Judged } from '@/lib/domain/assessment/blindness';
import { describeEvent } from '@/lib/domain/audit/describe';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { ClaimdeskError } from '@/lib/domain/errors';
import { type LiveChange, mayBeTold, type Presence, presencesFor } from '@/lib/domain/live/live';
import { PresenceBoard } from '@/lib/domain/live/presence-board';
import { shorten } from '@/lib/domain/source/csl-names';

/** What a subscriber is sent; `sequence` is where to go on from after a break. */
export type LiveMessage =
  | { kind: 'change'; sequence: number; change: LiveChange }
  /** From here on nothing is missed. */
  | { kind: 'ready'; sequence: number }
  /** Too much was missed to tell: read everything anew. */
  | { kind: 'reset'; sequence: number }
  | { kind: 'presence'; present: readonly Presence[] }
  /** The line still stands. */
  | { kind: 'beat' };

export type Subscription = {
  articleId: string;
  actor: UserActor;
  /** The last sequence that the subscriber knows of. */
  after?: number | undefined;
  /** Who the subscriber is by now; null when they may no longer listen. */
  recheck: () => Promise<UserActor | null>;
  /** Sends on; false when the subscriber does not keep up and is to be cut off. */
  send: (message: LiveMessage) => boolean;
  close: () => void;
};

/** Where a hub reads. */
export type LiveStore = {
  lastSequence(): Promise<number>;
  entriesAfter(after: number, limit: number): Promise<AuditEntry[]>;
  articleEntriesAfter(articleId: string, after: number, limit: number): Promise<AuditEntry[]>;
  standings(claimIds: readonly string[]): Promise<Map<string, Judged>>;
  /** The label of a rating on the article's scale, by key. */
  ratingLabels(articleId: string): Promise<Map<string, string>>;
};

/** More than these a page does not catch up with: it reads everything anew. */
export const MOST_REPLAYED = 500;
const BATCH = 500;
export const MOST_STREAMS_OF_A_USER = 20;
const LONGEST_WORDS = 300;
/** How long a beat of a page counts. */
export const PRESENCE_MS = 20_000;

type Subscriber = Subscription & { seen: number };

/**
 * Hands what is appended to the audit log to whoever has the article open: each entry is read once
 * a process, and reaches those who may know of it. What it does it does in turn, so that nobody
 * misses an entry between catching up and listening.
 */
export class LiveHub {
  private readonly subscribers = new Set<Subscriber>();
  private readonly board = new PresenceBoard(PRESENCE_MS);
  private readonly streams = new Map<string, number>();
  private turn: Promise<unknown> = Promise.resolve();
  private last: number | undefined;
  private isReading = false;
  private readonly store: LiveStore;
  private readonly now: () => number;
  private readonly logFault: (error: unknown) => void;

  constructor(store: LiveStore, now: () => number, logFault: (error: unknown) => void) {
    this.store = store;
    this.now = now;
    this.logFault = logFault;
  }

  get size(): number {
    return this.subscribers.size;
  }

  /**
   * Catches up with what came after `after`, then listens until the function it returns is called.
   * @throws ClaimdeskError `too_many_attempts` for one who listens too often already.
   */
  subscribe(subscription: Subscription): () => void {
    const { id } = subscription.actor;
    const open = this.streams.get(id) ?? 0;
    if (open >= MOST_STREAMS_OF_A_USER) {
      throw new ClaimdeskError(
        'too_many_attempts',
        `You have ${MOST_STREAMS_OF_A_USER} pages open that are kept up to date. Close some.`,
        [],
        { retryAfterSeconds: 30 },
      );
    }
    this.streams.set(id, open + 1);
    const subscriber: Subscriber = { ...subscription, seen: subscription.after ?? 0 };
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      this.subscribers.delete(subscriber);
      const left = (this.streams.get(id) ?? 1) - 1;
      if (left > 0) this.streams.set(id, left);
      else this.streams.delete(id);
    };
    subscriber.close = () => {
      end();
      subscription.close();
    };
    this.inTurn(async () => {
      try {
        if (!isOver) await this.welcome(subscriber, () => !isOver);
      } catch (error) {
        subscriber.close();
        throw error;
      }
    });
    return end;
  }

  /** Something was appended: reads it, once for all, soon. */
  notice(): void {
    if (this.isReading) return;
    this.isReading = true;
    this.inTurn(async () => {
      this.isReading = false;
      await this.readOn();
    });
  }

  /** Somebody is there, in this process or another; `leaving` when they just closed the page. */
  beat(articleId: string, presence: Presence, leaving = false): void {
    const isNews = leaving
      ? this.board.leave(articleId, presence.person.id)
      : this.board.beat(articleId, presence, this.now());
    if (isNews) this.tellPresence([articleId]);
  }

  /** To be called every few seconds: who is gone, who may no longer listen, what was not read. */
  async tick(): Promise<void> {
    this.tellPresence(this.board.sweep(this.now()));
    for (const one of this.subscribers) this.send(one, { kind: 'beat' });
    if (this.subscribers.size > 0) this.notice();
    await this.recheck();
  }

  /** Ends every subscription. */
  close(): void {
    for (const one of this.subscribers) one.close();
  }

  /** Resolves when all that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.turn;
  }

  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch(this.logFault);
  }

  private async welcome(subscriber: Subscriber, isWanted: () => boolean): Promise<void> {
    // While nobody listens nothing is read, so the place to go on from is not known.
    if (this.last === undefined || this.subscribers.size === 0) {
      this.last = await this.store.lastSequence();
    }
    const { articleId, after } = subscriber;
    if (after !== undefined && after < this.last) {
      const missed = await this.store.articleEntriesAfter(articleId, after, MOST_REPLAYED + 1);
      const upToNow = missed.filter(({ sequence }) => sequence <= (this.last ?? 0));
      if (missed.length > MOST_REPLAYED) {
        this.send(subscriber, { kind: 'reset', sequence: this.last });
      } else {
        await this.hand([subscriber], upToNow);
      }
    }
    // A page may know of more than was read on here, but not of more than there is.
    const isAhead = after !== undefined && after > this.last;
    const isAstray = isAhead && after > (await this.store.lastSequence());
    if (isAstray) this.send(subscriber, { kind: 'reset', sequence: this.last });
    if (!isWanted()) return;
    subscriber.seen = isAhead && !isAstray ? after : this.last;
    this.send(subscriber, { kind: 'ready', sequence: subscriber.seen });
    this.send(subscriber, { kind: 'presence', present: this.presentFor(subscriber) });
    if (isWanted()) this.subscribers.add(subscriber);
  }

  private async readOn(): Promise<void> {
    while (this.subscribers.size > 0 && this.last !== undefined) {
      const entries = await this.store.entriesAfter(this.last, BATCH);
      const newest = entries.at(-1);
      if (!newest) return;
      await this.hand([...this.subscribers], entries);
      this.last = newest.sequence;
      if (entries.some(({ event }) => /^(member|token)\./.test(event.type))) await this.recheck();
      if (entries.length < BATCH) return;
    }
  }

  /** Sends each of these subscribers the entries of its article that it may know of and has not seen. */
  private async hand(to: readonly Subscriber[], entries: readonly AuditEntry[]): Promise<void> {
    const wanted = new Set(to.map(({ articleId }) => articleId));
    const ofArticles = Map.groupBy(entries, articleOf);
    const relevant = [...wanted].flatMap((id) => ofArticles.get(id) ?? []);
    if (relevant.length === 0) return;
    const judging = relevant.filter(({ event }) => /^(assessment|verdict)\./.test(event.type));
    const claimIds = [...new Set(judging.flatMap(claimsOf))];
    const standings = await this.standings(claimIds);
    const told = new Map<AuditEntry, LiveChange>();
    for (const id of wanted) {
      const own = ofArticles.get(id) ?? [];
      const labels = own.some((one) => judging.includes(one))
        ? await this.store.ratingLabels(id)
        : new Map<string, string>();
      for (const entry of own) told.set(entry, tell(entry, labels));
    }
    for (const subscriber of to) {
      for (const entry of ofArticles.get(subscriber.articleId) ?? []) {
        const change = told.get(entry);
        const isNew = entry.sequence > subscriber.seen;
        if (!change || !isNew) continue;
        if (!mayBeTold(subscriber.actor, entry, (claimId) => standings.get(claimId))) continue;
        subscriber.seen = entry.sequence;
        if (!this.send(subscriber, { kind: 'change', sequence: entry.sequence, change })) break;
      }
    }
  }

  private standings(claimIds: readonly string[]): Promise<Map<string, Judged>> {
    return claimIds.length > 0 ? this.store.standings(claimIds) : Promise.resolve(new Map());
  }

  private tellPresence(articleIds: readonly string[]): void {
    for (const one of this.subscribers) {
      if (!articleIds.includes(one.articleId)) continue;
      this.send(one, { kind: 'presence', present: this.presentFor(one) });
    }
  }

  private presentFor({ articleId, actor }: Subscriber): Presence[] {
    return presencesFor(actor, this.board.present(articleId, this.now()));
  }

  /** Cuts off who does not keep up: they come back and catch up, while memory stays bounded. */
  private send(subscriber: Subscriber, message: LiveMessage): boolean {
    const isTaken = subscriber.send(message);
    if (!isTaken) subscriber.close();
    return isTaken;
  }

  private async recheck(): Promise<void> {
    await Promise.all(
      [...this.subscribers].map(async (one) => {
        const actor = await one.recheck();
        if (actor) one.actor = actor;
        else one.close();
      }),
    );
  }
}

function tell({ sequence, at, actor, event }: AuditEntry, labels: Map<string, string>): LiveChange {
  const words = describeEvent(event, { rating: (key) => labels.get(key) });
  return {
    sequence,
    claimId: 'claimId' in event ? event.claimId : null,
    type: event.type,
    words: shorten(words, LONGEST_WORDS),
    actorId: actor.id,
    actorName: actor.name,
    at,
  };
}

const articleOf = ({ event }: AuditEntry): string | undefined =>
  'articleId' in event ? event.articleId : undefined;

const claimsOf = ({ event }: AuditEntry): string[] => ('claimId' in event ? [event.claimId] : []);
