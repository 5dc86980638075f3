'use client';

import { useState } from 'react';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { Editing } from '@/app/(desk)/articles/[id]/_components/use-live';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { CitationActions } from '@/app/(desk)/sources/_components/citation-actions';
import { MissingEvidenceList } from '@/components/claim/missing-evidence-list';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { can } from '@/lib/domain/access/permissions';
import type { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { Claim } from '@/lib/domain/claim/claim';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { allows } from '@/lib/domain/workflow/transitions';

const CiteForm = onDemand(() => import('@/app/(desk)/sources/_components/cite-form'), 'CiteForm');

const CitationCard = onDemand(() => import('@/components/source/citation-card'), 'CitationCard');

const EvidenceLines = onDemand(() => import('@/components/source/evidence-lines'), 'EvidenceLines');

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  references: Record<string, string>;
  /** Null while nothing is cited. */
  lines: LinesOfEvidence | null;
  /** What the desk's rules of evidence find missing. */
  missing: readonly MissingEvidence[];
};

/** The sources that bear on the claim, each with its stance and its own words. */
export function EvidenceSection({ claim, citations, references, lines, missing }: Props) {
  const { article, actor } = useWorkbench();
  const claimWording = { text: claim.wording, language: article.language };
  const [isCiting, setCiting] = useState(false);
  const mayCite = can(actor, 'citation.add') && allows(claim.state, 'cite');
  const cited = citations.flatMap(({ status, source }) => (status === 'live' ? [source] : []));
  const warned = [
    { what: 'deprecated', count: cited.filter(({ rank }) => rank === 'deprecated').length },
    {
      what: 'retracted or questioned',
      count: cited.filter(({ notices }) => gravestDoubt(notices) !== null).length,
    },
  ].filter(({ count }) => count > 0);
  useHotkeys([
    {
      id: 'cite',
      label: 'Cite a source',
      section: 'This claim',
      keys: 'C',
      isDisabled: !mayCite,
      run: () => setCiting(true),
    },
  ]);
  return (
    <Section
      title={citations.length > 0 ? `Evidence (${citations.length})` : 'Evidence'}
      actions={
        mayCite && (
          <Button icon="add" size="small" onPress={() => setCiting(true)}>
            Cite a source
          </Button>
        )
      }
    >
      {warned.map(({ what, count }) => (
        <p key={what} className="rounded-md bg-sunk px-4 py-3">
          {count === 1 ? 'One citation is' : `${count} citations are`} of a {what} source. The
          report will say so, with the {what === 'deprecated' ? 'reason' : 'notice'}.
        </p>
      ))}
      {citations.length === 0 && (
        <p className="text-muted">
          No source yet. {mayCite ? 'Cite one with the words that bear on the claim.' : ''}
        </p>
      )}
      {claim.state !== 'settled' && <MissingEvidenceList missing={missing} />}
      {lines && <EvidenceLines lines={lines} citations={citations} />}
      <ol className="flex flex-col gap-3">
        {citations.map((citation, index) => (
          <li key={citation.id}>
            <CitationCard
              citation={citation}
              number={index + 1}
              formatted={references[citation.source.id]}
              sourceHref={`/sources/${citation.source.id}`}
              {...copyOf(citation)}
              claimWording={claimWording}
              actions={
                mayCite && <CitationActions citation={citation} claimWording={claimWording} />
              }
            />
          </li>
        ))}
      </ol>
      <Dialog title="Cite a source" size="wide" isOpen={isCiting} onOpenChange={setCiting}>
        <Editing part="citation" />
        <CiteForm
          claimId={claim.id}
          claimWording={claimWording}
          articleId={article.id}
          onDone={() => setCiting(false)}
        />
      </Dialog>
    </Section>
  );
}

/** The copy that a citation's words stand in, opened at these words. */
const copyOf = ({ id, passage }: CitationWithSource) =>
  passage ? { copyHref: `/captures/${passage.captureId}?citation=${id}#passage` } : {};
