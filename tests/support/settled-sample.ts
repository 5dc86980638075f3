import { articleIdByImportKey } from '@/lib/data/articles';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { loadSample, readSample } from '@/lib/services/articles/load-sample';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { receivePage } from '@/lib/services/captures/receive-page';
import { systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { publishReport } from '@/lib/services/reports/publish-report';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { QUOTE, wells } from '@/tests/support/cited-page';
import { workOff } from '@/tests/support/jobs';
import { join, newDesk } from '@/tests/support/members';

/**
 * The sample on the open, empty database: a claim of it cites a copied page, is settled and published,
 * and the desk has signed. What `npm run fixture:release` keeps of a release.
 */
export async function settledSample(): Promise<{ articleId: string }> {
  await ensureDesk(systemContext('first start'));
  const admin = await newDesk();
  const { context: editor } = await join(admin, 'editor');
  const { context: reviewer } = await join(admin, 'reviewer');
  await loadSample(systemContext('sample'));
  const articleId = await articleIdByImportKey(reader(), (await readSample()).importKey);
  const [first] = articleId ? await claimsOfArticle(reader(), articleId) : [];
  if (!articleId || !first) throw new Error('The sample was not loaded.');

  const claimId = first.summary.id;
  const page = { url: 'https://wells.example/county', html: wells() };
  const { sourceId } = await receivePage(reviewer, page);
  await workOff();
  const words = { claimId, sourceId, stance: 'supports' as const, quote: QUOTE };
  const { id } = await addCitation(reviewer, words);
  const judged = { rating: 'unproven', rationale: 'Nobody counted.', citationIds: [id] };
  await recordAssessment(reviewer, { claimId, ...judged });
  await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'No count.' });
  await publishReport(editor, { articleId });
  const { body } = await exportBundle(editor, { articleId });
  await body.cancel();
  return { articleId };
}
