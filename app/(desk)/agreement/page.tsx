import type { Metadata } from 'next';
import { AgreementView } from '@/components/agreement/agreement-view';
import { readSearch } from '@/components/agreement/search';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { getAgreement } from '@/lib/services/reviews/get-agreement';

export const metadata: Metadata = { title: 'Agreement' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgreementPage({ searchParams }: Props) {
  const context = await requireContext();
  const search = readSearch(await searchParams);
  const agreement = await getAgreement(context, { kind: search.kind, reviewers: search.reviewers });
  return (
    <div className="max-w-4xl">
      <PageHeader title="Agreement" above={<Link href="/articles">Articles</Link>}>
        How far reviewers who assess the same claims come to the same rating, in all articles under
        check.
      </PageHeader>
      <AgreementView
        agreement={agreement}
        page="/agreement"
        search={search}
        claimsHref="/articles"
      />
    </div>
  );
}
