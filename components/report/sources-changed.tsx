import {
  type ReferenceSince,
  referenceSinceWords,
  sinceWords,
} from '@/lib/domain/report/sources-since';

/** Said of a published report whose sources have changed or gone since. */
export function SourcesChanged({ since }: { since: readonly ReferenceSince[] }) {
  const words = sinceWords(since);
  if (words === null) return null;
  return (
    <section
      aria-labelledby="sources-since"
      className="mb-6 rounded-md border border-edge bg-sunk px-4 py-3 print:hidden"
    >
      <h2 id="sources-since">{words}</h2>
      <ol className="mt-2 flex flex-col gap-1.5 text-[0.875rem]">
        {since.map((reference) => (
          <li key={reference.reference}>
            <span className="text-muted">
              [{reference.reference}] <bdi>{reference.formatted}</bdi>
            </span>{' '}
            {referenceSinceWords(reference)}
          </li>
        ))}
      </ol>
    </section>
  );
}
