'use client';

import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Toast } from '@/components/ui/toast-queue';

const looks: Record<NonNullable<Toast['tone']>, { icon: IconName; edge: string; mark: string }> = {
  neutral: { icon: 'info', edge: 'border-s-accent', mark: 'text-accent' },
  success: { icon: 'check', edge: 'border-s-success', mark: 'text-success' },
  danger: { icon: 'alert', edge: 'border-s-danger', mark: 'text-danger' },
};

const queue = new AriaToastQueue<Toast>({ maxVisibleToasts: 3 });

/** Shows a message; returns what closes it. */
export function addToast(toast: Toast): () => void {
  const isFailure = toast.tone === 'danger';
  const key = queue.add(toast, isFailure ? {} : { timeout: toast.undo ? 20_000 : 8_000 });
  return () => queue.close(key);
}

/** Where the messages stand, off what is worked on, which is at the end of the line; F6 moves to it. */
export function Toasts() {
  return (
    <AriaToastRegion
      queue={queue}
      aria-label="Messages"
      data-messages
      className="fixed start-3 bottom-3 z-50 flex w-[min(25rem,calc(100vw-1.5rem))] flex-col gap-2 rounded-md"
    >
      {({ toast }) => {
        const { title, detail, tone = 'neutral', undo } = toast.content;
        const look = looks[tone];
        return (
          <AriaToast
            toast={toast}
            className={classNames(
              'flex items-start gap-2.5 rounded-md border border-line border-s-4 bg-sheet py-2 ps-3 pe-2 shadow-lifted',
              look.edge,
            )}
          >
            <Icon name={look.icon} className={classNames('mt-1.5 size-4', look.mark)} />
            <ToastContent className="min-w-0 flex-1 py-1">
              <Text slot="title" className="block font-semibold">
                {title}
              </Text>
              {detail && (
                <Text slot="description" className="block text-[0.875rem] text-muted">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {undo && (
              <Button
                onPress={() => {
                  undo.onUndo();
                  queue.close(toast.key);
                }}
                className="min-h-8 rounded-md px-2 font-semibold text-accent hover:bg-sunk"
              >
                {undo.label ?? 'Undo'}
              </Button>
            )}
            <Button
              slot="close"
              aria-label="Close this message"
              className="grid size-8 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
            >
              <Icon name="close" className="size-3.5" />
            </Button>
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
