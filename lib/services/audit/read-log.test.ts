import { beforeAll, describe, expect, it } from 'vitest';
import type { LogFilter } from '@/lib/domain/audit/log';
import { exportLog, logChoices, readLog } from '@/lib/services/audit/read-log';
import { changeName } from '@/lib/services/members/change-name';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { type Joined, join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;
let reviewer: Joined;
let bridge: Awaited<ReturnType<typeof importBridge>>;

beforeAll(async () => {
  admin = await newDesk();
  reviewer = await join(admin, 'reviewer');
  bridge = await importBridge(admin);
  await recordAssessment(reviewer.context, {
    claimId: bridge.cars,
    rating: 'unproven',
    rationale: 'No count.',
  });
  await changeName(reviewer.context, { version: reviewer.member.version, name: '=SUM(1)' });
});

const typesOf = async (filter: LogFilter) =>
  (await readLog(admin, { ...filter, limit: 500 })).items.map(({ event }) => event.type);

describe('the log', () => {
  it('tells in plain words what happened, with where to look, the newest first', async () => {
    const { items } = await readLog(admin);
    expect(items[0]).toMatchObject({
      words: expect.stringContaining('changed the name'),
      place: { path: '/members' },
    });
    expect(items[1]).toMatchObject({
      words: 'rated the claim “Unproven”',
      place: { path: `/articles/${bridge.articleId}/claims/${bridge.cars}` },
    });
    const sequences = items.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  });

  it('is paged without a gap', async () => {
    const whole = (await readLog(admin, { limit: 500 })).items;
    const paged: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await readLog(admin, {
        limit: 2,
        before: cursor === null ? undefined : Number(cursor),
      });
      paged.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole.map(({ sequence }) => sequence));
  });

  it('is filtered by person, kind, article and day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await typesOf({ person: reviewer.member.id })).toEqual([
      'member.renamed',
      'assessment.recorded',
    ]);
    expect(await typesOf({ kind: 'reviews' })).toEqual(['assessment.recorded']);
    expect(await typesOf({ articleId: bridge.articleId, kind: 'articles' })).toEqual([
      'article.imported',
    ]);
    expect(await typesOf({ person: 'system', kind: 'members' })).toContain('member.created');
    expect(await typesOf({ to: '2020-01-01' })).toEqual([]);
    expect(await typesOf({ from: today, to: today })).toEqual(await typesOf({}));
  });

  it('offers whom and what it can be filtered by', async () => {
    const { people, articles } = await logChoices(admin, bridge.articleId);
    expect(people.map(({ id }) => id)).toContain(reviewer.member.id);
    expect(articles.map(({ id }) => id)).toContain(bridge.articleId);
  });

  it('is for editors and administrators', async () => {
    for (const role of ['reviewer', 'reader'] as const) {
      const { context } = await join(admin, role);
      await expect(readLog(context)).rejects.toMatchObject({ code: 'forbidden' });
      expect(() => exportLog(context, {}, 'csv')).toThrow(/reviewer|reader/);
    }
  });
});

describe('the saved log', () => {
  const textOf = (filter: LogFilter, format: 'csv' | 'jsonl') =>
    new Response(exportLog(admin, filter, format).body).text();

  it('holds what the filter leaves, as the list tells it', async () => {
    const filter = { person: reviewer.member.id };
    const lines = (await textOf(filter, 'jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual((await readLog(admin, filter)).items);
  });

  it('holds more than is read at once', async () => {
    const { member, context } = await join(admin, 'reader');
    for (let change = 0; change < 501; change += 1) {
      await changeName(context, { version: member.version + change, name: `Name ${change}` });
    }
    const lines = (await textOf({ person: member.id }, 'jsonl')).trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).sequence)).size).toBe(501);
  });

  it('runs nothing in a spreadsheet, and is only its head where nothing fits', async () => {
    const actor = { ...reviewer.context.actor, name: '=SUM(1)' };
    const version = reviewer.member.version + 1;
    await changeName({ ...reviewer.context, actor }, { version, name: 'Ada' });
    const csv = await textOf({ person: reviewer.member.id }, 'csv');
    expect(csv).toContain(",'=SUM(1),");
    expect(csv).not.toMatch(/,=SUM/);
    expect((await textOf({ to: '2020-01-01' }, 'csv')).trimEnd().split('\r\n')).toHaveLength(1);
  });
});
