import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditSourceForm } from '@/app/(desk)/sources/_components/edit-source-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { proposeFromCapture } from '@/lib/services/captures/propose-from-capture';
import { getSource } from '@/lib/services/sources/get-source';

export const metadata: Metadata = { title: 'Edit a source' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string }> };

export default async function EditSourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { from } = await searchParams;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const source = await getSource(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  const mayEdit = can(context.actor, 'source.edit');
  const proposal =
    mayEdit && Id.safeParse(from).success && from
      ? await proposeFromCapture(context, { sourceId: id, captureId: from }).catch(orNothing)
      : undefined;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Edit the source"
        above={<Link href={`/sources/${id}`}>{source.csl.title}</Link>}
      />
      {mayEdit ? (
        <EditSourceForm source={source} {...(proposal ? { proposal } : {})} />
      ) : (
        <p>Reading is what your role allows; ask an administrator to edit sources.</p>
      )}
    </div>
  );
}

/** A copy that cannot be read proposes nothing; the form serves without it. */
function orNothing(error: unknown): undefined {
  if (!isClaimdeskError(error)) throw error;
}
