import type { Stance } from '@/lib/domain/source/citation';

const paths: Record<Stance, string> = {
  supports: 'M6 10V2.5M2.8 5.5 6 2.3l3.2 3.2',
  refutes: 'M6 2v7.5M2.8 6.5 6 9.7l3.2-3.2',
  context: 'M2 4h8M2 8h8',
};

type Props = { stance: Stance; className?: string; x?: number; y?: number };

/** An arrow up supports, one down refutes, two lines give context. A word always says it too. */
export function StanceMark({ stance, className = 'size-3', ...place }: Props) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      {...place}
      aria-hidden
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[stance]} />
    </svg>
  );
}
