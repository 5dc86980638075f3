import type { ClaimUnderReport, ReportInput } from '@/lib/domain/report/input';
import type { Report, ReportCitation } from '@/lib/domain/report/report';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { ComparedCapture } from '@/lib/domain/source/independence/evidence-source';
import {
  PROTECTED_SOURCE,
  type Protection,
  protectedCsl,
  scrubber,
} from '@/lib/domain/source/protection';

/**
 * The input of a report without what tells who a protected source is: of its work nothing is left, of
 * a check with the person only how it was done and what came of it; its words stay, and in them and
 * in what the desk wrote, names are replaced. What the article says is the article's and stays.
 */
export function protectedInput(input: ReportInput): ReportInput {
  const citations = input.claims.flatMap((claim) => claim.citations);
  const cited = new Set(citations.map(({ sourceId }) => sourceId));
  const protections = [
    ...(input.protections ?? []).filter(({ sourceId }) => cited.has(sourceId)),
    ...citations.flatMap(({ sourceId, personCheck }): Protection[] =>
      personCheck?.protected ? [{ sourceId, who: personCheck.who }] : [],
    ),
  ];
  if (protections.length === 0) return input;
  const ids = new Set(protections.map(({ sourceId }) => sourceId));
  const scrub = scrubber(
    protections,
    citations.map(({ source }) => source),
  );
  return {
    ...input,
    claims: input.claims.map((claim) => protectedClaim(claim, ids, scrub)),
    formattedSources: new Map(
      [...input.formattedSources].map(([id, line]) => [id, ids.has(id) ? PROTECTED_SOURCE : line]),
    ),
    ...(input.captures ? { captures: protectedCaptures(input.captures, ids, scrub) } : {}),
    previous: input.previous && protectedReport(input.previous, ids, scrub),
  };
}

type Scrub = (text: string) => string;

function protectedClaim(
  claim: ClaimUnderReport,
  ids: ReadonlySet<string>,
  scrub: Scrub,
): ClaimUnderReport {
  const { verdict, changes = {} } = claim;
  return {
    ...claim,
    claim: {
      ...claim.claim,
      retiredReason: claim.claim.retiredReason && scrub(claim.claim.retiredReason),
    },
    verdict: verdict && {
      ...verdict,
      reason: scrub(verdict.reason),
      despite: verdict.despite && scrub(verdict.despite),
    },
    assessments: claim.assessments.map((one) => ({ ...one, rationale: scrub(one.rationale) })),
    changes: Object.fromEntries(
      Object.entries(changes).map(([part, { at, because }]) => [
        part,
        { at, because: because && scrub(because) },
      ]),
    ),
    citations: claim.citations.map((citation) => protectedCitation(citation, ids, scrub)),
  };
}

function protectedCitation(
  citation: CitationWithSource,
  ids: ReadonlySet<string>,
  scrub: Scrub,
): CitationWithSource {
  const isProtected = ids.has(citation.sourceId);
  const { source } = citation;
  return {
    ...citation,
    ...protectedWords(citation, isProtected, scrub),
    // The hash of a copy tells whoever has the same bytes what it is a copy of.
    ...(isProtected ? { passage: null, presence: 'no_quote' as const } : {}),
    source: isProtected
      ? { ...source, csl: protectedCsl(), rankReason: null, notices: [] }
      : { ...source, rankReason: source.rankReason && scrub(source.rankReason) },
  };
}

type Words = Pick<ReportCitation, 'quote' | 'locator' | 'note' | 'withoutQuote'> &
  Pick<CitationWithSource, 'personCheck'>;

function protectedWords(
  { quote, locator, note, withoutQuote, personCheck }: Words,
  isProtected: boolean,
  scrub: Scrub,
): Words {
  const free = (text: string | null) => (isProtected || text === null ? null : scrub(text));
  return {
    quote: quote && scrub(quote),
    locator: free(locator),
    note: free(note),
    withoutQuote: withoutQuote && { ...withoutQuote, words: free(withoutQuote.words) },
    personCheck: personCheck && {
      ...personCheck,
      who: isProtected ? PROTECTED_SOURCE : scrub(personCheck.who),
      asked: scrub(personCheck.asked),
      resolution: free(personCheck.resolution),
      protected: isProtected,
    },
  };
}

/**
 * Whose text stands in a public one is known by it: a protected source is compared with none, and
 * nobody's text credits it.
 */
function protectedCaptures(
  captures: NonNullable<ReportInput['captures']>,
  ids: ReadonlySet<string>,
  scrub: Scrub,
): ReportInput['captures'] {
  // Credits are kept without the article that a desk may call somebody by.
  const isFree = (name: string) =>
    [name, `the ${name}`].every((written) => scrub(written) === written);
  const freed = ({ fingerprint, ...copy }: ComparedCapture): ComparedCapture => ({
    ...copy,
    fingerprint: { ...fingerprint, credits: fingerprint.credits.filter(isFree) },
  });
  return new Map([...captures].map(([id, copies]) => [id, ids.has(id) ? [] : copies.map(freed)]));
}

/** What a report of before told of them, so that no correction tells it again. */
function protectedReport(report: Report, ids: ReadonlySet<string>, scrub: Scrub): Report {
  return {
    ...report,
    claims: report.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) =>
        ids.has(citation.sourceId) ? { ...citation, locator: null, copy: null } : citation,
      ),
      verdict: claim.verdict && { ...claim.verdict, reason: scrub(claim.verdict.reason) },
    })),
    references: report.references.map((reference) =>
      ids.has(reference.sourceId) ? { ...reference, csl: protectedCsl(), notices: [] } : reference,
    ),
  };
}
