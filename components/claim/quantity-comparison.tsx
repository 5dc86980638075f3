import { OutcomeMark } from '@/components/claim/outcome-mark';
import { QuantityAxis } from '@/components/claim/quantity-axis';
import type { QuantityComparison as Comparison } from '@/lib/domain/claim/quantity/compare-quantities';
import { relationWords } from '@/lib/domain/claim/quantity/comparison-words';
import { quantityWords } from '@/lib/domain/claim/quantity/figure-words';
import type { Quantity, QuantityUnit } from '@/lib/domain/claim/quantity/quantity';

export type QuantityComparisonProps = { comparisons: readonly Comparison[] };

/** The figures of a claim beside those of a passage, and how they stand to each other. */
export function QuantityComparison({ comparisons }: QuantityComparisonProps) {
  if (comparisons.length === 0) return null;
  return (
    <div className="rounded-md border border-line px-3 py-2.5 text-[0.875rem]">
      <table className="w-full table-fixed text-start">
        <caption className="pb-1.5 text-start">
          <span className="font-semibold">Figures side by side.</span>{' '}
          <span className="text-muted">A help, not a verdict.</span>
        </caption>
        <thead>
          <tr className="text-[0.8125rem] text-muted">
            <th scope="col" className="pe-3 text-start font-medium">
              <Dot /> The claim
            </th>
            <th scope="col" className="text-start font-medium">
              <Dot isFilled /> The passage
            </th>
          </tr>
        </thead>
        {comparisons.map((comparison) => (
          <Pair
            key={`${comparison.claim.start} ${comparison.passage.start}`}
            comparison={comparison}
          />
        ))}
      </table>
    </div>
  );
}

function Pair({ comparison }: { comparison: Comparison }) {
  const { claim, passage, outcome, thing } = comparison;
  const unit = claim.kind === 'measure' ? claim.unit : passage.unit;
  return (
    <tbody className="border-line not-first-of-type:border-t">
      <tr>
        <Figure quantity={claim} unit={claim.unit} />
        <Figure quantity={passage} unit={unit} />
      </tr>
      <tr>
        <td colSpan={2} className="pb-2.5">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <OutcomeMark comparison={comparison} />
            {outcome === 'differ' && <span>{sentence(relationWords(comparison))}</span>}
            {thing === 'unknown' && (
              <span className="text-muted">May be about something else.</span>
            )}
          </span>
          <QuantityAxis comparison={comparison} />
        </td>
      </tr>
    </tbody>
  );
}

/** All figures are written alike; how the text has it stands below where that is not the same. */
function Figure({ quantity, unit }: { quantity: Quantity; unit: QuantityUnit }) {
  const words = quantityWords(quantity, unit);
  return (
    <td dir="auto" className="wrap-anywhere pt-1.5 pe-3 pb-1 align-top">
      <span className="tabular font-semibold">{words}</span>
      {words.toLowerCase() !== quantity.words.toLowerCase() && (
        <span className="block text-[0.8125rem] text-muted">“{quantity.words}”</span>
      )}
    </td>
  );
}

/** The sign of a column in the drawing. */
function Dot({ isFilled = false }: { isFilled?: boolean }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden className="inline size-2.5" stroke="currentColor">
      <circle
        cx="5"
        cy="5"
        r="4"
        strokeWidth="1.75"
        className={isFilled ? 'fill-current' : 'fill-none'}
      />
    </svg>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
