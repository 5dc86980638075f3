import { expect, it } from 'vitest';
import type { Role, UserActor } from '@/lib/domain/access/actor';
import type { AuditEntry, AuditEvent } from '@/lib/domain/audit/events';
import type { ClaimState } from '@/lib/domain/claim/claim';
import type { Presence } from '@/lib/domain/live/live';
import {
  LiveHub,
  type LiveMessage,
  MOST_STREAMS_OF_A_USER,
  PRESENCE_MS,
} from '@/lib/services/live/live-hub';

const articleId = crypto.randomUUID();
const claimId = crypto.randomUUID();
const assessmentId = crypto.randomUUID();

const person = (name: string, role: Role = 'reviewer'): UserActor => ({
  kind: 'user',
  id: crypto.randomUUID(),
  name,
  role,
});
const ada = person('Ada Reyes');
const ben = person('Ben Okoro');

const assigned = (to: UserActor, article = articleId): AuditEvent => ({
  type: 'claim.assigned',
  articleId: article,
  claimId,
  assigneeId: to.id,
  assigneeName: to.name,
});
const recorded: AuditEvent = {
  type: 'assessment.recorded',
  articleId,
  claimId,
  assessmentId,
  rating: 'false',
  supersedesId: null,
  state: 'disputed',
} as AuditEvent;

