import type { ReactNode } from 'react';
import { ComparedQuantities } from '@/components/claim/compared-quantities';
import { StanceBadge } from '@/components/claim/stance-badge';
import { PresenceBadge } from '@/components/source/presence-badge';
import { ProtectedBadge } from '@/components/source/protected-badge';
import { SourceLine } from '@/components/source/source-line';
import { Badge } from '@/components/ui/badge';
import { Markdown } from '@/components/ui/markdown';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import { dateWords } from '@/lib/domain/report/words';
import { basisWords, personCheckWords } from '@/lib/domain/source/basis-words';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { basisOf } from '@/lib/domain/source/citation-basis';

export type CitationCardProps = {
  citation: CitationWithSource;
  /** The reference as the desk's citation style has it, plain text. */
  formatted?: string;
  /** How assessments name it: "[2]". */
  number?: number;
  /** The source's own page. */
  sourceHref?: string;
  /** Where the copy is shown that its words stand in, at these words. */
  copyHref?: string;
  /** The claim's wording, for setting its figures beside those of the quoted words. */
  claimWording?: TextInLanguage;
  actions?: ReactNode;
};

/** What a source brings to a claim: for or against, in which words, and why it counts. */
export function CitationCard({
  citation,
  formatted,
  number,
  sourceHref,
  copyHref,
  claimWording,
  actions,
}: CitationCardProps) {
  const { personCheck } = citation;
  const basis = basisWords(basisOf(citation), citation.withoutQuote?.words ?? null);
  return (
    <article
      id={`citation-${citation.id}`}
      aria-label={`Citation${number === undefined ? '' : ` ${number}`}: ${citation.source.csl.title}`}
      className="flex flex-col gap-2.5 border-line border-t py-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        {number !== undefined && <span className="tabular text-muted">[{number}]</span>}
        <StanceBadge stance={citation.stance} />
        {citation.status === 'retired' && <Badge>Withdrawn</Badge>}
        {personCheck?.protected && <ProtectedBadge />}
        {actions && <div className="ms-auto flex gap-1">{actions}</div>}
      </div>
      {citation.quote && (
        <blockquote
          dir="auto"
          className="border-accent border-s-3 ps-3 font-serif text-[1.0625rem] leading-relaxed"
        >
          {citation.quote}
          {citation.locator && (
            <footer className="mt-0.5 font-sans text-[0.8125rem] text-muted">
              {citation.locator}
            </footer>
          )}
        </blockquote>
      )}
      <PresenceBadge citation={citation} {...(copyHref ? { href: copyHref } : {})} />
      {claimWording && citation.quote && (
        <ComparedQuantities
          claim={claimWording}
          passage={citation.quote}
          passageLanguage={citation.source.csl.language ?? null}
        />
      )}
      {basis && <p dir="auto">{basis}</p>}
      <SourceLine
        source={citation.source}
        formatted={formatted}
        href={sourceHref}
        locator={citation.locator}
      />
      {!citation.quote && citation.locator && (
        <p className="text-[0.8125rem] text-muted">At {citation.locator}</p>
      )}
      {personCheck && (
        <p dir="auto" className="text-base">
          {personCheckWords(personCheck, dateWords)}
        </p>
      )}
      {citation.note && <Markdown text={citation.note} className="text-base" />}
    </article>
  );
}
