import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePolicyForm } from '@/app/(desk)/articles/_components/article-policy-form';
import { EditArticleForm } from '@/app/(desk)/articles/_components/edit-article-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { getArticle } from '@/lib/services/articles/get-article';
import { getArticlePolicy } from '@/lib/services/reviews/set-policy';

export const metadata: Metadata = { title: 'Edit the article' };

type Props = { params: Promise<{ id: string }> };

export default async function EditArticlePage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success || !can(context.actor, 'article.edit')) notFound();
  const { article } = await getArticle(context, id);
  const policy = await getArticlePolicy(context, id);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Edit the article"
        above={<Link href={`/articles/${id}`}>{article.title}</Link>}
      />
      <EditArticleForm article={article} />
      {can(context.actor, 'policy.set') && (
        <div className="mt-12">
          <ArticlePolicyForm article={article} policy={policy} />
        </div>
      )}
    </div>
  );
}
