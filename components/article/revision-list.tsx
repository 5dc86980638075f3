import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { RevisionHeading } from '@/lib/domain/article/revision';

type RevisionListProps = {
  /** The newest first. */
  revisions: readonly RevisionHeading[];
  /** Number of the one that is shown. */
  current: number;
  hrefOf: (number: number) => string;
};

/** The texts that an article has had: when each came, and through whom. */
export function RevisionList({ revisions, current, hrefOf }: RevisionListProps) {
  return (
    <section aria-labelledby="revisions" className="flex flex-col gap-2">
      <h2 id="revisions" className="font-semibold font-serif text-lg">
        Revisions of the text
      </h2>
      <ol className="divide-y divide-line border-line border-y">
        {revisions.map(({ number, createdAt, createdBy }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
            {number === current ? (
              <span aria-current="true" className="font-semibold">
                Revision {number}
              </span>
            ) : (
              <Link href={hrefOf(number)}>Revision {number}</Link>
            )}
            <span className="text-muted">
              <Time at={createdAt} show="absolute" />
              {createdBy && (
                <>
                  , <bdi>{createdBy.name}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