/** A hub over a log that tests write, with what it asked the log. */
function hubOver() {
  const log: AuditEntry[] = [];
  const reads: string[] = [];
  const faults: unknown[] = [];
  const standing = {
    policy: { blind: true },
    state: 'in_review' as ClaimState,
    assessedBy: [] as string[],
  };
  let now = 0;
  const after = (sequence: number) => log.filter((one) => one.sequence > sequence);
  const hub = new LiveHub(
    {
      lastSequence: () => Promise.resolve(log.length),
      entriesAfter(sequence, limit) {
        reads.push(`after ${sequence}`);
        return Promise.resolve(after(sequence).slice(0, limit));
      },
      articleEntriesAfter: (id, sequence, limit) =>
        Promise.resolve(
          after(sequence)
            .filter(({ event }) => 'articleId' in event && event.articleId === id)
            .slice(0, limit),
        ),
      standings() {
        reads.push('standings');
        return Promise.resolve(new Map([[claimId, standing]]));
      },
      ratingLabels: () => Promise.resolve(new Map([['false', 'False']])),
    },
    () => now,
    (fault) => faults.push(fault),
  );
  const write = (actor: UserActor, ...events: AuditEvent[]) => {
    for (const event of events) {
      log.push({
        sequence: log.length + 1,
        at: '2026-11-26T10:00:00.000Z',
        actor: { id: actor.id, name: actor.name },
        event,
        previousHash: '',
        hash: '',
      });
    }
    hub.notice();
    return hub.settled();
  };
  const follow = async (actor: UserActor, from?: number, most = Number.POSITIVE_INFINITY) => {
    const got: LiveMessage[] = [];
    const line = { isClosed: false, actor: actor as UserActor | null };
    const stop = hub.subscribe({
      articleId,
      actor,
      after: from,
      recheck: () => Promise.resolve(line.actor),
      send: (message) => got.length < most && got.push(message) > 0,
      close: () => {
        line.isClosed = true;
      },
    });
    await hub.settled();
    const changes = () => got.flatMap((one) => (one.kind === 'change' ? [one.change] : []));
    const kinds = () => got.map(({ kind }) => kind);
    return { got, changes, kinds, stop, line };
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { hub, log, reads, faults, standing, write, follow, pass };
}

it('reads what was appended once for all who listen, and tells it in words', async () => {
  const { write, follow, reads } = hubOver();
  const pages = await Promise.all([follow(ada), follow(ben), follow(person('Cy', 'reader'))]);
  await write(ada, assigned(ben), assigned(ben, crypto.randomUUID()));
  expect(reads).toEqual(['after 0']);
  for (const page of pages) {
    expect(page.kinds()).toEqual(['ready', 'presence', 'change']);
    expect(page.changes()).toEqual([
      {
        sequence: 1,
        claimId,
        type: 'claim.assigned',
        words: 'assigned the claim to Ben Okoro',
        actorId: ada.id,
        actorName: 'Ada Reyes',
        at: '2026-11-26T10:00:00.000Z',
      },
    ]);
  }
});

it('sends whoever comes back what they missed, and once only', async () => {
  const { write, follow } = hubOver();
  await write(ada, assigned(ben), assigned(ada));
  const page = await follow(ben, 1);
  await write(ada, assigned(ben));
  expect(page.changes().map(({ sequence }) => sequence)).toEqual([2, 3]);
});

it('lets a page that missed too much, or knows of what never was, begin anew', async () => {
  const { write, follow } = hubOver();
  await write(ada, ...Array.from({ length: 502 }, () => assigned(ben)));
  expect((await follow(ben, 1)).kinds()).toEqual(['reset', 'ready', 'presence']);
  expect((await follow(ben, 9000)).kinds()).toEqual(['reset', 'ready', 'presence']);
  expect((await follow(ben, 2)).changes()).toHaveLength(500);
});

it('tells nothing of others’ judgements to who still judges blind, live or caught up', async () => {
  const { write, follow, standing, reads } = hubOver();
  const blind = await follow(ben);
  const editor = await follow(person('Eva', 'editor'));
  const reader = await follow(person('Cy', 'reader'));
  const own = await follow(ada);
  standing.assessedBy = [ada.id];
  await write(ada, recorded);
  await write(ada, { type: 'verdict.reopened', articleId, claimId, reason: '' } as AuditEvent);
  expect(blind.kinds()).toEqual(['ready', 'presence']);
  for (const seeing of [editor, reader, own]) {
    expect(seeing.changes()[0]?.words).toBe('rated the claim “False”; the reviewers disagree');
    expect(seeing.changes()).toHaveLength(2);
  }
  expect(reads.filter((read) => read === 'standings')).toHaveLength(2);
  expect((await follow(ben, 0)).changes()).toEqual([]);

  standing.assessedBy = [ada.id, ben.id];
  expect((await follow(ben, 0)).changes()).toHaveLength(2);
});

it('tells everybody of a verdict once the claim is settled', async () => {
  const { write, follow, standing } = hubOver();
  const page = await follow(ben);
  standing.state = 'settled';
  await write(ada, {
    type: 'verdict.settled',
    articleId,
    claimId,
    rating: 'false',
  } as AuditEvent);
  expect(page.changes()[0]?.words).toBe('settled the verdict as “False”');
});

it('cuts off who does not keep up, and nobody else', async () => {
  const { hub, write, follow } = hubOver();
  const slow = await follow(ada, undefined, 3);
  const quick = await follow(ben);
  await write(ada, assigned(ben), assigned(ben), assigned(ben));
  expect(slow.changes()).toHaveLength(1);
  expect(slow.line.isClosed).toBe(true);
  expect(quick.changes()).toHaveLength(3);
  expect(hub.size).toBe(1);
});

it('ends the line of who may no longer listen', async () => {
  const { hub, follow } = hubOver();
  const page = await follow(ada);
  page.line.actor = null;
  await hub.tick();
  expect(page.line.isClosed).toBe(true);
  expect(hub.size).toBe(0);
});

it('lets a user have so many lines and no more, until one ends', async () => {
  const { follow } = hubOver();
  const pages = await Promise.all(
    Array.from({ length: MOST_STREAMS_OF_A_USER }, () => follow(ada)),
  );
  await expect(follow(ada)).rejects.toMatchObject({ code: 'too_many_attempts' });
  await follow(ben);
  pages[0]?.stop();
  await follow(ada);
});

it('goes on after the log could not be read', async () => {
  const { hub, write, follow, faults, standing } = hubOver();
  const page = await follow(ada);
  Object.defineProperty(standing, 'assessedBy', {
    configurable: true,
    get: () => {
      throw new Error('The database went away.');
    },
  });
  await write(ben, recorded);
  expect(faults).toHaveLength(1);
  Object.defineProperty(standing, 'assessedBy', { value: [ada.id] });
  await hub.tick();
  await hub.settled();
  expect(page.changes()).toHaveLength(1);
});

it('shows who is there and what they edit, until their beats end', async () => {
  const { hub, follow, pass } = hubOver();
  const page = await follow(ben);
  const at = (editing: Presence['editing']): Presence => ({
    person: { id: ada.id, name: ada.name },
    claimId,
    editing,
  });
  const last = () => {
    const message = page.got.findLast(({ kind }) => kind === 'presence');
    return message?.kind === 'presence' ? message.present : undefined;
  };
  hub.beat(articleId, at('assessment'));
  expect(last()).toEqual([at('assessment')]);
  hub.beat(articleId, at('assessment'));
  expect(page.kinds().filter((kind) => kind === 'presence')).toHaveLength(2);
  // It would tell a blind reviewer that there are assessments.
  hub.beat(articleId, at('verdict'));
  expect(last()).toEqual([at(null)]);
  hub.beat(articleId, { ...at(null), person: { id: ben.id, name: ben.name } });
  expect(last()).toEqual([at(null)]);

  pass(PRESENCE_MS);
  await hub.tick();
  expect(last()).toEqual([]);
  hub.beat(articleId, at(null));
  hub.beat(articleId, at(null), true);
  expect(last()).toEqual([]);
});
