import { z } from 'zod';
import { priorCheckById } from '@/lib/data/prior-checks';
import { findSameWork } from '@/lib/data/sources';
import { transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { checkInWords, workOfPriorCheck } from '@/lib/domain/prior-check/cited';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { identityOf } from '@/lib/domain/source/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';

const Input = z.object({ claimId: Id, priorCheckId: Id });

/**
 * Cites a prior check on a claim, as context: the source with its address, or one that is added, and the
 * citation, in one transaction that can be taken back whole.
 * @throws ClaimdeskError `not_found`, and what `addCitation` throws.
 */
export async function citePriorCheck(
  context: Context,
  input: z.input<typeof Input>,
): Promise<CitationWithSource> {
  const authorized = authorize(context.actor, 'citation.add');
  const { claimId, priorCheckId } = parse(Input, input);
  const cite = async (tx: Writer) => {
    const inside = { ...context, tx };
    const check = await priorCheckById(tx, priorCheckId);
    if (!check) throw notFound('prior check');
    const csl = workOfPriorCheck(check);
    const known = await findSameWork(tx, identityOf(csl), null);
    const sourceId = known?.id ?? (await addSource(inside, { csl })).id;
    return await addCitation(inside, {
      claimId,
      sourceId,
      stance: 'context',
      withoutQuote: { reason: 'other', words: checkInWords(check) },
    });
  };
  const cited = await (context.tx ? cite(context.tx) : transact(authorized, cite));
  // The copy of what stands at its address waits only now.
  wakeRunner();
  return cited;
}
