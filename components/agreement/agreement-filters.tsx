import { type AgreementSearch, searchHref } from '@/components/agreement/search';
import { Link } from '@/components/ui/link';
import { metricWords } from '@/lib/domain/assessment/agreement/in-words';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { kindWords } from '@/lib/domain/report/words';

type Props = {
  /** The page's own address. */
  page: string;
  search: AgreementSearch;
};

/** Which claims are counted, and how two ratings are compared. */
export function AgreementFilters({ page, search }: Props) {
  return (
    <div className="mb-6 flex flex-col gap-2">
      <Choices
        label="Kind of claim"
        page={page}
        search={search}
        choices={[
          { label: 'All kinds', to: { ...search, kind: null } },
          ...ClaimKind.options.map((kind) => ({
            label: kindWords[kind],
            to: { ...search, kind },
          })),
        ]}
      />
      <Choices
        label="Ratings compared"
        page={page}
        search={search}
        choices={(['ordinal', 'nominal'] as const).map((by) => ({
          label: metricWords[by],
          to: { ...search, by },
        }))}
      />
    </div>
  );
}

type ChoicesProps = Props & {
  label: string;
  choices: readonly { label: string; to: AgreementSearch }[];
};

function Choices({ label, page, search, choices }: ChoicesProps) {
  const here = searchHref(page, search);
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
      <span aria-hidden className="inline-flex min-h-6 items-center text-muted">
        {label}:
      </span>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {choices.map((choice) => {
          const href = searchHref(page, choice.to);
          return (
            <li key={choice.label}>
              {href === here ? (
                <span
                  aria-current="true"
                  className="inline-flex min-h-6 items-center font-semibold"
                >
                  {choice.label}
                </span>
              ) : (
                <Link href={href} className="inline-flex min-h-6 items-center">
                  {choice.label}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
