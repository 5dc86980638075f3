import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { DoubtKind } from '@/lib/domain/source/notice';
import { doubtWords } from '@/lib/domain/source/notice-words';

/** What a notice on a source says against all that rests on it; nothing where none does. */
export function DoubtBadge({ doubt }: { doubt: DoubtKind | null }) {
  if (!doubt) return null;
  return (
    <Badge className="bg-tone-false-soft text-tone-false">
      <Icon name="alert" className="size-3.5" />
      {doubtWords[doubt]}
    </Badge>
  );
}
