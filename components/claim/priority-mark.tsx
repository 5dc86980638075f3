import type { ClaimPriority } from '@/lib/domain/claim/claim';
import { priorityWords } from '@/lib/domain/report/words';

/** Only what differs from normal is marked, unless `always`. */
export function PriorityMark({
  priority,
  always = false,
}: {
  priority: ClaimPriority;
  always?: boolean;
}) {
  if (priority === 'normal' && !always) return null;
  const bars = { high: 3, normal: 2, low: 1 }[priority];
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-[0.8125rem]">
      <svg viewBox="0 0 12 12" aria-hidden className="size-3" fill="currentColor">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.25}
            y={8 - bar * 4}
            width="3"
            height={4 + bar * 4}
            opacity={bar < bars ? 1 : 0.25}
          />
        ))}
      </svg>
      <span className={priority === 'high' ? 'font-semibold' : 'text-muted'}>
        {priorityWords[priority]}
      </span>
    </span>
  );
}
