'use client';

import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';

/** The SHA-256 of a copy's bytes, whole, and a button that copies it. */
export function CopyHash({ sha256 }: { sha256: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(sha256);
      showToast({ title: 'SHA-256 copied.', tone: 'success' });
    } catch {
      showToast({ title: 'Copy it by hand: the browser does not allow it here.', tone: 'danger' });
    }
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <code className="tabular text-[0.8125rem] [overflow-wrap:anywhere]">{sha256}</code>
      <Button size="small" variant="quiet" onPress={copy} aria-label="Copy the SHA-256">
        Copy
      </Button>
    </span>
  );
}
