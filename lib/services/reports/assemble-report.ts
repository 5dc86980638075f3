import { formatReferences } from '@/lib/adapters/citeproc/format-references';
import { articleById, currentRevision } from '@/lib/data/articles';
import { assessmentsOfClaims } from '@/lib/data/assessments';
import { changesSince } from '@/lib/data/changes-since';
import { citationsOfClaims, protections } from '@/lib/data/citations';
import { fullClaimsOfArticle } from '@/lib/data/claims';
import { deskSettings } from '@/lib/data/desk';
import { comparedCaptures } from '@/lib/data/fingerprints';
import { scaleById } from '@/lib/data/rating-scales';
import { latestReport } from '@/lib/data/reports';
import { policyOfArticle } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import { verdictsOfClaims } from '@/lib/data/verdicts';
import { buildReport } from '@/lib/domain/report/build';
import type { ReportInput } from '@/lib/domain/report/input';
import type { Report } from '@/lib/domain/report/report';
import { CslItem } from '@/lib/domain/source/csl';
import { assembleGalley } from '@/lib/services/articles/assemble-galley';

const ORIGINAL = 'original';

/**
 * The Report value of an article as the database has it now.
 * @throws ClaimdeskError `not_found`.
 */
export async function assembleReport(
  db: Reader,
  articleId: string,
  publication: ReportInput['publication'],
): Promise<Report> {
  const article = await articleById(db, articleId);
  const revision = await currentRevision(db, articleId);
  const scale = await scaleById(db, article.ratingScaleId);
  const desk = await deskSettings(db);
  const claims = await fullClaimsOfArticle(db, articleId);
  const previous = await latestReport(db, articleId);
  const ids = claims.map(({ id }) => id);
  const verdicts = (await verdictsOfClaims(db, ids)).filter(({ status }) => status === 'live');
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.claimId, verdict]));
  const assessments = Map.groupBy(await assessmentsOfClaims(db, ids), (one) => one.claimId);
  const allCitations = await citationsOfClaims(db, ids);
  const citations = Map.groupBy(allCitations, (citation) => citation.claimId);
  const changes = previous
    ? await changesSince(db, articleId, new Date(previous.publishedAt))
    : new Map();

  const original = CslItem.safeParse(article.isBasedOn).data;
  const works = new Map(allCitations.map(({ source }) => [source.id, source.csl]));
  if (original) works.set(ORIGINAL, original);
  const formatted = formatReferences(
    [...works].map(([id, csl]) => ({ id, csl })),
    desk.citationStyle,
    article.language,
  );
  const lines = new Map([...formatted].map(([id, { text }]) => [id, text]));

  const { coverage } = await assembleGalley(db, { article, revision, claims });

  return buildReport({
    desk,
    publication,
    policy: await policyOfArticle(db, articleId),
    article,
    revision,
    scale,
    claims: claims.map((claim) => ({
      claim,
      verdict: verdictOf.get(claim.id) ?? null,
      assessments: assessments.get(claim.id) ?? [],
      citations: citations.get(claim.id) ?? [],
      changes: changes.get(claim.id) ?? {},
    })),
    coverage,
    formattedSources: lines,
    formattedOriginal: lines.get(ORIGINAL) ?? null,
    captures: await comparedCaptures(
      db,
      [...works.keys()].filter((id) => id !== ORIGINAL),
    ),
    protections: await protections(db),
    previous: previous?.report ?? null,
  });
}
