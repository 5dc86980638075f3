import { z } from 'zod';
import { citationById, updateCitation } from '@/lib/data/citations';
import { holdWatch, saveWatch } from '@/lib/data/source-watch';
import {
  forgetSourceNotices,
  setSourceNotices,
  setSourceStatus,
  sourceById,
  sourceDetail,
  updateSource,
} from '@/lib/data/sources';
import { jobsUnderWay } from '@/lib/data/undo-facts';
import { visitById } from '@/lib/data/visits';
import { changesBetween } from '@/lib/domain/audit/changes';
import { Id, Instant } from '@/lib/domain/identity';
import { CslItem } from '@/lib/domain/source/csl';
import { cslChanges } from '@/lib/domain/source/csl-changes';
import { identityOf } from '@/lib/domain/source/identity';
import { Notice } from '@/lib/domain/source/notice';
import { SourceTier } from '@/lib/domain/source/source';
import type { Invertible } from '@/lib/domain/undo/ways-back';
import { cancelCapture } from '@/lib/services/captures/change-capturing';
import { placeQuote } from '@/lib/services/captures/tie-citations';
import { command } from '@/lib/services/command';
import { rankSource } from '@/lib/services/sources/rank-source';
import { refuseDuplicate } from '@/lib/services/sources/refuse-duplicate';
import { restoreCitation, retireCitation } from '@/lib/services/sources/retire-citation';
import { rewordCitation, Said } from '@/lib/services/sources/reword-citation';
import {
  changedSince,
  type Inverse,
  known,
  type Step,
  TAKEN_BACK,
} from '@/lib/services/undo/inverse';
import { cancelVisiting } from '@/lib/services/visits/change-visiting';
import { lookAtVisit } from '@/lib/services/visits/look-at-visit';

type Types = Extract<
  Invertible,
  | `citation.${string}`
  | `source.${string}`
  | `sources.${string}`
  | `capture.${string}`
  | `visit.${string}`
>;

const Changes = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));

/** Puts back what a citation said, and the place in a copy that its words rested on. */
const sayAgain = command(
  'citation.edit',
  z.object({ id: Id, changes: Changes, passageId: Id.nullable() }),
  async ({ tx, at }, { id, changes, passageId: formerPassage }) =>
    rewordCitation({ tx, at }, id, async (before) => {
      const now = Said.parse(before);
      const left = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
      if (before.status === 'retired' || changesBetween(now, { ...now, ...left }).length > 0) {
        throw changedSince();
      }
      const former = Object.fromEntries(changes.map(({ field, before: was }) => [field, was]));
      const said = Said.parse({ ...now, ...former });
      const { sourceId } = before;
      const found = async () =>
        (await placeQuote(tx, { sourceId, quote: said.quote, chosen: null })).passageId;
      const passageId = formerPassage ?? (await found());
      return updateCitation(tx, id, before.version, { ...said, passageId });
    }),
);

/** Takes a source out of use that one added, which otherwise is an editor's to do. */
const takeSourceBack = command(
  'source.add',
  z.object({ id: Id, reason: z.string() }),
  async ({ tx, at }, { id, reason }) => {
    const { version, status } = await sourceById(tx, id);
    if (status === 'retired') throw changedSince();
    const { csl } = await setSourceStatus(tx, id, version, { status: 'retired', reason }, at);
    return {
      result: id,
      events: [{ type: 'source.retired', sourceId: id, title: csl.title, reason }],
    };
  },
);

const bringSourceBack = command('source.add', z.object({ id: Id }), async ({ tx, at }, { id }) => {
  const { version, status, identity, retiredReason } = await sourceDetail(tx, id);
  if (status === 'active') throw changedSince();
  await refuseDuplicate(tx, identity, id);
  const { csl } = await setSourceStatus(tx, id, version, { status: 'active' }, at);
  return {
    result: id,
    events: [
      {
        type: 'source.restored',
        sourceId: id,
        title: csl.title,
        ...(retiredReason === null ? {} : { former: { reason: retiredReason } }),
      },
    ],
  };
});

const Known = z.object({ notices: z.array(Notice), noticesCheckedAt: Instant.nullable() });

