'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { TextField } from '@/components/ui/text-field';
import { bookmarkletOf } from '@/lib/domain/source/bookmarklet';

const never = () => () => {};
const here = () => window.location.origin;

/** The bookmark that keeps a page from within a person's browser, to be dragged or copied. */
export function Bookmarklet() {
  const origin = useSyncExternalStore(never, here, () => null);
  if (origin === null) return null;
  const code = bookmarkletOf(origin);
  // React refuses such an address in a link, rightly; this one is made here, for dragging, and the
  // page's own policy keeps it from doing anything when pressed.
  return (
    <div className="flex flex-col items-start gap-4">
      <p>
        Drag this to your bookmarks:{' '}
        <a
          href="#browser"
          ref={(link) => link?.setAttribute('href', code)}
          className="inline-block rounded-md border border-line bg-sunk px-3 py-1.5 font-semibold"
        >
          Keep in Claimdesk
        </a>
      </p>
      <TextField
        label="Or make a bookmark with this address"
        value={code}
        isReadOnly
        dir="ltr"
        className="w-full"
      />
      <Button icon="link" onPress={() => copyText(code, 'The bookmark is copied.')}>
        Copy
      </Button>
    </div>
  );
}
