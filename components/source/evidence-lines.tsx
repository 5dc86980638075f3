'use client';

import type { ReactNode } from 'react';
import { drawingOf } from '@/components/source/evidence-drawing';
import { EvidenceFigure } from '@/components/source/evidence-figure';
import { type CitedSource, citedSources } from '@/components/source/evidence-names';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { shorten } from '@/lib/domain/source/csl-names';
import type {
  EvidenceLine,
  EvidenceLink,
  LinesOfEvidence,
} from '@/lib/domain/source/independence/lines-of-evidence';
import { linesWords } from '@/lib/domain/source/independence/lines-words';
import { relationWords } from '@/lib/domain/source/independence/relation-words';

const TITLE_LENGTH = 48;

type Props = {
  lines: LinesOfEvidence;
  /** As they are listed and numbered. */
  citations: readonly Pick<CitationWithSource, 'id' | 'stance' | 'source'>[];
};

/**
 * How many independent lines of evidence a claim's sources make, in words and drawn. Nothing where
 * there are not two sources: one alone repeats none.
 */
export function EvidenceLines({ lines: told, citations }: Props) {
  const sources = citedSources(citations);
  if (sources.size < 2) return null;
  const { lines, links, notCompared } = told;
  const reasons = links.flatMap((link) =>
    sentencesOf(link, sources).map((one) => ({ ...one, link })),
  );
  const apart = reasons.filter(({ joins }) => !joins);
  const uncompared = notCompared.flatMap((id) => sources.get(id) ?? []);
  return (
    <Disclosure level={4} title={linesWords(told)} defaultExpanded={lines.length < sources.size}>
      <div className="flex flex-col gap-4">
        <EvidenceFigure
          drawing={drawingOf(told, sources)}
          wordsOf={(link) =>
            sentencesOf(link, sources)
              .filter(({ joins }) => joins)
              .map(({ words }) => words)
              .join(' ')
          }
        />
        <ol className="flex flex-col gap-3">
          {lines.map((line, at) => (
            <li key={line.sources.join()}>
              <p className="font-semibold text-[0.8125rem]">
                Line {at + 1}
                {originWords(line, sources)}
              </p>
              <ul className="flex flex-col">
                {line.sources.flatMap((id) => {
                  const source = sources.get(id);
                  return source ? [<SourceItem key={id} source={source} />] : [];
                })}
              </ul>
              <Reasons>
                {reasons
                  .filter(({ joins, link }) => joins && line.sources.includes(link.a))
                  .map(({ words }) => words)}
              </Reasons>
            </li>
          ))}
        </ol>
        {apart.length > 0 && (
          <div>
            <p className="font-semibold text-[0.8125rem]">What else they have in common</p>
            <Reasons>{apart.map(({ words }) => words)}</Reasons>
          </div>
        )}
        {uncompared.length > 0 && <NotCompared sources={uncompared} />}
      </div>
    </Disclosure>
  );
}

function SourceItem({ source: { label, title, citations } }: { source: CitedSource }) {
  const [first] = citations;
  return (
    <li dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
      <Link
        href={`#citation-${first?.id}`}
        look="plain"
        className="inline-flex min-h-6 items-center gap-1.5"
      >
        <span className="tabular text-muted">[{label}]</span>
        {shorten(title, TITLE_LENGTH)}
      </Link>
    </li>
  );
}

function Reasons({ children }: { children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <ul className="list-disc ps-5 text-muted">
      {children.map((words) => (
        <li key={words} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  );
}

function NotCompared({ sources }: { sources: readonly CitedSource[] }) {
  const names = sources.map(nameOf).join(', ');
  return (
    <p className="rounded-md bg-sunk px-4 py-3">
      {names} {sources.length === 1 ? 'has' : 'have'} no copy with enough text to compare. Keep one
      on the source’s page, and the desk learns whether it repeats another.
    </p>
  );
}

const nameOf = ({ label }: CitedSource): string => `[${label}]`;

function originWords(
  { origin }: EvidenceLine,
  sources: ReadonlyMap<string, CitedSource>,
): string | null {
  const source = origin === null ? undefined : sources.get(origin);
  return source ? `: ${nameOf(source)} is where it comes from` : null;
}

function sentencesOf({ a, b, relations }: EvidenceLink, sources: ReadonlyMap<string, CitedSource>) {
  const [one, other] = [sources.get(a), sources.get(b)];
  if (!one || !other) return [];
  const names = { a: nameOf(one), b: nameOf(other) };
  return relations.map((relation) => ({
    joins: relation.joins,
    words: relationWords(relation, names),
  }));
}
