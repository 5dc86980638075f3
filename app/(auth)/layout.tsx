import type { ReactNode } from 'react';
import { ProductMark } from '@/components/ui/product-mark';

/** A single sheet for those who are not signed in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-4 py-10 outline-none"
    >
      <p className="mb-6 flex items-center gap-2 font-semibold font-serif text-lg">
        <ProductMark />
        Claimdesk
      </p>
      {children}
    </main>
  );
}
