import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';

export default function NotFoundOnDesk() {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState title="There is no such page" action={<Link href="/articles">All articles</Link>}>
        The address is mistyped, leads to something that was never here, or to something that your
        role may not open.
      </EmptyState>
    </>
  );
}
