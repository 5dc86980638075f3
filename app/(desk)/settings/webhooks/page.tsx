import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewWebhookDialog } from '@/app/(desk)/settings/webhooks/_components/new-webhook';
import {
  DeliveryList,
  WebhookList,
} from '@/app/(desk)/settings/webhooks/_components/webhook-lists';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { listWebhooks } from '@/lib/services/webhooks/manage-webhooks';

export const metadata: Metadata = { title: 'Webhooks' };

/** Which addresses are told of events, and what came of it. */
export default async function WebhooksPage() {
  const context = await requireContext();
  if (!can(context.actor, 'desk.manage')) notFound();
  const { webhooks, deliveries } = await listWebhooks(context);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Webhooks"
        above={<Link href="/settings">Settings</Link>}
        actions={<NewWebhookDialog />}
      >
        Other programs are told of events as they happen, signed with a secret of their own.
      </PageHeader>
      {webhooks.length === 0 ? (
        <EmptyState title="No program is told">
          Add an address that takes events, such as one of your newsroom’s chat or publishing
          system.
        </EmptyState>
      ) : (
        <WebhookList webhooks={webhooks} />
      )}
      {deliveries.length > 0 && (
        <section aria-labelledby="deliveries" className="mt-10 flex flex-col gap-3">
          <h2 id="deliveries" className="font-semibold font-serif text-xl">
            Last deliveries
          </h2>
          <DeliveryList deliveries={deliveries} />
        </section>
      )}
    </div>
  );
}
