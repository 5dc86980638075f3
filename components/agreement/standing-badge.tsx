import { Badge } from '@/components/ui/badge';
import { Icon, type IconName } from '@/components/ui/icon';
import { type Standing, standingWords } from '@/lib/domain/assessment/agreement/in-words';

const looks: Record<Standing, { icon: IconName; colours: string }> = {
  none: { icon: 'help', colours: 'bg-tone-neutral-soft text-tone-neutral' },
  too_few: { icon: 'help', colours: 'bg-tone-neutral-soft text-tone-neutral' },
  below: { icon: 'alert', colours: 'bg-tone-mostly-false-soft text-tone-mostly-false' },
  tentative: { icon: 'minus', colours: 'bg-tone-mixed-soft text-tone-mixed' },
  reliable: { icon: 'check', colours: 'bg-tone-true-soft text-tone-true' },
};

/** What an alpha is worth by custom, by shape, colour and word. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { icon, colours } = looks[standing];
  return (
    <Badge className={colours}>
      <Icon name={icon} className="size-3.5" />
      {standingWords[standing]}
    </Badge>
  );
}
