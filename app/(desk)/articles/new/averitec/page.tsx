import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AveritecForm } from '@/app/(desk)/articles/new/averitec/_components/averitec-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { MOST_AVERITEC_CLAIMS } from '@/lib/domain/averitec/from-averitec';

export const metadata: Metadata = { title: 'Add claims from AVeriTeC' };

export default async function AveritecPage() {
  const { actor } = await requireContext();
  if (!can(actor, 'article.import')) notFound();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Add claims from AVeriTeC"
        above={<Link href="/articles/new">Add an article</Link>}
      >
        A file of claims with questions that sources answer, as the research data set{' '}
        <Link href="https://github.com/MichSchli/AVeriTeC#format">AVeriTeC</Link> has them. It
        becomes one article, a paragraph a claim; answers with a source become citations. Up to{' '}
        {MOST_AVERITEC_CLAIMS} claims at a time: all of them, or none.
      </PageHeader>
      <AveritecForm />
    </div>
  );
}
