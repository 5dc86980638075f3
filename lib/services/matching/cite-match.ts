import { z } from 'zod';
import { claimById } from '@/lib/data/claims';
import { matchedClaims } from '@/lib/data/matched-texts';
import { priorCheckById } from '@/lib/data/prior-checks';
import { findSameWork } from '@/lib/data/sources';
import { transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import {
  citableCheck,
  publishedCheck,
  wordsOfCheck,
  workOfReport,
} from '@/lib/domain/match/published-check';
import { checkInWords, workOfPriorCheck } from '@/lib/domain/prior-check/cited';
import type { CitationInput, CitationWithSource } from '@/lib/domain/source/citation';
import type { CslItem } from '@/lib/domain/source/csl';
import { identityOf } from '@/lib/domain/source/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { addressOfDesk } from '@/lib/services/desk/address';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { newestDigests } from '@/lib/services/reports/open-reports';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';

const Input = z.object({
  claimId: Id,
  /** Of the claim or the prior check that is like it. */
  matchId: Id,
});

type Cited = { csl: CslItem } & Partial<Pick<CitationInput, 'quote' | 'withoutQuote' | 'locator'>>;

/**
 * Cites on a claim what was checked before, as context: a prior check, or the published report that tells
 * the verdict on another claim of the desk. The source with its address, or one that is added, and the
 * citation are written in one transaction that can be taken back whole.
 * @throws ClaimdeskError `not_found`; `transition_refused` for a claim whose verdict no report tells as
 * it stands; and what `addCitation` throws.
 */
export async function citeMatch(
  context: Context,
  input: z.input<typeof Input>,
): Promise<CitationWithSource> {
  const authorized = authorize(context.actor, 'citation.add');
  const { claimId, matchId } = parse(Input, input);
  const cite = async (tx: Writer) => {
    const inside = { ...context, tx };
    const { csl, ...said } =
      (await priorCheck(tx, matchId)) ?? (await checkOfDesk(tx, claimId, matchId));
    const known = await findSameWork(tx, identityOf(csl), null);
    const sourceId = known?.id ?? (await addSource(inside, { csl })).id;
    return await addCitation(inside, { claimId, sourceId, stance: 'context', ...said });
  };
  const cited = await (context.tx ? cite(context.tx) : transact(authorized, cite));
  // The copy of what stands at its address waits only now.
  wakeRunner();
  return cited;
}

async function priorCheck(tx: Writer, id: string): Promise<Cited | null> {
  const check = await priorCheckById(tx, id);
  if (!check) return null;
  const withoutQuote = { reason: 'other' as const, words: checkInWords(check) };
  return { csl: workOfPriorCheck(check), withoutQuote };
}

/** Of a claim that is not settled nobody is told more than that. */
async function checkOfDesk(tx: Writer, claimId: string, id: string): Promise<Cited> {
  const citing = await claimById(tx, claimId);
  const [claim] = id === claimId ? [] : await matchedClaims(tx, [id], null);
  if (!claim) throw notFound('match');
  const [report] = await newestDigests(tx, [claim.articleId]);
  const told = report && publishedCheck(report, claim, await addressOfDesk(tx));
  const found = citableCheck({ ...claim, published: told ? { ...told, report } : null }, citing);
  if ('whyNot' in found) throw new ClaimdeskError('transition_refused', found.whyNot);
  const { check } = found;
  return {
    csl: workOfReport(check.report, check.url),
    quote: wordsOfCheck(check.report, id),
    locator: check.place,
  };
}
