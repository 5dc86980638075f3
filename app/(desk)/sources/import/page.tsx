import type { Metadata } from 'next';
import { ImportSources } from '@/app/(desk)/sources/_components/import-sources';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';

export const metadata: Metadata = { title: 'Import sources' };

export default async function ImportSourcesPage() {
  const { actor } = await requireContext();
  return (
    <div className="max-w-3xl">
      <PageHeader title="Import sources" above={<Link href="/sources">Sources</Link>}>
        A bibliography in CSL-JSON, BibTeX or RIS, as Zotero, JabRef, EndNote and library catalogues
        save it. Nothing is added before you have seen what would be.
      </PageHeader>
      {can(actor, 'source.add') ? (
        <ImportSources />
      ) : (
        <p>Reading is what your role allows; ask an administrator to add sources.</p>
      )}
    </div>
  );
}
