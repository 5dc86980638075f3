import { StackedBar } from '@/components/ui/stacked-bar';
import type { Coverage } from '@/lib/domain/claim/galley/coverage';

type CoverageBarProps = { coverage: Coverage; size?: 'thin' | 'tall'; className?: string };

/** How much of an article is accounted for, sentence by sentence, at a glance and in words. */
export function CoverageBar({ coverage, size = 'thin', className }: CoverageBarProps) {
  const { claims, opinion, notCheckable, open } = coverage;
  return (
    <StackedBar
      className={className}
      label="Sentences by what has become of them"
      size={size}
      hasLegend
      segments={[
        { key: 'claims', label: 'tied to a claim', count: claims, fill: 'accent' },
        { key: 'opinion', label: 'opinion', count: opinion, fill: 'grey' },
        { key: 'notCheckable', label: 'not checkable', count: notCheckable, fill: 'tone-neutral' },
        { key: 'open', label: 'open', count: open, fill: 'blank' },
      ]}
    />
  );
}
