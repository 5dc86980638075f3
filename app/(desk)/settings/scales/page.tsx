import type { Metadata } from 'next';
import { RetireScale } from '@/app/(desk)/settings/scales/_components/retire-scale';
import { RatingBadge } from '@/components/claim/rating-badge';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { counted } from '@/lib/domain/report/words';
import { listAllScales } from '@/lib/services/desk/rating-scales';

export const metadata: Metadata = { title: 'Rating scales' };

/** The ratings that a desk's verdicts are drawn from. */
export default async function ScalesPage() {
  const context = await requireContext();
  const scales = await listAllScales(context);
  const mayManage = can(context.actor, 'desk.manage');
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="Rating scales"
        above={<Link href="/settings">Settings</Link>}
        actions={
          mayManage && (
            <Link href="/settings/scales/new" look="primary" icon="add">
              Make a scale
            </Link>
          )
        }
      >
        An article keeps the scale that it was given, as it was then. A scale that is changed while
        articles are checked on it gets a next version for new ones.
      </PageHeader>
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {scales.map(({ id, name, revision, ratings, isDefault, isRetired, articleCount }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4">
            <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
              <h2 dir="auto" className="font-serif text-lg leading-snug">
                {name}
              </h2>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem] text-muted">
                {revision > 1 && <span>Version {revision}</span>}
                <span>{counted(articleCount, 'article')} on it</span>
                {isDefault && <Badge>For new articles</Badge>}
                {isRetired && <Badge>Retired</Badge>}
              </p>
              <ul aria-label={`Ratings of ${name}`} className="flex flex-wrap gap-1.5">
                {ratings.map((rating) => (
                  <li key={rating.key}>
                    <RatingBadge rating={rating} />
                  </li>
                ))}
              </ul>
            </div>
            {mayManage && (
              <div className="flex flex-wrap gap-2">
                <Link
                  href={`/settings/scales/${id}`}
                  look="secondary"
                  aria-label={`Change: ${name}`}
                >
                  Change
                </Link>
                {!isDefault && <RetireScale id={id} name={name} isRetired={isRetired} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
