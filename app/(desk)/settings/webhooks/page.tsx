import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeliveryList } from '@/app/(desk)/settings/webhooks/_components/delivery-list';
import { NewWebhookDialog } from '@/app/(desk)/settings/webhooks/_components/new-webhook';
import { WebhookList } from '@/app/(desk)/settings/webhooks/_components/webhook-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { listDeliveries, listWebhooks } from '@/lib/services/webhooks/manage-webhooks';

export const metadata: Metadata = { title: 'Webhooks' };

type Props = { searchParams: Promise<{ after?: string }> };

/** Which addresses are told of events, and what came of it. */
export default async function WebhooksPage({ searchParams }: Props) {
  const context = await requireContext();
  if (!can(context.actor, 'desk.manage')) notFound();
  const after = Id.safeParse((await searchParams).after).data ?? null;
  const [webhooks, { items: deliveries, nextCursor }] = await Promise.all([
    listWebhooks(context),
    listDeliveries(context, { after }),
  ]);
  const active = webhooks.filter(({ status }) => status === 'active');
  const stopped = webhooks.filter(({ status }) => status === 'retired');
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Webhooks"
        above={<Link href="/settings">Settings</Link>}
        actions={<NewWebhookDialog />}
      >
        Other programs are told of events as they happen, signed with a secret of their own.
      </PageHeader>
      {active.length === 0 ? (
        <EmptyState title="No program is told">
          Add an address that takes events, such as one of your newsroom’s chat or publishing
          system.
        </EmptyState>
      ) : (
        <WebhookList label="Told of events" webhooks={active} />
      )}
      {stopped.length > 0 && (
        <section aria-labelledby="stopped" className="mt-10 flex flex-col gap-3">
          <h2 id="stopped" className="font-semibold font-serif text-xl">
            Stopped
          </h2>
          <WebhookList label="Stopped" webhooks={stopped} />
        </section>
      )}
      {deliveries.length > 0 && (
        <section aria-labelledby="deliveries" className="mt-10 flex flex-col gap-3">
          <h2 id="deliveries" className="font-semibold font-serif text-xl">
            Last deliveries
          </h2>
          <DeliveryList deliveries={deliveries} />
          {nextCursor && (
            <p>
              <Link href={`/settings/webhooks?after=${nextCursor}`} look="secondary">
                Older
              </Link>
            </p>
          )}
        </section>
      )}
    </div>
  );
}
