import { beforeAll, expect, it } from 'vitest';
import { citationById } from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { editClaim } from '@/lib/services/claims/edit-claim';
import type { Context } from '@/lib/services/context';
import { citeMatch } from '@/lib/services/matching/cite-match';
import { matchesOfClaim } from '@/lib/services/matching/matches-of-claim';
import { publishReport } from '@/lib/services/reports/publish-report';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { undo } from '@/lib/services/undo/undo';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

useTestDatabase();
// Where the copies of what is cited are kept.
useTestSite();

let editor: MemberContext;
let reviewer: MemberContext;
/** The claims that are alike: one that was checked before, and one that is checked now. */
let earlier: { articleId: string; cars: string; opened: string };
let claimId: string;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
  earlier = await importBridge(editor);
  claimId = (await importBridge(editor)).cars;
});

async function settle(): Promise<void> {
  const judged = { claimId: earlier.cars, rating: 'unproven' };
  await recordAssessment(reviewer, { ...judged, rationale: 'Nobody counted.', citationIds: [] });
  await settleVerdict(editor, { ...judged, reason: 'No count.' });
}

const found = async (context: Context = reviewer) =>
  (await matchesOfClaim(context, { claimId })).find(({ id }) => id === earlier.cars);
const cite = () => citeMatch(reviewer, { claimId, matchId: earlier.cars });
const refused = (whyNot: RegExp) => ({
  code: 'transition_refused',
  message: expect.stringMatching(whyNot),
});
const latestSequence = async () => {
  const { sequence } = await database().prisma.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return sequence;
};

it('cites nothing of a claim that is not settled, or that no report tells of', async () => {
  expect(await found()).toMatchObject({ verdict: null, published: null });
  await expect(cite()).rejects.toMatchObject(refused(/no settled verdict/));
  await settle();
  expect(await found()).toMatchObject({ verdict: { label: 'Unproven' }, published: null });
  await expect(cite()).rejects.toMatchObject(refused(/No published report/));
});

it('cites the published report, with its words and where they stand, and goes back whole', async () => {
  const { url } = await publishReport(editor, { articleId: earlier.articleId });
  expect(await found()).toMatchObject({
    published: { number: 1, url, place: 'claim 1', isCurrent: true },
  });
  const cited = await cite();
  expect(cited).toMatchObject({
    stance: 'context',
    quote: 'The bridge carries 40,000 cars a day. Unproven',
    withoutQuote: null,
    locator: 'claim 1',
    source: {
      csl: { type: 'webpage', title: 'Fact-check: The bridge and the river (report 1)', URL: url },
    },
  });
  const [added] = await eventsNewestFirst();
  expect(added).toMatchObject({ type: 'citation.added', claimId, citationId: cited.id });
  await expect(cite()).rejects.toMatchObject({ code: 'already_done' });
  const sequence = await latestSequence();
  await workOff();
  expect(await citationById(reader(), cited.id)).toMatchObject({ presence: 'present' });
  await undo(reviewer, { sequence });
  expect(await database().prisma.citation.count({ where: { status: 'active' } })).toBe(0);
  expect(await database().prisma.source.count({ where: { status: 'active' } })).toBe(0);
});

it('is for those who cite, on claims of other articles', async () => {
  const onlooker = await contextOfNew('reader');
  const asked = { claimId, matchId: earlier.cars };
  await expect(citeMatch(onlooker, asked)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    citeMatch(reviewer, { claimId: earlier.opened, matchId: earlier.cars }),
  ).rejects.toMatchObject(refused(/does not cite itself/));
  for (const matchId of [claimId, crypto.randomUUID()]) {
    await expect(citeMatch(reviewer, { claimId, matchId })).rejects.toMatchObject({
      code: 'not_found',
    });
  }
});

it('cites no report that says otherwise by now; what was cited of it stays as it was', async () => {
  const first = await cite();
  await reopenVerdict(editor, { claimId: earlier.cars, reason: 'It is about summer.' });
  const anew = { verdict: null, published: { number: 1, isCurrent: false } };
  expect(await found()).toMatchObject(anew);
  // Who judges it blind reads the same, whatever others have made of it since.
  expect(await found(await contextOfNew('reviewer'))).toMatchObject({ ...anew, state: 'open' });
  await expect(cite()).rejects.toMatchObject(refused(/no settled verdict/));
  const { version } = await claimById(reader(), earlier.cars);
  const wording = 'The bridge carries 40,000 cars a day in summer.';
  await editClaim(editor, { id: earlier.cars, wording, expectedVersion: version });
  await settle();
  expect(await found()).toMatchObject({ published: { number: 1, isCurrent: false } });
  await expect(cite()).rejects.toMatchObject(refused(/^Report 1 says otherwise/));
  await publishReport(editor, { articleId: earlier.articleId });
  const { source } = await citationById(reader(), first.id);
  expect(source.notices).toMatchObject([{ kind: 'correction', label: 'Report 2' }]);
  const second = await cite();
  expect(second.source.notices).toEqual([]);
  expect(second.source.id).not.toBe(first.source.id);
  expect(second.source.csl.title).toMatch(/\(report 2\)$/);
  expect(await database().prisma.citation.count({ where: { claimId, status: 'active' } })).toBe(2);
});
