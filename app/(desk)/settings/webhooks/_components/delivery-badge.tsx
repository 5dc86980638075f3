import { Badge } from '@/components/ui/badge';
import { Icon, type IconName } from '@/components/ui/icon';
import type { JobStatus } from '@/lib/domain/job/job';

type Look = { words: string; icon: IconName; colours: string };

const grey = 'bg-tone-neutral-soft text-tone-neutral';
const onItsWay: Look = { words: 'On its way', icon: 'more', colours: grey };
const looks: Readonly<Record<JobStatus, Look>> = {
  queued: { words: 'Waiting', icon: 'history', colours: grey },
  running: onItsWay,
  ready: onItsWay,
  done: { words: 'Delivered', icon: 'check', colours: 'bg-tone-true-soft text-tone-true' },
  failed: { words: 'Failed', icon: 'alert', colours: 'bg-tone-false-soft text-tone-false' },
  cancelled: { words: 'Called off', icon: 'close', colours: grey },
};

/** What has become of a delivery, by shape, colour and word. */
export function DeliveryBadge({ status }: { status: JobStatus }) {
  const { words, icon, colours } = looks[status];
  return (
    <Badge className={colours}>
      <Icon name={icon} className="size-3.5" />
      {words}
    </Badge>
  );
}
