import { z } from 'zod';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import type { Validators } from '@/lib/adapters/revisit/revisit';
import { insertCapture } from '@/lib/data/captures';
import { holdWatch, saveWatch } from '@/lib/data/source-watch';
import { sourceById } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { insertVisit, recentVisits, visitById } from '@/lib/data/visits';
import { attentionAfter } from '@/lib/domain/source/decay/attention';
import { outcomeOf } from '@/lib/domain/source/decay/outcome-of';
import { nextVisitAt } from '@/lib/domain/source/decay/schedule';
import { isSettled, type Visit } from '@/lib/domain/source/decay/visit';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { type Met, meetPage, type VisitTools } from '@/lib/services/visits/meet-page';
import { type VisitBasis, visitBasis } from '@/lib/services/visits/visit-basis';

type Asked = {
  sourceId: string;
  /** Null when the visit was due. */
  visitedById: string | null;
};

/**
 * Visits the address of a source and records what was found: a page that says something else becomes
 * a new copy; citations rest on the copies that they rest on. Null where there is nothing to compare
 * with, and where another visit was recorded meanwhile.
 * @throws ClaimdeskError `object_store_failed`; the signal's reason.
 */
export async function visitSource(
  context: Context,
  asked: Asked,
  tools: VisitTools,
): Promise<Visit | null> {
  const basis = await visitBasis(reader(), asked.sourceId);
  if (!basis) return null;
  const met = await meetPage(basis, tools);
  const finding = outcomeOf(met.seen, met.cited, met.before, met.at.toISOString());
  if (finding.isNewCopy && met.page) await objectStore().put(met.page.bytes);
  tools.signal.throwIfAborted();
  return await record(context, asked, basis, met, finding);
}

function record(
  context: Context,
  { sourceId, visitedById }: Asked,
  basis: VisitBasis,
  met: Met,
  { isNewCopy, ...finding }: ReturnType<typeof outcomeOf>,
): Promise<Visit | null> {
  const write = command('source.visit', z.undefined(), async ({ tx, at }) => {
    const watch = await holdWatch(tx, sourceId);
    const earlier = await recentVisits(tx, sourceId);
    if (earlier[0]?.id !== basis.visits[0]?.id) return { result: null, events: [] };
    const { csl } = await sourceById(tx, sourceId);
    const capture =
      isNewCopy && met.page
        ? await insertCapture(tx, captureOf(met.page, sourceId, visitedById), at)
        : null;
    const visit = await insertVisit(
      tx,
      {
        ...finding,
        sourceId,
        address: basis.address,
        finalAddress: met.finalAddress,
        httpStatus: met.httpStatus,
        comparedWithId: basis.copy.id,
        captureId: capture?.id ?? null,
        ...validatorsOf(finding.outcome, met),
        visitedById,
      },
      met.at,
    );
    const waiting = watch?.waitingVisitId ? await visitById(tx, watch.waitingVisitId) : null;
    await saveWatch(tx, sourceId, {
      nextVisitAt: nextVisitAt({
        sourceId,
        since: basis.firstCopyAt,
        latest: visit,
        earlier,
        retryAfterMs: met.retryAfterMs,
      }),
      waitingVisitId: attentionAfter(visit, waiting)?.id ?? null,
    });
    return {
      result: visit,
      events: [
        {
          type: 'source.visited',
          sourceId,
          title: csl.title,
          visitId: visit.id,
          outcome: visit.outcome,
          capture: capture && { id: capture.id, sha256: capture.sha256 },
          passagesGone: visit.passagesGone,
        },
      ],
    };
  });
  return write(context, undefined);
}

/** What a site says of the notice that a page is gone is not what it says of the page. */
function validatorsOf(outcome: Visit['outcome'], { etag, lastModified }: Met): Validators {
  const isPage = isSettled({ outcome }) && outcome !== 'page-gone';
  return isPage ? { etag, lastModified } : { etag: null, lastModified: null };
}

const captureOf = (
  { bytes: _, ...page }: NonNullable<Met['page']>,
  sourceId: string,
  capturedById: string | null,
) => ({ ...page, sourceId, capturedById });
