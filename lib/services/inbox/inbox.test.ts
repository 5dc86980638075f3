import { beforeAll, describe, expect, it } from 'vitest';
import type { Inbox } from '@/lib/domain/inbox/notification';
import { assignClaim } from '@/lib/services/claims/assign-claim';
import { getClaim } from '@/lib/services/claims/get-claim';
import { getInbox, markRead } from '@/lib/services/inbox/inbox';
import { disableMember } from '@/lib/services/members/set-member-status';
import { addComment, restoreComment, retireComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { listThreads, reopenThread, resolveThread } from '@/lib/services/reviews/thread';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;
let editor: MemberContext;
let ada: MemberContext;
let ben: MemberContext;
let cleo: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  ada = (await join(admin, 'reviewer')).context;
  ben = (await join(admin, 'reviewer')).context;
  cleo = (await join(admin, 'reviewer')).context;
});

const told = async (who: MemberContext, claimId: string) =>
  (await getInbox(who)).items
    .filter(({ claim }) => claim.id === claimId)
    .map(({ kind, by }) => `${kind} by ${by?.id === ada.actor.id ? 'Ada' : 'another'}`);

describe('a thread', () => {
  it('is on the claim, a citation of it or a passage of it, and on nothing else', async () => {
    const { cars: claimId, opened } = await bridge();
    const { id: sourceId } = await addSource(ada, { csl: { type: 'report', title: 'A count' } });
    const citation = await addCitation(ada, { claimId, sourceId, stance: 'supports' });
    const started = await addComment(ada, { claimId, body: 'Who counted?' });
    await addComment(ben, { claimId, threadId: started.threadId, body: 'The city.' });
    await addComment(ada, { claimId, citationId: citation.id, body: 'Which page?' });
    const passageId = (await getClaim(ada, claimId)).passages[0]?.id ?? '';
    await addComment(ada, { claimId, passageId, body: 'An odd word.' });
    const threads = await listThreads(cleo, claimId);
    expect(threads.map(({ on, comments }) => [on.kind, comments.length])).toEqual([
      ['claim', 2],
      ['citation', 1],
      ['passage', 1],
    ]);
    const elsewhere = { claimId: opened, body: 'No.' };
    await expect(addComment(ada, { ...elsewhere, citationId: citation.id })).rejects.toMatchObject({
      issues: [{ path: 'citationId' }],
    });
    await expect(addComment(ada, { ...elsewhere, passageId })).rejects.toMatchObject({
      issues: [{ path: 'passageId' }],
    });
    await expect(
      addComment(ada, { ...elsewhere, threadId: started.threadId }),
    ).rejects.toMatchObject({ issues: [{ path: 'threadId' }] });
  });

  it('is resolved by name, reopened by hand or by a reply', async () => {
    const { cars: claimId } = await bridge();
    const { threadId } = await addComment(ada, { claimId, body: 'Who counted?' });
    const resolved = await resolveThread(ben, { id: threadId });
    expect(resolved).toMatchObject({ status: 'resolved', resolvedBy: { id: ben.actor.id } });
    await expect(resolveThread(ben, { id: threadId })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect(await reopenThread(ada, { id: threadId })).toMatchObject({
      status: 'open',
      resolvedBy: null,
    });
    await resolveThread(ada, { id: threadId });
    await addComment(ben, { claimId, threadId, body: 'Not so fast.' });
    expect((await listThreads(ada, claimId))[0]?.status).toBe('open');
  });

  it('loses a comment that is taken back, and has it again when that is undone', async () => {
    const { cars: claimId } = await bridge();
    const { id } = await addComment(ada, { claimId, body: 'Who counted?' });
    await retireComment(ada, { id });
    expect(await listThreads(ada, claimId)).toEqual([]);
    await expect(restoreComment(ben, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await restoreComment(ada, { id });
    expect(await listThreads(ada, claimId)).toHaveLength(1);
    await retireComment(editor, { id });
    await expect(restoreComment(ada, { id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an inbox', () => {
  it('tells of mentions and replies, each once, and not of one’s own words', async () => {
    const { cars: claimId } = await bridge();
    const mentions = [ben.actor.id, ben.actor.id, ada.actor.id];
    const { threadId } = await addComment(ada, { claimId, body: '@Ben, look', mentions });
    await addComment(cleo, { claimId, threadId, body: 'I have.' });
    await addComment(ada, { claimId, threadId, mentions: [ben.actor.id], body: 'Good.' });
    expect(await told(ben, claimId)).toEqual(['mention by Ada', 'mention by Ada']);
    expect(await told(cleo, claimId)).toEqual(['reply by Ada']);
    expect(await told(ada, claimId)).toEqual(['reply by another']);
  });

  it('does not tell of a comment that was taken back', async () => {
    const { cars: claimId } = await bridge();
    const { id } = await addComment(ada, { claimId, body: 'Look', mentions: [ben.actor.id] });
    await retireComment(ada, { id });
    expect(await told(ben, claimId)).toEqual([]);
  });

  it('tells of a claim that somebody else gave one', async () => {
    const { cars: claimId, opened } = await bridge();
    await assignClaim(ada, { id: claimId, assigneeId: ben.actor.id });
    await assignClaim(ben, { id: opened, assigneeId: ben.actor.id });
    expect(await told(ben, claimId)).toEqual(['assignment by Ada']);
    expect(await told(ben, opened)).toEqual([]);
  });

  it('never tells how somebody judged', async () => {
    const { cars: claimId } = await bridge();
    await assignClaim(ada, { id: claimId, assigneeId: ben.actor.id });
    await addComment(ben, { claimId, body: 'I begin.' });
    const before = await getInbox(ben);
    await recordAssessment(ada, { claimId, rating: 'unproven', rationale: 'One count only.' });
    expect(await getInbox(ben)).toEqual(before);
  });

  it('is read and unread again, each their own', async () => {
    const { cars: claimId } = await bridge();
    await addComment(ada, { claimId, body: 'Look', mentions: [cleo.actor.id] });
    const { items, unread } = await getInbox(cleo);
    const newest = items[0]?.id ?? '';
    expect(await markRead(ben, { ids: [newest] })).toEqual({ ids: [] });
    expect(await markRead(cleo, { ids: [newest] })).toEqual({ ids: [newest] });
    expect((await getInbox(cleo)).unread).toBe(unread - 1);
    expect((await getInbox(cleo)).items[0]?.id).not.toBe(newest);
    await markRead(cleo, { ids: [newest], read: false });
    expect((await getInbox(cleo)).unread).toBe(unread);
    await markRead(cleo, {});
    expect((await getInbox(cleo)).unread).toBe(0);
  });

  it('keeps its order page by page while entries come and are read', async () => {
    const dora = (await join(admin, 'reviewer')).context;
    const { cars: claimId } = await bridge();
    const tell = () => addComment(ada, { claimId, body: 'Look', mentions: [dora.actor.id] });
    for (const _ of [1, 2, 3, 4, 5]) await tell();
    const newest = (await getInbox(dora)).items.map(({ id }) => id);
    const [, second = '', , fourth = '', fifth = ''] = newest;
    await markRead(dora, { ids: [second, fifth] });
    const wanted = newest.filter((id) => id !== second && id !== fifth);

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Inbox = await getInbox(dora, { after, limit: 2 });
      const ids = page.items.map(({ id }) => id);
      seen.push(...ids);
      after = page.nextCursor;
      // Both what was just seen and what comes next are read, and something new is told.
      await markRead(dora, { ids: [...ids, fourth] });
      await tell();
    } while (after !== null);
    expect(seen).toEqual([...wanted, second, fifth]);
  });

  it('takes only active members for mentions', async () => {
    const { cars: claimId } = await bridge();
    const { member } = await join(admin, 'reviewer');
    await disableMember(admin, { id: member.id, version: member.version });
    await expect(
      addComment(ada, { claimId, body: 'Look', mentions: [member.id] }),
    ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'mentions' }] });
  });
});

const bridge = () => importBridge(editor);
