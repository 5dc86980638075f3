import { StanceMark } from '@/components/claim/stance-mark';
import { Badge } from '@/components/ui/badge';
import { stanceWords } from '@/lib/domain/report/words';
import type { Stance } from '@/lib/domain/source/citation';

const colours: Record<Stance, string> = {
  supports: 'bg-tone-true-soft text-tone-true',
  refutes: 'bg-tone-false-soft text-tone-false',
  context: 'bg-tone-neutral-soft text-tone-neutral',
};

/** What a source does to a claim. */
export function StanceBadge({ stance }: { stance: Stance }) {
  return (
    <Badge className={colours[stance]}>
      <StanceMark stance={stance} />
      {stanceWords[stance]}
    </Badge>
  );
}
