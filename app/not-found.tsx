import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFoundPage() {
  // Its scripts need the nonce of this very request.
  await connection();
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-16 outline-none">
      <h1 className="mb-6 font-semibold font-serif text-[1.75rem]">Not found</h1>
      <EmptyState title="There is no such page" action={<Link href="/">Go to the desk</Link>}>
        The address is mistyped, or what it led to was never there.
      </EmptyState>
    </main>
  );
}
