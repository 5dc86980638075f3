import { Badge } from '@/components/ui/badge';
import type { QuantityComparison } from '@/lib/domain/claim/quantity/compare-quantities';
import { outcomeWords } from '@/lib/domain/claim/quantity/comparison-words';
import type { Outcome } from '@/lib/domain/claim/quantity/intervals';

/** An equals sign, a wavy one, two circles that overlap, one that is struck out, a gap. */
const marks: Record<Outcome, string> = {
  agree: 'M2 4.5h8M2 7.5h8',
  'agree-rounded': 'M2 5c1.5-2 3 1.5 4.2.2S8.6 3.8 10 4.4M2 8.4c1.5-2 3 1.5 4.2.2S8.6 7.2 10 7.8',
  overlap: 'M7.6 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM10.4 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  differ: 'M2 4.5h8M2 7.5h8M8 1.8 4 10.2',
  'not-comparable': 'M2 6h2.5M7.5 6H10',
};

/** How two figures stand to each other: a shape and a word, in no colour that judges. */
export function OutcomeMark({ comparison }: { comparison: QuantityComparison }) {
  return (
    <Badge>
      <svg
        viewBox="0 0 12 12"
        aria-hidden
        className="size-3 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={marks[comparison.outcome]} />
      </svg>
      {outcomeWords(comparison)}
    </Badge>
  );
}