/** Puts back what the desk knew of a work, with what a register had said of it. */
const knowAgain = command(
  'source.edit',
  z.object({ id: Id, changes: Changes, former: Known.optional() }),
  async ({ tx, at }, { id, changes, former }) => {
    const before = await sourceById(tx, id);
    const ofCsl = changes.filter(({ field }) => field !== 'tier');
    const csl = CslItem.parse(
      Object.fromEntries(
        [
          ...Object.entries(before.csl).filter(
            ([field]) => !ofCsl.some((change) => change.field === field),
          ),
          ...ofCsl.map((change) => [change.field, change.before] as const),
        ].filter(([, value]) => value !== null),
      ),
    );
    const tier = SourceTier.parse(
      changes.find(({ field }) => field === 'tier')?.before ?? before.tier,
    );
    const identity = identityOf(csl);
    const isOtherWork = identity.doi !== before.identity.doi;
    if (isOtherWork) await forgetSourceNotices(tx, id);
    if (former?.noticesCheckedAt) {
      await setSourceNotices(tx, id, former.notices, new Date(former.noticesCheckedAt));
    }
    const result = await updateSource(tx, id, before.version, { csl, tier, identity }, at);
    const { notices, noticesCheckedAt } = before;
    return {
      result,
      events: [
        {
          type: 'source.edited',
          sourceId: id,
          title: csl.title,
          changes: [
            ...cslChanges(before.csl, csl),
            ...(before.tier === tier ? [] : [{ field: 'tier', before: before.tier, after: tier }]),
          ],
          ...(isOtherWork ? { former: { notices, noticesCheckedAt } } : {}),
        },
      ],
    };
  },
);

/** What a visit found waits for somebody again. */
const waitAgain = command(
  'source.visit',
  z.object({ visitId: Id }),
  async ({ tx }, { visitId }) => {
    const { sourceId, outcome } = await visitById(tx, visitId);
    const watch = await holdWatch(tx, sourceId);
    if (!watch || watch.waitingVisitId !== null) throw changedSince();
    await saveWatch(tx, sourceId, { ...watch, waitingVisitId: visitId });
    const { csl } = await sourceById(tx, sourceId);
    return {
      result: visitId,
      events: [{ type: 'visit.waitsAgain', sourceId, title: csl.title, visitId, outcome }],
    };
  },
);

async function retireOne({ tx, context }: Step, id: string, reason: string): Promise<void> {
  const { version } = await citationById(tx, id);
  await retireCitation(context, { id, expectedVersion: version, reason });
}

export const sourceInverses: { [Type in Types]: Inverse<Type> } = {
  'citation.added': ({ citationId }, step) => retireOne(step, citationId, TAKEN_BACK),
  'citation.edited': ({ citationId, changes, former }, { context }) =>
    sayAgain(context, { id: citationId, changes, ...known(former) }),
  'citation.retired': async ({ citationId }, { tx, context }) => {
    const { version } = await citationById(tx, citationId);
    await restoreCitation(context, { id: citationId, expectedVersion: version });
  },
  'citation.restored': ({ citationId, former }, step) =>
    retireOne(step, citationId, known(former).reason),
  'source.added': ({ sourceId }, { context }) =>
    takeSourceBack(context, { id: sourceId, reason: TAKEN_BACK }),
  'sources.imported': async ({ sources }, { context }) => {
    for (const { id } of sources) await takeSourceBack(context, { id, reason: TAKEN_BACK });
  },
  'source.edited': ({ sourceId, changes, former }, { context }) =>
    knowAgain(context, { id: sourceId, changes, former }),
  'source.ranked': async ({ sourceId, before: rank, former }, { tx, context }) => {
    const { version } = await sourceById(tx, sourceId);
    const { reason } = known(former);
    await rankSource(context, { id: sourceId, expectedVersion: version, rank, reason });
  },
  'source.retired': ({ sourceId }, { context }) => bringSourceBack(context, { id: sourceId }),
  'source.restored': ({ sourceId, former }, { context }) =>
    takeSourceBack(context, { id: sourceId, reason: known(former).reason }),
  // A copy that is made already stays with its source.
  'capture.asked': async ({ jobId }, { tx, context }) => {
    if ((await jobsUnderWay(tx, [jobId])).has(jobId)) await cancelCapture(context, { id: jobId });
  },
  'visit.asked': ({ jobId }, { context }) => cancelVisiting(context, { id: jobId }),
  'visit.lookedAt': ({ visitId }, { context }) => waitAgain(context, { visitId }),
  'visit.waitsAgain': ({ visitId }, { context }) => lookAtVisit(context, { visitId }),
};
