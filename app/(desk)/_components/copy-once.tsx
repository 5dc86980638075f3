'use client';

import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { TextField } from '@/components/ui/text-field';

type CopyOnceProps = { label: string; value: string; hint: string };

/** A secret that is shown this once, with a button that copies it. */
export function CopyOnce({ label, value, hint }: CopyOnceProps) {
  return (
    <div className="flex flex-col items-start gap-3">
      <TextField label={label} value={value} isReadOnly hint={hint} dir="ltr" className="w-full" />
      <Button
        variant="primary"
        icon="link"
        onPress={() => copyText(value, `${label} copied.`)}
        autoFocus
      >
        Copy
      </Button>
    </div>
  );
}
