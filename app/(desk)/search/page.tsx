import type { Metadata } from 'next';
import { addressOf, askedOf } from '@/app/(desk)/search/_components/asked';
import { ResultList } from '@/app/(desk)/search/_components/result-list';
import { SearchFilters } from '@/app/(desk)/search/_components/search-filters';
import { correctionWords } from '@/components/search/correction-words';
import { searchKindWords } from '@/components/search/kind-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import type { RatingScale } from '@/lib/domain/assessment/rating-scale';
import type { SearchGroup } from '@/lib/domain/search/search';
import { getDesk } from '@/lib/services/desk/get-desk';
import { searchDesk } from '@/lib/services/search/search-desk';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { given } = askedOf(await searchParams);
  return { title: given.q ? `Search: ${given.q}` : 'Search' };
}

/** On a page of one kind, and of each on the page of all. */
const A_PAGE = { one: 25, all: 6 };

/** Everything of the desk that has the words. Works without script. */
export default async function SearchPage({ searchParams }: Props) {
  const context = await requireContext();
  const { given, kind, cursor, search } = askedOf(await searchParams);
  const [{ groups, corrections }, { scales }] = await Promise.all([
    searchDesk(context, {
      ...search,
      ...(kind ? { kinds: [kind] } : {}),
      after: cursor,
      limit: kind ? A_PAGE.one : A_PAGE.all,
    }),
    getDesk(context),
  ]);
  const query = given.q ?? '';
  return (
    <div className="max-w-4xl">
      <PageHeader title="Search" />
      <SearchFilters given={given} ratings={ratingsOf(scales)} />
      {correctionWords(corrections).map((words) => (
        <p key={words} className="mb-4 rounded-md bg-sunk px-4 py-3">
          {words}
        </p>
      ))}
      {query.trim() === '' && (
        <EmptyState title="What do you look for?">
          Type words of a claim, an article, a source, the text of a copy, or a fact-check of
          others. All of them have to be there; their endings and a slip of the finger make no
          difference.
        </EmptyState>
      )}
      {query.trim() !== '' && groups.length === 0 && (
        <NothingFound query={query} isNarrowed={Object.keys(given).length > 1} isLater={!!cursor} />
      )}
      <div className="flex flex-col gap-8">
        {groups.map((group) => (
          <Group key={group.kind} group={group} given={given} isAlone={kind !== null} />
        ))}
      </div>
      {cursor && (
        <p className="mt-6">
          <Link href={addressOf(given)} look="quiet">
            Back to the best
          </Link>
        </p>
      )}
    </div>
  );
}

/** Scales share ratings by their keys. */
function ratingsOf(scales: readonly RatingScale[]): { key: string; label: string }[] {
  const byKey = new Map(
    scales.flatMap(({ ratings }) => ratings.map(({ key, label }) => [key, label] as const)),
  );
  return [...byKey].map(([key, label]) => ({ key, label }));
}

type GroupProps = { group: SearchGroup; given: Record<string, string>; isAlone: boolean };

function Group({ group: { kind, items, nextCursor }, given, isAlone }: GroupProps) {
  const { many } = searchKindWords[kind];
  const more = addressOf(given, isAlone ? { cursor: nextCursor } : { kind });
  return (
    <section aria-labelledby={`found-${kind}`} className="flex flex-col gap-3">
      <h2 id={`found-${kind}`} className="font-semibold font-serif text-xl">
        {many}
      </h2>
      <ResultList hits={items} />
      {nextCursor && (
        <p>
          <Link href={more} look="secondary">
            {isAlone ? 'More' : `More ${many.toLowerCase()}`}
          </Link>
        </p>
      )}
    </section>
  );
}

type NothingProps = { query: string; isNarrowed: boolean; isLater: boolean };

function NothingFound({ query, isNarrowed, isLater }: NothingProps) {
  if (isLater) {
    return <EmptyState title="That was all">What there was more has gone since.</EmptyState>;
  }
  return (
    <EmptyState
      title="Nothing fits"
      action={
        isNarrowed && (
          <Link href={`/search?${new URLSearchParams({ q: query })}`} look="secondary">
            Look without the filters
          </Link>
        )
      }
    >
      Looked for were all of “{query}”, their other endings, and words that are spelt nearly so
      {isNarrowed ? ', within the filters' : ''}. Fewer words find more.
    </EmptyState>
  );
}
