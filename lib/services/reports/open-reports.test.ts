import { beforeAll, describe, expect, it } from 'vitest';
import { listOpenReports, newestSlugOf } from '@/lib/services/reports/open-reports';
import { publishReport } from '@/lib/services/reports/publish-report';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;

beforeAll(async () => {
  editor = (await join(await newDesk(), 'editor')).context;
});

async function published(): Promise<{ articleId: string; slug: string }> {
  const { articleId, cars } = await importBridge(editor);
  const judged = { rating: 'unproven', rationale: 'Nobody counted.', citationIds: [] };
  await recordAssessment(editor, { claimId: cars, ...judged });
  await settleVerdict(editor, { claimId: cars, rating: 'unproven', reason: 'Nobody counted.' });
  return { articleId, slug: (await publishReport(editor, { articleId })).slug };
}

describe('what is published', () => {
  it('is listed by its newest report or by all, and found by its address without a number', async () => {
    const { articleId, slug } = await published();
    const stem = slug.replace(/-1$/, '');
    expect(await newestSlugOf(stem)).toBe(slug);
    const slugs = async (which: 'newest' | 'all', limit?: number) =>
      (await listOpenReports(which, limit)).reports.map((report) => report.slug);
    expect(await slugs('newest')).toEqual([slug]);

    const second = (await publishReport(editor, { articleId })).slug;
    expect(await newestSlugOf(stem)).toBe(second);
    expect(await slugs('newest')).toEqual([second]);
    expect(await slugs('all')).toEqual([second, slug]);
    expect(await slugs('all', 1)).toEqual([second]);
    expect(await newestSlugOf('nothing-of-that-name')).toBeNull();
  });

  it('tells of its claims what the report says, and of none of the desk’s own matters', async () => {
    const { reports } = await listOpenReports('newest');
    const [report] = reports;
    expect(report?.claims[0]).toEqual({
      id: expect.any(String),
      number: 1,
      wording: expect.any(String),
      claimant: null,
      rating: 'unproven',
    });
    expect(JSON.stringify(reports)).not.toContain(editor.actor.name);
  });
});
