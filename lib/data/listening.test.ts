import { expect, it } from 'vitest';
import { append } from '@/lib/data/audit-log';
import { database } from '@/lib/data/client';
import { EVENTS_CHANNEL, listen, PRESENCE_CHANNEL, tellAll } from '@/lib/data/listening';
import { transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

const actor = { kind: 'system', name: 'tests' } as const;
const restored: AuditEvent = { type: 'article.restored', articleId: crypto.randomUUID() };
const appendTwo = (fail = false) =>
  transact(authorize(actor, 'desk.manage'), async (tx) => {
    await append(tx, actor, new Date(), [restored, restored]);
    if (fail) throw new Error('Not this time.');
  });

/** Listens; `next` waits for one more notice than were asked for before. */
async function heard(channel: string) {
  const notices: string[] = [];
  const waiting: (() => void)[] = [];
  const onNotice = (payload: string) => {
    notices.push(payload);
    for (const wake of waiting.splice(0)) wake();
  };
  const stop = await listen(channel, { onNotice, onCatchUp: () => onNotice('catch up') });
  let asked = 0;
  const next = async () => {
    asked += 1;
    while (notices.length < asked) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    return notices[asked - 1];
  };
  return { notices, next, stop };
}

it('tells of what was committed once a statement, and of nothing that was undone', async () => {
  const { notices, next, stop } = await heard(EVENTS_CHANNEL);
  await appendTwo();
  expect(await next()).toBe('2');
  await expect(appendTwo(true)).rejects.toThrow('Not this time.');
  await appendTwo();
  expect(await next()).toBe('4');
  expect(notices).toEqual(['2', '4']);
  await stop();
});

it('keeps channels apart, and hears no more once it stopped', async () => {
  const events = await heard(EVENTS_CHANNEL);
  const presence = await heard(PRESENCE_CHANNEL);
  await tellAll(PRESENCE_CHANNEL, '{"at": "claim 3"}');
  expect(await presence.next()).toBe('{"at": "claim 3"}');
  await presence.stop();
  await tellAll(PRESENCE_CHANNEL, 'gone');
  await appendTwo();
  await events.next();
  expect(presence.notices).toHaveLength(1);
  expect(events.notices).toHaveLength(1);
  await events.stop();
});

it('listens again when a server drops the connection, and says that something may be missed', async () => {
  if (database().engine === 'embedded') return;
  const { next, stop } = await heard(EVENTS_CHANNEL);
  await database().prisma.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  expect(await next()).toBe('catch up');
  await appendTwo();
  expect(await next()).toMatch(/^\d+$/);
  await stop();
});
