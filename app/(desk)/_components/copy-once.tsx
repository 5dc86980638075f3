'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';

type CopyOnceProps = { label: string; value: string; hint: string };

/** A secret that is shown this once, with a button that copies it. */
export function CopyOnce({ label, value, hint }: CopyOnceProps) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      showToast({ title: `${label} copied.`, tone: 'success' });
    } catch {
      showToast({ title: 'Copy it by hand: the browser does not allow it here.', tone: 'danger' });
    }
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <TextField label={label} value={value} isReadOnly hint={hint} dir="ltr" className="w-full" />
      <Button variant="primary" icon="link" onPress={copy} autoFocus>
        Copy
      </Button>
    </div>
  );
}
