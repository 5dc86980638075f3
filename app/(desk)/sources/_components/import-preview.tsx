'use client';

import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { bibliographyFormats } from '@/lib/domain/source/bibliography-format';
import type { KnownEntry, SourceImportPreview } from '@/lib/domain/source/source-import';

/** What an import would do: what cannot be read, what is here already, what would be added. */
export function ImportPreview({ preview }: { preview: SourceImportPreview }) {
  const { format, fresh, known, unreadable } = preview;
  const entries = fresh.length + known.length + unreadable.length;
  return (
    <>
      <p>
        {bibliographyFormats[format].label}, {entries === 1 ? '1 entry' : `${entries} entries`}.{' '}
        {unreadable.length > 0 &&
          'Nothing is added while one cannot be read: mend those below, or take them out.'}
        {unreadable.length === 0 && fresh.length === 0 && 'The desk has all of them.'}
      </p>
      {unreadable.length > 0 && (
        <Part title={`Cannot be read (${unreadable.length})`}>
          {unreadable.map(({ position, key, problem }) => (
            <Row key={position} position={position}>
              {key && <bdi className="font-semibold">{key}: </bdi>}
              {problem}
            </Row>
          ))}
        </Part>
      )}
      {known.length > 0 && (
        <Part title={`Here already (${known.length})`}>
          {known.map((entry) => (
            <Row key={entry.position} position={entry.position}>
              <KnownWork entry={entry} />
            </Row>
          ))}
        </Part>
      )}
      {fresh.length > 0 && (
        <Part title={`Will be added (${fresh.length})`}>
          {fresh.map(({ position, title, reference }) => (
            <Row key={position} position={position}>
              <bdi className="font-serif">{title}</bdi>
              {reference && <span className="block text-[0.875rem] text-muted">{reference}</span>}
            </Row>
          ))}
        </Part>
      )}
    </>
  );
}

function KnownWork({ entry: { title, existing, repeats } }: { entry: KnownEntry }) {
  if (existing) return <Link href={`/sources/${existing.id}`}>{existing.title}</Link>;
  return (
    <>
      <bdi>{title}</bdi> <span className="text-muted">(the same work as entry {repeats})</span>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold font-serif text-xl">{title}</h2>
      <ol className="flex max-h-96 flex-col divide-y divide-line overflow-y-auto border-line border-y">
        {children}
      </ol>
    </section>
  );
}

const Row = ({ position, children }: { position: number; children: ReactNode }) => (
  <li className="flex gap-3 py-2 [contain-intrinsic-block-size:auto_3rem] [content-visibility:auto]">
    <span className="tabular w-10 shrink-0 text-end text-muted">
      <span className="sr-only">Entry </span>
      {position}
    </span>
    <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</span>
  </li>
);
