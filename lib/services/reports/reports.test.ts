import { beforeAll, describe, expect, it } from 'vitest';
import { latestReport } from '@/lib/data/reports';
import { reader } from '@/lib/data/transaction';
import { TextFormat } from '@/lib/domain/report/report';
import { previewReport } from '@/lib/services/reports/preview-report';
import { printReport } from '@/lib/services/reports/print-report';
import { publishReport } from '@/lib/services/reports/publish-report';
import { exportReport, listReports, openReport } from '@/lib/services/reports/read-reports';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { partsOf } from '@/tests/support/package';

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
});

async function settledBridge() {
  const { articleId, cars } = await importBridge(editor);
  const { id: sourceId } = await addSource(reviewer, {
    csl: { type: 'report', title: `Traffic count ${crypto.randomUUID()}` },
  });
  const { id } = await addCitation(reviewer, {
    claimId: cars,
    sourceId,
    stance: 'refutes',
    quote: 'On average 28,400 vehicles crossed each day.',
  });
  await recordAssessment(reviewer, {
    claimId: cars,
    rating: 'false',
    rationale: 'The count says less.',
    citationIds: [id],
  });
  await settleVerdict(editor, { claimId: cars, rating: 'false', reason: 'It carries 28,400.' });
  return { articleId, claimId: cars };
}

describe('a report', () => {
  it('needs a settled claim', async () => {
    const { articleId } = await importBridge(editor);
    await expect(publishReport(editor, { articleId })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect(await listReports(editor, articleId)).toEqual([]);
  });

  it('is published by editors, holds the verdict and its evidence, and is open to all', async () => {
    const { articleId } = await settledBridge();
    await expect(publishReport(reviewer, { articleId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { slug, number } = await publishReport(editor, { articleId });
    expect(number).toBe(1);
    const open = await openReport(slug);
    expect(open?.report.claims[0]).toMatchObject({
      verdict: { rating: 'false', reason: 'It carries 28,400.' },
      citations: [{ reference: 1, stance: 'refutes' }],
      evidenceLines: { lines: [{ references: [1] }], notCompared: 1 },
    });
    expect(open?.report.references[0]?.formatted).toContain('Traffic count');
  });

  it('stays as it was published; the next one lists what was corrected', async () => {
    const { articleId, claimId } = await settledBridge();
    const first = await publishReport(editor, { articleId });
    const before = await openReport(first.slug);
    await reopenVerdict(editor, { claimId, reason: 'A newer count came in.' });
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'The counts differ.' });
    const second = await publishReport(editor, { articleId });
    expect(second.number).toBe(2);

    const after = await openReport(first.slug);
    expect(after?.report).toEqual(before?.report);
    expect(after?.latest.slug).toBe(second.slug);
    const latest = await latestReport(reader(), articleId);
    expect(latest?.report.previous).toEqual({ number: 1, slug: first.slug });
    expect(latest?.report.corrections).toMatchObject([
      { claimNumber: 1, reason: 'A newer count came in.' },
    ]);
  });

  it('is numbered without gaps when several are published at once', async () => {
    const { articleId } = await settledBridge();
    const published = await Promise.all(
      Array.from({ length: 5 }, () => publishReport(editor, { articleId })),
    );
    expect(published.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(TextFormat.options)('prints as %s with the verdict and the reason', async (format) => {
    const { articleId } = await settledBridge();
    const { slug } = await publishReport(editor, { articleId });
    const { body, fileName } = await exportReport(editor, { articleId, format });
    expect(fileName).toMatch(new RegExp(`^${slug}\\.`));
    expect(body).toContain('The bridge carries 40,000 cars a day');
    expect(body).toMatch(/false/i);
  });

  it('prints as a workbook, in a process of its own, the same bytes each time', async () => {
    const { articleId } = await settledBridge();
    const { slug } = await publishReport(editor, { articleId });
    const first = await exportReport(editor, { articleId, format: 'xlsx' });
    expect(first).toMatchObject({ fileName: `${slug}.xlsx` });
    const words = Object.values(partsOf(Buffer.from(first.body))).join('');
    expect(words).toContain('The bridge carries 40,000 cars a day');
    const published = await openReport(slug);
    expect(published && (await printReport(published.report, 'xlsx')).etag).toBe(first.etag);
  });

  it('shows as a preview what would be published now', async () => {
    const { articleId } = await settledBridge();
    const preview = await previewReport(editor, articleId);
    expect(preview).toMatchObject({ number: null, slug: null });
    const { slug } = await publishReport(editor, { articleId });
    expect((await openReport(slug))?.report.claims).toEqual(preview.claims);
  });
});
