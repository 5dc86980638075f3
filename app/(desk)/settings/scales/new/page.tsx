import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ScaleForm } from '@/app/(desk)/settings/scales/_components/scale-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';

export const metadata: Metadata = { title: 'Make a rating scale' };

export default async function NewScalePage() {
  const { actor } = await requireContext();
  if (!can(actor, 'desk.manage')) notFound();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Make a rating scale"
        above={<Link href="/settings/scales">Rating scales</Link>}
      >
        From least to most true, then ratings that stand outside the order, such as “unproven”.
      </PageHeader>
      <ScaleForm scale={null} />
    </div>
  );
}
