import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadForm } from '@/app/(desk)/articles/_components/read-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';

export const metadata: Metadata = { title: 'Add an article' };

export default async function NewArticlePage() {
  const context = await requireContext();
  if (!can(context.actor, 'article.import')) notFound();
  return (
    <div className="max-w-3xl">
      <PageHeader title="Add an article" above={<Link href="/articles">Articles</Link>}>
        Bring one or several: as files, by their addresses, or pasted. Each is read first; you then
        check its title and authors before it is added. Claims that come with their sources, in
        AVeriTeC’s format, <Link href="/articles/new/averitec">are added from a file</Link>.
      </PageHeader>
      <ReadForm />
    </div>
  );
}
