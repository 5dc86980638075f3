import { AgreementChart } from '@/components/agreement/agreement-chart';
import { ConfusionTable } from '@/components/agreement/confusion-table';
import { FiguresTable } from '@/components/agreement/figures-table';
import { type AgreementSearch, searchHref } from '@/components/agreement/search';
import { StandingBadge } from '@/components/agreement/standing-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type {
  AgreementOfPair,
  AgreementOnScale,
} from '@/lib/domain/assessment/agreement/agreement';
import {
  alphaInWords,
  coefficientDigits,
  metricWords,
  percentWords,
  standingOf,
} from '@/lib/domain/assessment/agreement/in-words';
import { counted, dateWords, kindWords, listed } from '@/lib/domain/report/words';

type Props = {
  agreement: AgreementOnScale;
  page: string;
  search: AgreementSearch;
};

const namesOf = ({ reviewers }: Pick<AgreementOfPair, 'reviewers'>): string =>
  listed(reviewers.map(({ name }) => name));

const onceWords = (count: number): string =>
  `${counted(count, 'claim')} ${count === 1 ? 'was' : 'were'} rated once`;

/** How much reviewers agree on the claims that are rated on one scale. */
export function AgreementSection({ agreement, page, search }: Props) {
  const { scale, all, byPair, byKind, byMonth, ratedOnce } = agreement;
  const metric = search.by;
  const alpha = all[metric];
  const chosen = chosenPair(byPair, search);
  const groups = [
    {
      title: 'By pair of reviewers',
      first: 'Reviewers',
      rows: byPair.map((pair) => ({
        key: pair.reviewers.map(({ id }) => id).join(' '),
        label: namesOf(pair),
        name: pairLink(pair, page, search, pair === chosen),
        figures: pair.figures,
        pair,
      })),
    },
    {
      title: 'By kind of claim',
      first: 'Kind',
      rows: byKind.map(({ kind, figures }) => ({
        key: kind,
        label: kindWords[kind],
        name: kindWords[kind],
        figures,
      })),
    },
    {
      title: 'Over time, by the month of the second assessment',
      first: 'Month',
      rows: byMonth.map(({ month, figures }) => ({
        key: month,
        label: dateWords(month),
        name: dateWords(month),
        figures,
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby={`scale-${scale.key}`} className="mb-12">
      <h2
        id={`scale-${scale.key}`}
        className="mb-4 border-ink border-b pb-2 font-semibold font-serif text-xl"
      >
        {scale.name}
      </h2>
      {all.claims === 0 ? (
        <EmptyState title="No claim with two ratings" level={3}>
          {ratedOnce > 0 && `${onceWords(ratedOnce)}. `}
          Have a second reviewer assess claims that already have an assessment: agreement is told
          from the first one on.
        </EmptyState>
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="font-serif text-[1.75rem] leading-tight">
              {alpha.value === null ? 'No alpha' : `Alpha ${coefficientDigits(alpha.value)}`}
            </p>
            <StandingBadge standing={standingOf(alpha)} />
            <p className="text-muted">
              {chosen ? (
                <>
                  <bdi>{namesOf(chosen)}</bdi>.{' '}
                  <Link href={searchHref(page, { ...search, reviewers: null })}>All reviewers</Link>
                </>
              ) : (
                'All reviewers'
              )}
            </p>
          </div>
          <p className="mb-1">
            Pairs with the same rating: {percentWords(all)}.{' '}
            {ratedOnce > 0 && `${onceWords(ratedOnce)}: nothing to compare with.`}
          </p>
          <p className="max-w-prose text-muted">
            {metricWords[metric]}. {alphaInWords(all, metric).join(' ')}
          </p>
          <h3 className="mt-8 mb-2 font-semibold text-[1.0625rem]">Which ratings meet</h3>
          <ConfusionTable
            label={`Which ratings meet: ${scale.name}`}
            ratings={scale.ratings}
            matrix={chosen?.matrix ?? agreement.matrix}
            names={chosen ? [chosen.reviewers[0].name, chosen.reviewers[1].name] : null}
            caption={
              chosen
                ? `How often ${chosen.reviewers[0].name} (rows) and ${chosen.reviewers[1].name} (columns) gave which rating to the same claim`
                : 'How many pairs of ratings of the same claim; two different ratings stand on both sides'
            }
          />
          {groups.map(({ title, first, rows }, index) => (
            <div key={title} className="mt-8">
              <h3 className="font-semibold text-[1.0625rem]">{title}</h3>
              <AgreementChart
                id={`${scale.key}-${index}`}
                title={`Alpha ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
                rows={rows}
                metric={metric}
              />
              <FiguresTable
                caption={title}
                label={`${title}: ${scale.name}`}
                first={first}
                rows={rows}
                metric={metric}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

const chosenPair = (
  pairs: readonly AgreementOfPair[],
  { reviewers }: AgreementSearch,
): AgreementOfPair | null =>
  pairs.find((pair) => pair.reviewers.every(({ id }) => reviewers?.includes(id))) ?? null;

function pairLink(pair: AgreementOfPair, page: string, search: AgreementSearch, isChosen: boolean) {
  if (isChosen)
    return (
      <span aria-current="true" className="font-semibold">
        {namesOf(pair)}
      </span>
    );
  const [one, other] = pair.reviewers;
  const href = searchHref(page, { ...search, reviewers: [one.id, other.id] });
  return <Link href={href}>{namesOf(pair)}</Link>;
}
