'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

export type DialogSheetProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** `alertdialog` for a question that must be answered; it then has no close button. */
  role?: 'dialog' | 'alertdialog';
  size?: 'narrow' | 'wide';
  /** Whether a press outside closes it. Off by default, so that nothing typed is lost by a slip. */
  isDismissable?: boolean;
  children: ReactNode | ((controls: { close: () => void }) => ReactNode);
};

/** What a dialog shows while it is open. */
export function DialogSheet({
  title,
  isOpen,
  onOpenChange,
  role = 'dialog',
  size = 'narrow',
  isDismissable = false,
  children,
}: DialogSheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-start sm:p-6 sm:pt-[10vh]"
    >
      <Modal
        className={classNames(
          'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-md border border-line bg-sheet shadow-lifted sm:max-h-[82vh] sm:rounded-md',
          size === 'narrow' ? 'sm:max-w-lg' : 'sm:max-w-3xl',
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-3 border-line border-b px-5 py-3">
                <Heading slot="title" className="py-1 font-semibold font-serif text-xl leading-7">
                  {title}
                </Heading>
                {role === 'dialog' && (
                  <Button
                    slot="close"
                    aria-label="Close"
                    className="grid size-9 shrink-0 place-items-center rounded-md hover:bg-sunk"
                  >
                    <Icon name="close" />
                  </Button>
                )}
              </div>
              <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
                {typeof children === 'function' ? children({ close }) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
