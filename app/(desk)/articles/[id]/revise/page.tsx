import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadAgain } from '@/app/(desk)/articles/[id]/revise/_components/read-again';
import { ReviseForm } from '@/app/(desk)/articles/[id]/revise/_components/revise-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { toMarkdown } from '@/lib/domain/article/to-markdown';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { getArticle } from '@/lib/services/articles/get-article';

export const metadata: Metadata = { title: 'Revise the text' };

type Props = { params: Promise<{ id: string }> };

export default async function RevisePage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success || !can(context.actor, 'article.edit')) notFound();
  const { article, revision } = await getArticle(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title="Revise the text"
        above={<Link href={`/articles/${id}`}>{article.title}</Link>}
      >
        Edit the text, or put a newer one in its place. Every claim is found again by its words;
        what changed is shown before anything is saved.
      </PageHeader>
      <ReviseForm
        articleId={id}
        version={article.version}
        text={toMarkdown(article.title, revision)}
      />
      <div className="mt-12 max-w-xl">
        <ReadAgain articleId={id} url={article.url} />
      </div>
    </div>
  );
}
