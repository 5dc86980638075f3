import { Time } from '@/components/ui/time';

type JobOriginProps = { item: { createdBy: { name: string } | null; createdAt: string } };

/** Who began a job, and when. */
export function JobOrigin({ item: { createdBy, createdAt } }: JobOriginProps) {
  return (
    <p className="text-[0.8125rem] text-muted">
      {createdBy && <bdi>{createdBy.name}</bdi>}
      {createdBy && ', '}
      <Time at={createdAt} />
    </p>
  );
}
