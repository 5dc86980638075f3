import { ScrollRegion } from '@/components/agreement/scroll-region';
import { classNames } from '@/components/ui/class-names';
import type { AgreementOnScale } from '@/lib/domain/assessment/agreement/agreement';

type Props = {
  ratings: AgreementOnScale['scale']['ratings'];
  matrix: AgreementOnScale['matrix'];
  caption: string;
  /** Of the place it scrolls in; unique on the page. */
  label: string;
  /** Whose ratings rows and columns are, where it is those of two. */
  names: readonly [row: string, column: string] | null;
};

/** The deepest shade, as a share of the accent: words on it stay legible. */
const deepest = 32;

/** Which ratings meet, as numbers; shaded by how often, and ringed where both are the same. */
export function ConfusionTable({ ratings, matrix, caption, label, names }: Props) {
  const used = ratings
    .map((rating, place) => ({ ...rating, place }))
    .filter(({ place }) =>
      matrix.some((row, other) => (row[place] ?? 0) + (matrix[place]?.[other] ?? 0) > 0),
    );
  const most = Math.max(1, ...matrix.flat());
  const count = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  return (
    <ScrollRegion label={label}>
      <table className="text-[0.875rem]">
        <caption className="pb-1.5 text-start text-muted">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="py-1.5 pe-4 text-start align-bottom font-medium text-muted">
              {names ? (
                <>
                  <bdi>{names[0]}</bdi> ↓ <bdi>{names[1]}</bdi> →
                </>
              ) : (
                'Ratings'
              )}
            </th>
            {used.map(({ key, label }) => (
              <th key={key} scope="col" className="min-w-16 px-2 py-1.5 align-bottom font-semibold">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="whitespace-nowrap py-1.5 pe-4 text-start font-semibold">
                {row.label}
              </th>
              {used.map((column) => (
                <td
                  key={column.key}
                  className={classNames(
                    'tabular h-10 border border-line text-center',
                    row.key === column.key &&
                      'font-semibold outline-2 outline-ink -outline-offset-2',
                  )}
                  style={{
                    backgroundColor: `color-mix(in oklab, var(--color-accent) ${Math.round((deepest * count(row.place, column.place)) / most)}%, transparent)`,
                  }}
                >
                  {count(row.place, column.place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1.5 text-[0.8125rem] text-muted">
        Ringed: both gave the same rating.
        {used.length < ratings.length && ' Ratings that nobody gave are left out.'}
      </p>
    </ScrollRegion>
  );
}
