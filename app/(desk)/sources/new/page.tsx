import type { Metadata } from 'next';
import { NewSourcePage } from '@/app/(desk)/sources/_components/new-source-page';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';

export const metadata: Metadata = { title: 'Add a source' };

export default async function NewSourceRoute() {
  const { actor } = await requireContext();
  return (
    <div className="max-w-3xl">
      <PageHeader title="Add a source" above={<Link href="/sources">Sources</Link>} />
      {can(actor, 'source.add') ? (
        <NewSourcePage />
      ) : (
        <p>Reading is what your role allows; ask an administrator to add sources.</p>
      )}
    </div>
  );
}
