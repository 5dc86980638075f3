import { CaptureList } from '@/app/(desk)/captures/_components/capture-list';
import { MakeCopy } from '@/app/(desk)/captures/_components/make-copy';
import { OpenCapturings } from '@/app/(desk)/captures/_components/open-capturings';
import { Link } from '@/components/ui/link';
import type { Capturing } from '@/lib/domain/job/capturing';
import type { Capture } from '@/lib/domain/source/capture';
import type { Source } from '@/lib/domain/source/source';

type Props = {
  source: Source;
  captures: { items: readonly Capture[]; nextCursor: string | null };
  capturings: readonly Capturing[];
  mayCapture: boolean;
};

/** A source's dated copies, those under way, and how to make another. */
export function SourceCopies({ source, captures, capturings, mayCapture }: Props) {
  return (
    <section aria-labelledby="copies" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="copies" className="font-semibold font-serif text-xl">
          Copies
        </h2>
        {mayCapture && <MakeCopy sourceId={source.id} address={source.csl.URL ?? null} />}
      </div>
      <OpenCapturings
        key={capturings.map(({ id }) => id).join()}
        capturings={capturings}
        mayCapture={mayCapture}
      />
      {captures.items.length > 0 ? (
        <CaptureList captures={captures.items} mayEdit={mayCapture} />
      ) : (
        <p className="text-muted">
          The desk keeps no copy yet. Without one, nobody can check later what the source said.
        </p>
      )}
      {captures.nextCursor && (
        <p>
          <Link
            href={`/sources/${source.id}?copiesAfter=${captures.nextCursor}#copies`}
            look="secondary"
          >
            Older copies
          </Link>
        </p>
      )}
    </section>
  );
}
