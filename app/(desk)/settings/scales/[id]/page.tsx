import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ScaleForm } from '@/app/(desk)/settings/scales/_components/scale-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { counted } from '@/lib/domain/report/words';
import { listAllScales } from '@/lib/services/desk/rating-scales';

export const metadata: Metadata = { title: 'Change a rating scale' };

type Props = { params: Promise<{ id: string }> };

export default async function ScalePage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext();
  const scale = (await listAllScales(context)).find((one) => one.id === id);
  if (!scale || !can(context.actor, 'desk.manage')) notFound();
  const { name, articleCount, revision } = scale;
  return (
    <div className="max-w-3xl">
      <PageHeader title={name} above={<Link href="/settings/scales">Rating scales</Link>}>
        {articleCount > 0
          ? `${counted(articleCount, 'article')} keep version ${revision} as it is; what you save becomes version ${revision + 1}, for new ones.`
          : 'No article is checked on it yet.'}
      </PageHeader>
      <ScaleForm key={scale.version} scale={scale} />
    </div>
  );
}
