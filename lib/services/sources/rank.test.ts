import { beforeAll, describe, expect, it } from 'vitest';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader as database } from '@/lib/data/transaction';
import { reportFormats, settledOnly } from '@/lib/domain/report/formats';
import type { ReportFormat } from '@/lib/domain/report/report';
import type { Context } from '@/lib/services/context';
import { previewReport } from '@/lib/services/reports/preview-report';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { exportSources } from '@/lib/services/sources/export-sources';
import { getSource } from '@/lib/services/sources/get-source';
import { listSources } from '@/lib/services/sources/list-sources';
import { rankSource } from '@/lib/services/sources/rank-source';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { suggestSources } from '@/lib/services/sources/suggest-sources';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { newDesk } from '@/tests/support/members';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;

beforeAll(async () => {
  editor = await newDesk();
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
});

const newSource = async (title: string) =>
  (await addSource(reviewer, { csl: { type: 'report', title } })).id;

const reason = 'Withdrawn by its publisher.';
const deprecate = (id: string, expectedVersion = 1) =>
  rankSource(reviewer, { id, expectedVersion, rank: 'deprecated', reason });

describe('ranking a source', () => {
  it('keeps the rank with its reason, leaves an event, and can be taken back', async () => {
    const id = await newSource('A survey');
    expect(await deprecate(id)).toMatchObject({
      version: 2,
      rank: 'deprecated',
      rankReason: reason,
    });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'source.ranked',
      sourceId: id,
      title: 'A survey',
      before: 'normal',
      after: 'deprecated',
      reason,
      former: { reason: null },
    });
    await expect(deprecate(id, 2)).rejects.toMatchObject({ code: 'already_done' });
    await rankSource(reviewer, { id, expectedVersion: 2, rank: 'normal', reason });
    expect(await getSource(reader, id)).toMatchObject({
      version: 3,
      rank: 'normal',
      rankReason: null,
    });
  });

  it('asks for a reason, the present version and somebody who may', async () => {
    const id = await newSource('Another survey');
    const change = { id, expectedVersion: 1, rank: 'deprecated' as const, reason: ' ' };
    await expect(rankSource(reviewer, change)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'reason' }],
    });
    await expect(deprecate(id, 4)).rejects.toMatchObject({ code: 'stale_version' });
    await expect(rankSource(reader, { ...change, reason })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await getSource(reader, id)).toMatchObject({ version: 1, rank: 'normal' });
  });

  it('orders what is offered for citing, and filters lists and bibliographies', async () => {
    const { articleId } = await importBridge(editor);
    const [first, second, third] = [
      await newSource('Ranked one'),
      await newSource('Ranked two'),
      await newSource('Ranked three'),
    ];
    await rankSource(reviewer, { id: first, expectedVersion: 1, rank: 'preferred' });
    await deprecate(third);
    const offered = await suggestSources(reader, { query: 'ranked', articleId });
    expect(offered.map(({ id }) => id)).toEqual([first, second, third]);
    const listed = await listSources(reader, { query: 'ranked', rank: 'deprecated' });
    expect(listed.items.map(({ id }) => id)).toEqual([third]);
    const { body } = await exportSources(reader, { query: 'ranked', rank: 'preferred' });
    expect(JSON.parse(body)).toMatchObject([{ title: 'Ranked one' }]);
  });
});

describe('a claim that cites a deprecated source', () => {
  it('is marked in the list, and in every format of the report', async () => {
    const { articleId, cars } = await importBridge(editor);
    const sourceId = await newSource('A forged count');
    const cited = await addCitation(reviewer, {
      claimId: cars,
      sourceId,
      stance: 'supports',
      quote: 'Forty thousand.',
    });
    const marked = async () =>
      (await claimsOfArticle(database(), articleId)).map(({ summary }) => summary.citesDeprecated);
    expect(await marked()).toEqual([false, false, false]);
    await deprecate(sourceId);
    expect(await marked()).toEqual([true, false, false]);

    const report = await previewReport(reader, articleId);
    expect(report.references).toMatchObject([{ rank: 'deprecated', rankReason: reason }]);
    for (const [name, { print }] of Object.entries(reportFormats)) {
      if (!settledOnly.includes(name as ReportFormat))
        expect(print(report), name).toContain(reason);
    }

    await retireCitation(reviewer, { id: cited.id, expectedVersion: 1, reason: 'Forged.' });
    expect(await marked()).toEqual([false, false, false]);
  });
});
