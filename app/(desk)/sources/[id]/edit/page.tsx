import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditSourceForm } from '@/app/(desk)/sources/_components/edit-source-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { getSource } from '@/lib/services/sources/get-source';

export const metadata: Metadata = { title: 'Edit a source' };

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const source = await getSource(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Edit the source"
        above={<Link href={`/sources/${id}`}>{source.csl.title}</Link>}
      />
      {can(context.actor, 'source.edit') ? (
        <EditSourceForm source={source} />
      ) : (
        <p>Reading is what your role allows; ask an administrator to edit sources.</p>
      )}
    </div>
  );
}
