import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevisionList } from '@/components/article/revision-list';
import { RevisionText } from '@/components/article/revision-text';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { getRevision } from '@/lib/services/articles/read-revisions';

export const metadata: Metadata = { title: 'Revision' };

type Props = { params: Promise<{ id: string; number: string }> };

/** A text that the article has or had, to read. */
export default async function RevisionPage({ params }: Props) {
  const { id, number } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success || !/^[1-9]\d{0,8}$/.test(number)) notFound();
  const { article, revision, headings } = await getRevision(context, id, Number(number)).catch(
    (error: unknown) => {
      if (isClaimdeskError(error) && error.code === 'not_found') notFound();
      throw error;
    },
  );
  const isPresent = headings[0]?.number === revision.number;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={`Revision ${revision.number}`}
        above={<Link href={`/articles/${id}`}>{article.title}</Link>}
      >
        {isPresent
          ? 'This is the present text.'
          : 'An older text, as it stood. The claims are checked against the present one.'}
      </PageHeader>
      <RevisionText article={revision} language={article.language} />
      <div className="mt-10">
        <RevisionList
          revisions={headings}
          current={revision.number}
          hrefOf={(other) => `/articles/${id}/revisions/${other}`}
        />
      </div>
    </div>
  );
}
