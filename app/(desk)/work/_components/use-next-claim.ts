'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { giveBack, takeNext } from '@/app/(desk)/work/actions';
import { showToast } from '@/components/ui/toast-queue';
import { usePressAction } from '@/components/ui/use-press-action';
import { idle } from '@/lib/domain/form-state';

/** Takes the next claim, goes to it, says why it is this one, and can give it back. */
export function useNextClaim() {
  const router = useRouter();
  const back = usePressAction(giveBack);
  const [isPending, start] = useTransition();
  const take = () =>
    start(async () => {
      const state = await takeNext(idle, new FormData());
      if (state.status === 'error') showToast({ title: state.message, tone: 'danger' });
      if (state.status !== 'ok') return;
      const { message = '', data } = state;
      if (!data) {
        showToast({ title: message });
        return;
      }
      const onUndo = () => back.press({ claimId: data.claimId });
      showToast({ title: message, tone: 'success', undo: { label: 'Give it back', onUndo } });
      router.push(data.href);
    });
  return { take, isPending };
}
