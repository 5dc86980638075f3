import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { dateWords } from '@/lib/domain/report/words';
import type { Citation } from '@/lib/domain/source/citation';

type Props = {
  citation: Pick<Citation, 'presence' | 'passage'>;
  /** The copy at the passage. */
  href?: string;
};

/**
 * Whether the quoted words stand in a copy of the source. That they do says nothing of what they
 * mean for the claim: that is the reviewer's to judge.
 */
export function PresenceBadge({ citation: { presence, passage }, href }: Props) {
  if (presence === 'no_quote') return null;
  if (presence === 'present' && passage) {
    const words = `These words stand in the copy of ${dateWords(passage.capturedAt)}`;
    return (
      <p className="flex items-start gap-1.5 text-[0.8125rem]">
        <Icon name="check" className="mt-1 size-3.5 shrink-0 text-tone-true" />
        {href ? (
          <Link href={href} className="inline-flex min-h-6 items-center">
            {words}
          </Link>
        ) : (
          words
        )}
      </p>
    );
  }
  return (
    <p className="flex text-[0.8125rem]">
      {presence === 'absent' ? (
        <Badge className="bg-tone-mixed-soft text-tone-mixed">
          <Icon name="alert" className="size-3.5" />
          Not found in the desk’s copies
        </Badge>
      ) : (
        <Badge>No copy with words yet</Badge>
      )}
    </p>
  );
}
