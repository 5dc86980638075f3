import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/agreement/scroll-region';
import type {
  AgreementFigures,
  AgreementOfPair,
} from '@/lib/domain/assessment/agreement/agreement';
import {
  coefficientWords,
  intervalWords,
  type Metric,
  metricWords,
  percentWords,
} from '@/lib/domain/assessment/agreement/in-words';

export type FiguresRow = {
  key: string;
  /** What the figures are of: a word, or a link that narrows the page to it. */
  name: ReactNode;
  figures: AgreementFigures;
  /** Of two reviewers. */
  pair?: Pick<AgreementOfPair, 'kappa' | 'weightedKappa'>;
};

type Props = {
  caption: string;
  /** Of the place it scrolls in; unique on the page. */
  label: string;
  first: string;
  rows: readonly FiguresRow[];
  metric: Metric;
};

/** Figures a group a row; of pairs with their kappas. */
export function FiguresTable({ caption, label, first, rows, metric }: Props) {
  const hasPairs = rows.some(({ pair }) => pair);
  const heads = [
    'Claims',
    'Same rating',
    'Alpha',
    '95% interval',
    ...(hasPairs ? ['Kappa', 'Weighted kappa'] : []),
  ];
  return (
    <ScrollRegion label={label}>
      <table className="w-full text-[0.875rem]">
        <caption className="pb-1.5 text-start text-muted">
          {caption}. {metricWords[metric]}.
        </caption>
        <thead>
          <tr className="border-ink border-b text-[0.8125rem]">
            <th scope="col" className="py-1.5 pe-4 text-start font-semibold">
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 ps-4 text-end font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures, pair }) => (
            <tr key={key} className="border-line border-b">
              <th scope="row" className="min-w-40 py-1.5 pe-4 text-start font-normal" dir="auto">
                {name}
              </th>
              {[
                String(figures[metric].claims),
                percentWords(figures),
                coefficientWords(figures[metric]),
                intervalWords(figures[metric]),
                ...(pair
                  ? [coefficientWords(pair.kappa), coefficientWords(pair.weightedKappa)]
                  : []),
              ].map((words, index) => (
                <td key={heads[index]} className="tabular whitespace-nowrap py-1.5 ps-4 text-end">
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
