import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportForm } from '@/app/(desk)/articles/_components/import-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { getDesk } from '@/lib/services/desk/get-desk';

export const metadata: Metadata = { title: 'Add an article' };

export default async function NewArticlePage() {
  const context = await requireContext();
  if (!can(context.actor, 'article.import')) notFound();
  const { scales, desk } = await getDesk(context);
  return (
    <div className="max-w-3xl">
      <PageHeader title="Add an article" above={<Link href="/articles">Articles</Link>}>
        Paste its text or choose a file. Title and authors are read from the text where you leave
        them empty.
      </PageHeader>
      <ImportForm
        scales={scales.map(({ id, key, name }) => ({
          key,
          name,
          isDefault: id === desk.defaultScaleId,
        }))}
      />
    </div>
  );
}
