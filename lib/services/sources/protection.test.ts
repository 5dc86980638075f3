import { beforeAll, describe, expect, it } from 'vitest';
import { reportFormats } from '@/lib/domain/report/formats';
import { reportBody } from '@/lib/domain/report/formats/html';
import { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { PROTECTED_SOURCE } from '@/lib/domain/source/protection';
import type { Context } from '@/lib/services/context';
import { previewReport } from '@/lib/services/reports/preview-report';
import { publishReport } from '@/lib/services/reports/publish-report';
import { exportReport, openReport } from '@/lib/services/reports/read-reports';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { exportSources } from '@/lib/services/sources/export-sources';
import { getSource } from '@/lib/services/sources/get-source';
import { listCitations } from '@/lib/services/sources/list-citations';
import { rankSource } from '@/lib/services/sources/rank-source';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { newDesk } from '@/tests/support/members';
import { contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;

/** Each tells who the source is; none may leave the desk. */
const telling = [
  'Quillon',
  'Tamsin',
  'Harbour conversation',
  'night guard of the east pier',
  'gatehouse',
  'ledger kept at home',
  'quay.example',
  'Pierside Weekly',
  'badge number',
  'cousin of the mayor',
  'third bench',
];

const csl = {
  type: 'interview' as const,
  title: 'Harbour conversation',
  author: [{ family: 'Quillon', given: 'Tamsin' }],
  'container-title': 'Pierside Weekly',
  URL: 'https://quay.example/talk',
};

const check = {
  who: 'night guard of the east pier',
  on: '2026-11-03',
  how: 'phone' as const,
  asked: 'Whether the gatehouse counts cars',
  outcome: 'confirmed' as const,
  resolution: 'Checked against the ledger kept at home',
  protected: true,
};

/** Whatever an export holds, nothing of it tells who it was. */
function expectNothingTold(text: string, where: string) {
  for (const words of telling) {
    expect(text.toLowerCase(), `${where} tells “${words}”`).not.toContain(words.toLowerCase());
  }
}

let articleId: string;
let slug: string;
let claimId: string;
let sourceId: string;

beforeAll(async () => {
  editor = await newDesk();
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
  const bridge = await importBridge(editor);
  ({ articleId, cars: claimId } = bridge);
  ({ id: sourceId } = await addSource(reviewer, { csl }));
  await rankSource(reviewer, {
    id: sourceId,
    expectedVersion: 1,
    rank: 'deprecated',
    reason: 'A cousin of the mayor.',
  });
  const { id } = await addCitation(reviewer, {
    claimId,
    sourceId,
    stance: 'supports',
    withoutQuote: { reason: 'phone_call', words: 'Gave a badge number.' },
    personCheck: check,
    locator: 'third bench',
    note: 'Tamsin asked not to be named.',
  });
  const other = await addSource(reviewer, { csl: { type: 'report', title: 'Traffic count' } });
  const count = await addCitation(reviewer, {
    claimId,
    sourceId: other.id,
    stance: 'context',
    quote: 'Counted at the bridge.',
    note: 'Tamsin Quillon pointed to it; so did QUILLON, Tamsin.',
  });
  const rationale = 'The guard says so.';
  await recordAssessment(reviewer, {
    claimId,
    rating: 'true',
    rationale,
    citationIds: [id, count.id],
  });
  const reason = 'The Night guard of the east pier, Tamsin Quillon, confirms it.';
  await settleVerdict(editor, { claimId, rating: 'true', reason });
  ({ slug } = await publishReport(editor, { articleId }));
}, 60_000);

describe('a source whose identity is protected', () => {
  it('is known to the desk', async () => {
    const [citation] = await listCitations(reader, claimId);
    expect(citation).toMatchObject({ personCheck: check, source: { csl } });
    expect(await getSource(reader, sourceId)).toMatchObject({ isProtected: true });
  });

  it.each(Object.keys(reportFormats) as (keyof typeof reportFormats)[])(
    'is told of by no report as %s',
    async (format) => {
      const preview = await previewReport(reader, articleId);
      const published = await exportReport(reader, { articleId, format });
      const texts = { preview: reportFormats[format].print(preview), published: published.body };
      for (const [where, text] of Object.entries(texts)) {
        const told = typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
        expectNothingTold(told, `${where} as ${format}`);
        expect(told, `${where} as ${format}`).toContain(PROTECTED_SOURCE);
      }
    },
  );

  it('is told of by neither the public page nor what is stored of it', async () => {
    const open = await openReport(slug);
    if (!open) throw new Error('The report is not there.');
    expectNothingTold(reportBody(open.report), 'the public page');
    expectNothingTold(JSON.stringify(open), 'the stored report');
    expect(reportBody(open.report)).toContain('by phone; confirmed the substance');
  });

  it.each(BibliographyFormat.options)('is told of by no bibliography as %s', async (format) => {
    for (const asked of [{}, { articleId }, { query: 'Quillon' }]) {
      const { body } = await exportSources(reader, { ...asked, format });
      expectNothingTold(body, format);
      expect(body).toContain(PROTECTED_SOURCE);
    }
  });

  it('stays so once the citation is taken back', async () => {
    const { opened } = await importBridge(editor);
    const known = await addSource(reviewer, {
      csl: { ...csl, title: 'Another harbour conversation', URL: 'https://quay.example/2' },
    });
    const { id } = await addCitation(reviewer, {
      claimId: opened,
      sourceId: known.id,
      stance: 'supports',
      withoutQuote: { reason: 'interview' },
      personCheck: check,
    });
    await retireCitation(reviewer, { id, expectedVersion: 1, reason: 'Asked to go.' });
    const { body } = await exportSources(reader, { query: 'another harbour' });
    expectNothingTold(body, 'a bibliography');
  });
});
