'use client';

import type { ComponentProps } from 'react';
import { Fault } from '@/app/_components/fault';

export default function ErrorPage(props: ComponentProps<typeof Fault>) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-16 outline-none">
      <Fault {...props} />
    </main>
  );
}
