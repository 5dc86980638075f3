'use client';

import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';

/** The SHA-256 of a copy's bytes, whole, and a button that copies it. */
export function CopyHash({ sha256 }: { sha256: string }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <code className="tabular text-[0.8125rem] [overflow-wrap:anywhere]">{sha256}</code>
      <Button
        size="small"
        variant="quiet"
        onPress={() => copyText(sha256, 'SHA-256 copied.')}
        aria-label="Copy the SHA-256"
      >
        Copy
      </Button>
    </span>
  );
}
