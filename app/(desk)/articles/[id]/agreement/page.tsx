import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgreementView } from '@/components/agreement/agreement-view';
import { readSearch } from '@/components/agreement/search';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { getArticleTitle } from '@/lib/services/articles/get-article-title';
import { getAgreement } from '@/lib/services/reviews/get-agreement';

export const metadata: Metadata = { title: 'Agreement' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ArticleAgreementPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext();
  const title = await getArticleTitle(context, id);
  if (title === null) notFound();
  const search = readSearch(await searchParams);
  const { kind, reviewers } = search;
  const agreement = await getAgreement(context, { articleId: id, kind, reviewers });
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title="Agreement" above={<Link href={`/articles/${id}`}>{title}</Link>}>
        How far reviewers who assess the same claims come to the same rating.{' '}
        <Link href="/agreement">Of the whole desk</Link>
      </PageHeader>
      <AgreementView
        agreement={agreement}
        page={`/articles/${id}/agreement`}
        search={search}
        claimsHref={`/articles/${id}`}
      />
    </div>
  );
}
