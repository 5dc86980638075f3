'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type FactorDialogProps = {
  title: string;
  button: ButtonProps;
  children: (controls: { close: () => void }) => ReactNode;
};

/** The page behind follows once it is closed: until then codes that are shown once stand in it. */
export function FactorDialog({ title, button, children }: FactorDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) router.refresh();
  };
  return (
    <Dialog title={title} trigger={<Button {...button} />} isOpen={isOpen} onOpenChange={change}>
      {children}
    </Dialog>
  );
}
