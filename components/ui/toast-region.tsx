'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toastsAsked } from '@/components/ui/toast-queue';

const Toasts = lazy(async () => ({ default: (await import('@/components/ui/toasts')).Toasts }));

/** Where `showToast` shows its messages, from the first one on. */
export function ToastRegion() {
  const isAsked = useSyncExternalStore(toastsAsked.subscribe, toastsAsked.get, () => false);
  return (
    isAsked && (
      <Suspense>
        <Toasts />
      </Suspense>
    )
  );
}
