import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReceivePage } from '@/app/(desk)/captures/receive/_components/receive-page';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';

export const metadata: Metadata = { title: 'Keep a page' };

/** Where the bookmark of a person's browser hands over the page that they have open. */
export default async function ReceivePagePage() {
  const context = await requireContext();
  if (!can(context.actor, 'source.capture')) notFound();
  return (
    <div className="max-w-2xl">
      <PageHeader title="Keep a page">
        The page that you had open, as your browser showed it, becomes a dated copy of its source.
      </PageHeader>
      <ReceivePage />
    </div>
  );
}
