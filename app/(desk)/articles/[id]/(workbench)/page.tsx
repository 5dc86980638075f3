import type { Metadata } from 'next';
import { Overview } from '@/app/(desk)/articles/[id]/_components/overview';
import { requireContext } from '@/lib/auth/session';
import { getArticleTitle } from '@/lib/services/articles/get-article-title';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await requireContext();
  return { title: (await getArticleTitle(context, (await params).id)) ?? 'Article' };
}

/** What stands beside the article while no claim is chosen. */
export default function ArticlePage() {
  return <Overview />;
}
