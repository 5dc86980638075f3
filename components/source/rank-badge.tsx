import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { rankWords } from '@/lib/domain/report/words';
import type { SourceRank } from '@/lib/domain/source/source';

/** Shown where a source is out of the ordinary; nothing for a normal one. */
export function RankBadge({ rank, label = rankWords[rank] }: { rank: SourceRank; label?: string }) {
  if (rank === 'normal') return null;
  if (rank === 'preferred') return <Badge>{label}</Badge>;
  return (
    <Badge className="bg-tone-false-soft text-tone-false">
      <Icon name="alert" className="size-3.5" />
      {label}
    </Badge>
  );
}
