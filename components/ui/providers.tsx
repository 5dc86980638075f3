'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { HotkeysProvider } from '@/components/ui/hotkeys-provider';
import { ToastRegion } from '@/components/ui/toast-region';
import { FollowLink } from '@/components/ui/use-follow-link';

/** What every page stands in: client-side links, the language of built-in words, shortcuts, messages. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter();
  const follow = useCallback((href: string) => router.push(href), [router]);
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={follow}>
        <FollowLink value={follow}>
          <HotkeysProvider>{children}</HotkeysProvider>
          <ToastRegion />
        </FollowLink>
      </RouterProvider>
    </I18nProvider>
  );
}
