import { z } from 'zod';
import { Block } from '@/lib/domain/article/article';
import { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import { Rating } from '@/lib/domain/assessment/rating-scale';
import { ClaimKind, ClaimPriority } from '@/lib/domain/claim/claim';
import { Coverage } from '@/lib/domain/claim/galley/coverage';
import { Id, Instant, Sha256 } from '@/lib/domain/identity';
import { Presence, Stance } from '@/lib/domain/source/citation';
import { PersonCheck, WithoutQuote } from '@/lib/domain/source/citation-basis';
import { CslItem } from '@/lib/domain/source/csl';
import { Notice } from '@/lib/domain/source/notice';
import { SourceRank, SourceTier } from '@/lib/domain/source/source';

/**
 * The one value that every format prints. It holds all it needs: whoever has it can print the
 * report again without the database, and gets the same bytes.
 */
export const ReportPassage = z.object({
  exact: z.string(),
  /** The text around the passage, cut at sentence bounds where it can be. */
  before: z.string(),
  after: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type ReportPassage = z.infer<typeof ReportPassage>;

/** A check with a person. Of a protected one it tells how it was done and what came of it, no more. */
export const ReportPersonCheck = PersonCheck.extend({
  on: z.string().nullable(),
  asked: z.string().nullable(),
});
export type ReportPersonCheck = z.infer<typeof ReportPersonCheck>;

/** The copy of a source that quoted words stand in. */
export const ReportCopy = z.object({
  captureId: Id,
  /** Of the copy's bytes. */
  sha256: Sha256,
  capturedAt: Instant,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type ReportCopy = z.infer<typeof ReportCopy>;

export const ReportCitation = z.object({
  /** Number in the bibliography, from 1, in order of first use. */
  reference: z.int().positive(),
  sourceId: Id,
  stance: Stance,
  quote: z.string().nullable(),
  withoutQuote: WithoutQuote.nullable().default(null),
  personCheck: ReportPersonCheck.nullable().default(null),
  locator: z.string().nullable(),
  note: z.string().nullable(),
  /** Whether the quoted words stand in a copy; null in reports of before there were copies. */
  presence: Presence.nullable().default(null),
  /** The copy and where in its text they stand, in UTF-16 code units. */
  copy: ReportCopy.nullable().default(null),
});
export type ReportCitation = z.infer<typeof ReportCitation>;

/** How a claim's sources hang together. */
export const ReportEvidenceLines = z.object({
  /** Each with its sources' numbers in the bibliography, and in sentences why they are one. */
  lines: z.array(
    z.object({ references: z.array(z.int().positive()), because: z.array(z.string()) }),
  ),
  /** How many of the sources have no copy whose text could be compared. */
  notCompared: z.int().nonnegative(),
});
export type ReportEvidenceLines = z.infer<typeof ReportEvidenceLines>;

export const ReportClaim = z.object({
  id: Id,
  number: z.int().positive(),
  wording: z.string(),
  claimant: z.string().nullable(),
  kind: ClaimKind,
  priority: ClaimPriority,
  passages: z.array(ReportPassage),
  /** Null while the desk has not settled it. */
  verdict: z
    .object({
      rating: z.string(),
      /** Markdown. */
      reason: z.string(),
      settledAt: Instant,
      /** Null where the desk does not show names. */
      settledBy: z.string().nullable(),
      /** What the desk's rules of evidence found missing when it was settled. */
      missingEvidence: z.array(MissingEvidence).default([]),
      /** Why it was settled all the same; Markdown. */
      despite: z.string().nullable().default(null),
    })
    .nullable(),
  /** The citations that the verdict's assessments rest on; all live ones while unsettled. */
  citations: z.array(ReportCitation),
  /** Null without citations, and in reports of before sources were compared. */
  evidenceLines: ReportEvidenceLines.nullable().default(null),
  /** How many independent reviewers the verdict rests on (none while there is none), and their names where the desk shows them. */
  assessmentCount: z.int().nonnegative(),
  reviewers: z.array(z.string()),
  /** The assessments that the verdict rests on and that say otherwise. */
  dissent: z
    .array(
      z.object({
        rating: z.string(),
        /** Markdown. */
        rationale: z.string(),
        /** Null where the desk does not show names. */
        reviewer: z.string().nullable(),
      }),
    )
    .default([]),
});
export type ReportClaim = z.infer<typeof ReportClaim>;

export const ReportReference = z.object({
  number: z.int().positive(),
  sourceId: Id,
  csl: CslItem,
  tier: SourceTier,
  rank: SourceRank.default('normal'),
  rankReason: z.string().nullable().default(null),
  notices: z.array(Notice).default([]),
  /** One line of plain text in the report's citation style. */
  formatted: z.string(),
});
export type ReportReference = z.infer<typeof ReportReference>;

export const ReportCorrection = z.object({
  claimNumber: z.int().positive(),
  wording: z.string(),
  /** What changed since the last report, in plain words. */
  change: z.string(),
  /** Why, as the desk said it; null where nothing was said. */
  reason: z.string().nullable(),
  /** When it was changed; null in reports of before that was kept. */
  at: Instant.nullable().default(null),
});
export type ReportCorrection = z.infer<typeof ReportCorrection>;

export const Report = z.object({
  schemaVersion: z.literal(1),
  /** Null on a preview. */
  number: z.int().positive().nullable(),
  slug: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** Absolute address of the published page; null where the desk has no public address. */
  url: z.string().nullable(),
  desk: z.object({ name: z.string(), url: z.string().nullable() }),
  article: z.object({
    id: Id,
    title: z.string(),
    authors: z.array(z.string()),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    revision: z.int().positive(),
    textSha256: z.string(),
    text: z.string(),
    blocks: z.array(Block),
    note: z.string().nullable(),
    /** The original's reference in the report's citation style, where the text is drawn from one. */
    basedOn: z.string().nullable(),
  }),
  scale: z.object({ name: z.string(), ratings: z.array(Rating) }),
  /** Markdown: how the desk checks, as it stood at publication. */
  method: z.string(),
  /** Sentences on how claims are judged, as the policy stood at publication. */
  judging: z.array(z.string()).default([]),
  citationStyle: z.string(),
  claims: z.array(ReportClaim),
  /** Null in a report of before sentences were counted. */
  coverage: Coverage.nullable().default(null),
  references: z.array(ReportReference),
  reviewers: z.array(z.string()),
  corrections: z.array(ReportCorrection),
  /** The report that this one replaces. */
  previous: z.object({ number: z.int().positive(), slug: z.string() }).nullable(),
});
export type Report = z.infer<typeof Report>;

/** Where a published report stands, without what it says. */
export const ReportHeading = z.object({
  id: Id,
  articleId: Id,
  number: z.int().positive(),
  slug: z.string(),
  publishedAt: Instant,
  /** SHA-256 of its JSON in UTF-8, in hexadecimal. */
  contentSha256: z.string(),
});
export type ReportHeading = z.infer<typeof ReportHeading>;

/** The article's newest text, where it is newer than the one that a report checked. */
export const ArticleChange = z.object({
  revision: Report.shape.article.shape.revision,
  at: Instant,
});
export type ArticleChange = z.infer<typeof ArticleChange>;

/** A published report in a list, with the text that it checked. */
export const ListedReport = ReportHeading.extend({
  revision: Report.shape.article.shape.revision,
  /** Null while the article's text is still the one that was checked. */
  articleChanged: ArticleChange.nullable(),
});
export type ListedReport = z.infer<typeof ListedReport>;

/** Formats that are text, printed at once. */
export const TextFormat = z.enum([
  'json',
  'html',
  'md',
  'csv',
  'claimreview',
  'annotations',
  'averitec',
]);
export type TextFormat = z.infer<typeof TextFormat>;

/** Formats that are files of bytes, made by a program of their own. */
export const FileFormat = z.enum(['pdf', 'docx', 'xlsx']);
export type FileFormat = z.infer<typeof FileFormat>;

const formatNames = [...TextFormat.options, ...FileFormat.options] as const;

export const ReportFormat = z.enum(formatNames, {
  error: `Choose ${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}.`,
});
export type ReportFormat = z.infer<typeof ReportFormat>;

/** The reader’s report, or the article’s text with the checkers’ notes beside it. */
export const ReportLayout = z.enum(['report', 'script'], { error: 'Choose report or script.' });
export type ReportLayout = z.infer<typeof ReportLayout>;

/** The formats that have the annotated script too; the others list claims and nothing more. */
export const scriptFormats: readonly ReportFormat[] = ['html', 'pdf', 'docx'];
