import { Badge } from '@/components/ui/badge';
import { stanceWords } from '@/lib/domain/report/words';
import type { Stance } from '@/lib/domain/source/citation';

const looks: Record<Stance, { colours: string; mark: string }> = {
  supports: {
    colours: 'bg-tone-true-soft text-tone-true',
    mark: 'M6 10V2.5M2.8 5.5 6 2.3l3.2 3.2',
  },
  refutes: {
    colours: 'bg-tone-false-soft text-tone-false',
    mark: 'M6 2v7.5M2.8 6.5 6 9.7l3.2-3.2',
  },
  context: { colours: 'bg-tone-neutral-soft text-tone-neutral', mark: 'M2 4h8M2 8h8' },
};

/** What a source does to a claim: an arrow up supports, one down refutes, two lines give context. */
export function StanceBadge({ stance }: { stance: Stance }) {
  return (
    <Badge className={looks[stance].colours}>
      <svg
        viewBox="0 0 12 12"
        aria-hidden
        className="size-3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={looks[stance].mark} />
      </svg>
      {stanceWords[stance]}
    </Badge>
  );
}
