import { z } from 'zod';
import type { ClaimState } from '@/lib/domain/claim/claim';
import type { ReportDigest } from '@/lib/domain/report/public/digest';
import { pageAddress } from '@/lib/domain/report/public/feeds';
import { CslItem } from '@/lib/domain/source/csl';

/** What the newest published report of its article tells of a claim of the desk and its verdict. */
export const PublishedCheck = z.object({
  /** Of the report, and the address of its page. */
  number: z.int().positive(),
  url: z.string(),
  /** Where in the report the claim is told: “claim 3”. */
  place: z.string(),
  /** Whether it says of the claim what the desk says of it now. */
  isCurrent: z.boolean(),
});
export type PublishedCheck = z.infer<typeof PublishedCheck>;

/** The claim as the desk has it, as far as the one who asks may know it. */
type Claim = { id: string; wording: string; verdict: { label: string } | null };

type Told = ReportDigest['claims'][number] & { label: string };

/** What a report tells of a claim with a verdict; null where it does not. */
function toldIn({ claims, scale }: ReportDigest, claimId: string): Told | null {
  const claim = claims.find(({ id }) => id === claimId);
  const rating = scale.ratings.find(({ key }) => key === claim?.rating);
  return claim && rating ? { ...claim, label: rating.label } : null;
}

/** @param address what the desk's addresses begin with */
export function publishedCheck(
  report: ReportDigest,
  { id, wording, verdict }: Claim,
  address: string,
): PublishedCheck | null {
  const told = toldIn(report, id);
  if (!told) return null;
  return {
    number: report.number,
    url: pageAddress(address, `/reports/${report.slug}`),
    place: `claim ${told.number}`,
    isCurrent: told.wording === wording && told.label === verdict?.label,
  };
}

/** The report as a work that can be cited: this number of it, which never changes. */
export function workOfReport(
  { number, publishedAt, desk, article }: ReportDigest,
  url: string,
): CslItem {
  const [year, month, day] = publishedAt.slice(0, 10).split('-').map(Number);
  return CslItem.parse({
    type: 'webpage',
    title: `Fact-check: ${article.title} (report ${number})`,
    URL: url,
    'container-title': desk.name,
    issued: { 'date-parts': [[year, month, day]] },
    language: article.language,
  });
}

/** The claim and its verdict as they stand there, one after the other; null where they do not. */
export function wordsOfCheck(report: ReportDigest, claimId: string): string | null {
  const told = toldIn(report, claimId);
  return told && `${told.wording} ${told.label}`;
}

/** What decides whether a claim of the desk can be cited. */
type Found<Check extends PublishedCheck> = {
  articleId: string;
  state: ClaimState;
  verdict: { label: string } | null;
  published: Check | null;
};

/** The published check of a claim to cite on a claim of an article, or why there is none. */
export function citableCheck<Check extends PublishedCheck>(
  { articleId, state, verdict, published }: Found<Check>,
  citing: { articleId: string },
): { check: Check } | { whyNot: string } {
  if (state !== 'settled' || !verdict) {
    return { whyNot: 'There is no settled verdict on it to cite.' };
  }
  if (articleId === citing.articleId) {
    return { whyNot: 'It is a claim of the same article: a report does not cite itself.' };
  }
  if (!published) {
    return { whyNot: 'No published report tells of its verdict yet, so there is nothing to cite.' };
  }
  if (!published.isCurrent) {
    const report = `Report ${published.number}`;
    return {
      whyNot: `${report} says otherwise than the desk does by now: cite it once the next report is published.`,
    };
  }
  return { check: published };
}

/** What is told beside a citation of it, once it is no longer what the desk says. */
export const sinceCitedWords = ({ number, isCurrent }: PublishedCheck): string | null =>
  isCurrent ? null : `The desk no longer says what report ${number} says.`;
