'use client';

import { AssessmentSection } from '@/app/(desk)/articles/[id]/_components/assessment-section';
import { ClaimHeader } from '@/app/(desk)/articles/[id]/_components/claim-header';
import { ClaimWork } from '@/app/(desk)/articles/[id]/_components/claim-work';
import { CommentSection } from '@/app/(desk)/articles/[id]/_components/comment-section';
import { EvidenceSection } from '@/app/(desk)/articles/[id]/_components/evidence-section';
import { HistorySection } from '@/app/(desk)/articles/[id]/_components/history-section';
import { MatchesSection } from '@/app/(desk)/articles/[id]/_components/matches-section';
import { VerdictSection } from '@/app/(desk)/articles/[id]/_components/verdict-section';
import type { Assessment, Verdict } from '@/lib/domain/assessment/assessment';
import type { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Thread } from '@/lib/domain/claim/thread';
import type { Person } from '@/lib/domain/identity';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import type { Undoing } from '@/lib/domain/undo/commands';

export type ClaimFileProps = {
  claim: Claim;
  policy: ReviewPolicy;
  citations: readonly CitationWithSource[];
  assessments: readonly Assessment[];
  blind: boolean;
  verdicts: readonly Verdict[];
  threads: readonly Thread[];
  history: readonly (AuditEntry & Undoing)[];
};

type Props = {
  file: ClaimFileProps;
  references: Record<string, string>;
  lines: LinesOfEvidence | null;
  /** What the desk's rules of evidence find missing now. */
  missing: readonly MissingEvidence[];
  /** Who is asked for an assessment, as far as the reader may know. */
  asked: readonly Person[];
  /** `YYYY-MM-DD` */
  today: string;
};

/** One claim with all that belongs to it, in the order a reviewer works: words, evidence, judgement. */
export function ClaimPanel({ file, references, lines, missing, asked, today }: Props) {
  const { claim, citations, assessments, verdicts } = file;
  return (
    <article aria-labelledby="claim-wording" className="flex flex-col gap-8">
      <ClaimHeader claim={claim} />
      <ClaimWork claim={claim} asked={asked} today={today} />
      <VerdictSection
        claim={claim}
        policy={file.policy}
        missing={missing}
        assessments={assessments}
        verdict={verdicts.find(({ status }) => status === 'live') ?? null}
      />
      <EvidenceSection
        claim={claim}
        citations={citations}
        references={references}
        lines={lines}
        missing={missing}
      />
      <MatchesSection
        key={claim.id}
        claim={claim}
        citations={citations}
        round={file.history.length}
      />
      <AssessmentSection
        claim={claim}
        citations={citations}
        references={references}
        assessments={assessments}
        blind={file.blind}
        policy={file.policy}
      />
      <CommentSection claim={claim} citations={citations} threads={file.threads} />
      <HistorySection history={file.history} />
    </article>
  );
}
