'use client';

import { useSyncExternalStore } from 'react';
import { onDemand } from '@/components/ui/on-demand';
import { toastsAsked } from '@/components/ui/toast-queue';

const Toasts = onDemand<'Toasts', object>(() => import('@/components/ui/toasts'), 'Toasts');

/** Where `showToast` shows its messages, from the first one on. */
export function ToastRegion() {
  const isAsked = useSyncExternalStore(toastsAsked.subscribe, toastsAsked.get, () => false);
  return isAsked && <Toasts />;
}
