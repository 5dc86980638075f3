'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { HotkeysProvider } from '@/components/ui/hotkeys-provider';
import { ToastRegion } from '@/components/ui/toast-region';

/** What every page stands in: client-side links, the language of built-in words, shortcuts, messages. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(href) => router.push(href)}>
        <HotkeysProvider>{children}</HotkeysProvider>
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}
