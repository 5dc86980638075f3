import { byteWords } from '@/components/ui/file-size';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { Capture } from '@/lib/domain/source/capture';
import { captureKindWords, originWords } from '@/lib/domain/source/capture-words';

type Props = { captures: readonly Capture[]; mayEdit: boolean };

/** The copies of a source, each with what it is and where it came from. */
export function CaptureList({ captures, mayEdit }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {captures.map((capture) => (
        <li key={capture.id} className="grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p className="font-semibold">
              <Link href={`/captures/${capture.id}`}>
                Copy of <Time at={capture.capturedAt} show="absolute" />
              </Link>
            </p>
            <p className="text-[0.875rem] text-muted">
              {captureKindWords(capture)}, {byteWords(capture.byteLength)},{' '}
              {originWords[capture.origin]}
              {capture.capturedBy && (
                <>
                  {' by '}
                  <bdi>{capture.capturedBy.name}</bdi>
                </>
              )}
            </p>
            {capture.note && <p className="text-[0.875rem]">{capture.note}</p>}
          </div>
          <p className="flex flex-col gap-1 text-[0.8125rem] text-muted sm:items-end">
            <span>
              SHA-256{' '}
              <code title={capture.sha256} className="tabular">
                {capture.sha256.slice(0, 12)}…
              </code>
            </span>
            {mayEdit && (
              <Link
                href={`/sources/${capture.sourceId}/edit?from=${capture.id}`}
                className="inline-flex min-h-6 items-center"
              >
                Fill in the work from it
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
