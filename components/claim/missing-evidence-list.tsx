import { Icon } from '@/components/ui/icon';
import type { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import { missingWords } from '@/lib/domain/assessment/method-words';

/** What the desk's rules of evidence find missing on a claim. */
export function MissingEvidenceList({ missing }: { missing: readonly MissingEvidence[] }) {
  if (missing.length === 0) return null;
  return (
    <ul aria-label="Missing by the desk’s rules of evidence" className="flex flex-col gap-1.5">
      {missing.map(({ demand, level }) => (
        <li key={demand} className="flex gap-2 rounded-md bg-sunk px-3 py-2 text-[0.9375rem]">
          <Icon name="alert" className="mt-1 size-4 shrink-0" />
          <span>
            {missingWords[demand]}
            {level === 'needs_reason' && (
              <span className="text-muted"> Settling without it takes a reason.</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
