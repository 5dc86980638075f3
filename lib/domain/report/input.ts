import type { Article, Revision } from '@/lib/domain/article/article';
import type { Assessment, Verdict } from '@/lib/domain/assessment/assessment';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Coverage } from '@/lib/domain/claim/galley/coverage';
import type { Report } from '@/lib/domain/report/report';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { ComparedCapture } from '@/lib/domain/source/independence/evidence-source';
import type { Protection } from '@/lib/domain/source/protection';

/** All that a report is made of, as the desk has it. */
export type ReportInput = {
  desk: {
    name: string;
    url: string | null;
    /** Whether readers learn who reviewed and who settled. */
    showReviewerNames: boolean;
    citationStyle: string;
    /** Markdown. */
    method: string;
  };
  /** Null for a preview; `url` is the page's absolute address, where the desk has one. */
  publication: { number: number; slug: string; publishedAt: string; url: string | null } | null;
  /** How the article's claims are judged; without, nothing is said of it. */
  policy?: ReviewPolicy;
  article: Article;
  revision: Revision;
  scale: RatingScaleContent;
  /** All claims of the article: withdrawn and retired ones are left out, but that they are is told. */
  claims: readonly ClaimUnderReport[];
  coverage: Coverage;
  /** By source id: one line of plain text in the desk's citation style. */
  formattedSources: ReadonlyMap<string, string>;
  /** The same of the work that the article is drawn from. */
  formattedOriginal: string | null;
  /** By source id: its newest copies, as far as comparing goes; without, nothing is said of it. */
  captures?: ReadonlyMap<string, readonly ComparedCapture[]>;
  /** Sources that must not be known, beside those that the citations themselves say. */
  protections?: readonly Protection[];
  /** The report that this one replaces. */
  previous: Report | null;
};

export type ClaimUnderReport = {
  claim: Claim;
  /** The live one. */
  verdict: Verdict | null;
  /** Those that the verdict names at least. */
  assessments: readonly Assessment[];
  citations: readonly CitationWithSource[];
  /** What changed of it since the previous report. */
  changes?: ClaimChanges;
};

/** When the parts of a claim last changed, and why where somebody said so. */
export type ClaimChanges = Partial<
  Record<'verdict' | 'claim' | 'citations', { at: string; because: string | null }>
>;
