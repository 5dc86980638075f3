import { articleById, currentRevision } from '@/lib/data/articles';
import { claimsOfArticle } from '@/lib/data/claims';
import { scaleById } from '@/lib/data/rating-scales';
import { policyOfArticle } from '@/lib/data/review-method';
import { revisionsOfArticle } from '@/lib/data/revisions';
import { reader } from '@/lib/data/transaction';
import { listMembersByName } from '@/lib/data/users';
import { authorize } from '@/lib/domain/access/permissions';
import type { Article, Revision } from '@/lib/domain/article/article';
import type { RevisionHeading } from '@/lib/domain/article/revision';
import { seenBy, seesAll, type UnveiledSummary } from '@/lib/domain/assessment/blindness';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { RatingScale } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownGalley } from '@/lib/domain/claim/galley/shown-galley';
import type { Person } from '@/lib/domain/identity';
import { oncePer } from '@/lib/domain/once-per';
import { CslItem } from '@/lib/domain/source/csl';
import { env } from '@/lib/env';
import { assembleGalley, shownGalley } from '@/lib/services/articles/assemble-galley';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';
import { formatInDeskStyle } from '@/lib/services/sources/format-cited';

type OpenedArticle = { article: Article; revision: Revision; scale: RatingScale };

/** @throws ClaimdeskError `not_found`. */
export async function getArticle(context: Context, id: string): Promise<OpenedArticle> {
  authorize(context.actor, 'article.read');
  return await keptUntilWritten(`article ${id}`, () => readArticle(id));
}

async function readArticle(id: string): Promise<OpenedArticle> {
  const db = reader();
  const article = await articleById(db, id);
  const [revision, scale] = await Promise.all([
    currentRevision(db, id),
    scaleById(db, article.ratingScaleId),
  ]);
  return { article, revision, scale };
}

export type Workbench = OpenedArticle & {
  /** How its claims are judged: by its own policy or the desk's. */
  policy: ReviewPolicy;
  claims: ClaimSummary[];
  /** Without their texts, the newest first. */
  revisions: RevisionHeading[];
  /** Whom a claim can be assigned to. */
  members: Person[];
  /** The reference of the work that the text is drawn from, in the desk's style. */
  original: string | null;
  /** Which sentences are tied to no claim, and which of them the detector suggests. */
  galley: ShownGalley;
  /** The model that can be asked for claims; null where the desk has set up none. */
  languageModel: string | null;
};

/** All that the workbench of an article shows around a claim. @throws ClaimdeskError `not_found`. */
export async function getWorkbench(context: Context, id: string): Promise<Workbench> {
  const { actor } = authorize(context.actor, 'article.read');
  const read = await keptUntilWritten(`workbench ${id}`, () => readWorkbench(id));
  if (seesAll(actor, read.policy)) return unveiledBench(read);
  return benchOf(read, (claim) => seenBy(actor, read.policy, claim));
}

type ReadWorkbench = Awaited<ReturnType<typeof readWorkbench>>;

const benchOf = (
  { unveiled, ...read }: ReadWorkbench,
  seen: (claim: UnveiledSummary) => ClaimSummary,
): Workbench => ({
  ...read,
  claims: unveiled.map(seen),
  languageModel: env().languageModel?.model ?? null,
});

/** The same for all who may see everything. */
const unveiledBench = oncePer((read: ReadWorkbench) => benchOf(read, ({ summary }) => summary));

/** What is the same for all who look: `unveiled` claims still say what some may not know. */
async function readWorkbench(id: string) {
  const [opened, policy, unveiled, revisions, members] = await Promise.all([
    readArticle(id),
    policyOfArticle(reader(), id),
    claimsOfArticle(reader(), id),
    revisionsOfArticle(reader(), id),
    listMembersByName(reader()),
  ]);
  const csl = CslItem.safeParse(opened.article.isBasedOn).data;
  const lines = csl ? await formatInDeskStyle(reader(), new Map([['original', csl]])) : {};
  // Which sentences have a claim is nobody’s secret.
  const claims = unveiled.map(({ summary }) => summary);
  const galley = await shownGalley(await assembleGalley(reader(), { ...opened, claims }));
  return {
    ...opened,
    policy,
    unveiled,
    revisions,
    members,
    original: lines.original ?? null,
    galley,
  };
}
