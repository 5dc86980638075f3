import type { Metadata } from 'next';
import { CheckBundle } from '@/app/verify/_components/check-bundle';
import { PageHeader } from '@/components/ui/page-header';
import { ProductMark } from '@/components/ui/product-mark';
import { deskKeys } from '@/lib/services/bundle/signing-key';

export const metadata: Metadata = { title: 'Check a bundle' };

/** Checks the bundle of a report in the reader's own browser; open to all. */
export default async function VerifyPage() {
  const { desk, keys } = await deskKeys();
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-8 outline-none sm:px-6">
      <p className="mb-6 flex items-center gap-2 font-semibold font-serif text-lg">
        <ProductMark />
        Claimdesk
      </p>
      <PageHeader title="Check a bundle">
        A desk hands out a report as a bundle: with the bytes of the copies that it cites, under its
        signature. Here your browser checks one by itself. The file is not sent anywhere.
      </PageHeader>
      <noscript>
        <p className="mb-5 rounded-md border border-edge bg-sheet px-4 py-3">
          The check runs in your browser and needs JavaScript. Without it, use the command{' '}
          <code>claimdesk verify FILE</code>.
        </p>
      </noscript>
      <CheckBundle desk={{ name: desk.name, keys: keys.map(({ publicKey }) => publicKey) }} />
    </main>
  );
}
