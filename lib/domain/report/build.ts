import { policyInWords } from '@/lib/domain/assessment/method-words';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Claim } from '@/lib/domain/claim/claim';
import { isInCheck } from '@/lib/domain/claim/vocabulary';
import { contextOf } from '@/lib/domain/report/context';
import { correctionsSince, type Grounds } from '@/lib/domain/report/corrections';
import { reportedLines } from '@/lib/domain/report/evidence-lines';
import type { ClaimChanges, ClaimUnderReport, ReportInput } from '@/lib/domain/report/input';
import { protectedInput } from '@/lib/domain/report/protect';
import {
  type Report,
  type ReportCitation,
  type ReportClaim,
  ReportCopy,
  type ReportPersonCheck,
  type ReportReference,
} from '@/lib/domain/report/report';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { PersonCheck } from '@/lib/domain/source/citation-basis';

/**
 * The Report value of an article's check as it stands. The same input gives the same value, and a
 * preview differs from the report published next in its number, slug, date and address alone.
 * @throws ClaimdeskError `rating_not_in_scale` when a verdict is not of the article's scale, and Error
 * when a source has no formatted line or a previous report has no number (faults of the program).
 */
export function buildReport(given: ReportInput): Report {
  const input = protectedInput(given);
  const { desk, publication, article, revision, scale, previous } = input;
  const references = new References(input.formattedSources);
  const claims = input.claims
    .filter(({ claim }) => isInCheck(claim.state))
    .toSorted((a, b) => placeOf(a.claim) - placeOf(b.claim) || a.claim.number - b.claim.number)
    .map((claim) => reportClaim(claim, input, references));
  const content = {
    scale: { name: scale.name, ratings: scale.ratings },
    claims,
    references: references.list,
  };
  return {
    schemaVersion: 1,
    number: publication?.number ?? null,
    slug: publication?.slug ?? null,
    publishedAt: publication?.publishedAt ?? null,
    url: publication?.url ?? null,
    desk: { name: desk.name, url: desk.url },
    article: {
      id: article.id,
      title: article.title,
      authors: article.authors,
      publisher: article.publisher,
      url: article.url,
      publishedAt: article.publishedAt,
      language: article.language,
      revision: revision.number,
      textSha256: revision.textSha256,
      text: revision.text,
      blocks: revision.blocks,
      note: article.note,
      basedOn: input.formattedOriginal,
    },
    scale: content.scale,
    method: desk.method,
    judging: input.policy ? policyInWords(input.policy) : [],
    citationStyle: desk.citationStyle,
    claims,
    coverage: input.coverage,
    references: content.references,
    reviewers: [...new Set(claims.flatMap((claim) => claim.reviewers))].toSorted(),
    corrections: previous ? correctionsSince(previous, content, groundsOf(input.claims)) : [],
    previous: previous ? replaced(previous) : null,
  };
}

/** Where the claim is first made in the text; a claim without a passage comes last. */
const placeOf = ({ passages }: Claim) =>
  Math.min(...passages.map(({ start }) => start), Number.MAX_SAFE_INTEGER);

function reportClaim(
  { claim, verdict, assessments, citations }: ClaimUnderReport,
  { desk, article, revision, scale, captures }: ReportInput,
  references: References,
): ReportClaim {
  if (verdict) ratingOf(scale, verdict.rating);
  // Of a claim under judgement nothing is told that a reviewer who judges blind could read here.
  const restsOn = assessments.filter(({ id }) => verdict?.assessmentIds.includes(id));
  const cited = new Set(restsOn.flatMap(({ citationIds }) => citationIds));
  const evidence = citations
    .filter(({ id, status }) => status === 'live' && (!verdict || cited.has(id)))
    .toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  const reviewers = new Map(restsOn.map(({ reviewer }) => [reviewer.id, reviewer.name]));
  return {
    id: claim.id,
    number: claim.number,
    wording: claim.wording,
    claimant: claim.claimant,
    kind: claim.kind,
    priority: claim.priority,
    passages: claim.passages
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((passage) => {
        const { exact, start, end } = passage;
        const around = contextOf(revision.text, revision.blocks, article.language, passage);
        return { exact, before: around.before, after: around.after, start, end };
      }),
    verdict: verdict && {
      rating: verdict.rating,
      reason: verdict.reason,
      settledAt: verdict.settledAt,
      settledBy: desk.showReviewerNames ? verdict.settledBy.name : null,
      missingEvidence: verdict.missingEvidence,
      despite: verdict.despite,
    },
    citations: evidence.map((citation) =>
      reportedCitation(citation, references.numberOf(citation.source)),
    ),
    evidenceLines:
      (captures && reportedLines(evidence, captures, (source) => references.numberOf(source))) ??
      null,
    assessmentCount: reviewers.size,
    reviewers: desk.showReviewerNames ? [...reviewers.values()].toSorted() : [],
    dissent: restsOn
      .filter(({ rating }) => rating !== verdict?.rating)
      .toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
      .map(({ rating, rationale, reviewer }) => ({
        rating,
        rationale,
        reviewer: desk.showReviewerNames ? reviewer.name : null,
      })),
  };
}

function reportedCitation(citation: CitationWithSource, reference: number): ReportCitation {
  const { sourceId, stance, quote, withoutQuote, personCheck, locator, note } = citation;
  const { presence, passage } = citation;
  return {
    reference,
    sourceId,
    stance,
    quote,
    withoutQuote,
    personCheck: personCheck && reported(personCheck),
    locator,
    note,
    presence,
    copy: passage && ReportCopy.parse(passage),
  };
}

const reported = (check: PersonCheck): ReportPersonCheck =>
  check.protected ? { ...check, on: null, asked: null, resolution: null } : check;

/** The bibliography as it grows: a source gets its number when it is first cited. */
class References {
  readonly list: ReportReference[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly formatted: ReadonlyMap<string, string>;

  constructor(formatted: ReadonlyMap<string, string>) {
    this.formatted = formatted;
  }

  numberOf({ id, csl, tier, rank, rankReason, notices }: CitationWithSource['source']): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const formatted = this.formatted.get(id);
    if (formatted === undefined) throw new Error(`The source ${id} comes without its reference.`);
    const number = this.list.length + 1;
    this.numbers.set(id, number);
    this.list.push({ number, sourceId: id, csl, tier, rank, rankReason, notices, formatted });
    return number;
  }
}

function groundsOf(claims: readonly ClaimUnderReport[]): Grounds {
  const reasons = new Map<string, string>();
  const changes = new Map<string, ClaimChanges>();
  const withdrawn = new Set<string>();
  for (const { claim, changes: changed = {} } of claims) {
    const reason =
      claim.state === 'retired' ? claim.retiredReason : (changed.verdict?.because ?? null);
    if (reason) reasons.set(claim.id, reason);
    changes.set(claim.id, changed);
    if (claim.state === 'withdrawn') withdrawn.add(claim.id);
  }
  return { reasons, changes, withdrawn };
}

function replaced({ number, slug }: Report): NonNullable<Report['previous']> {
  if (number === null || slug === null)
    throw new Error('A preview cannot be replaced by a report.');
  return { number, slug };
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
