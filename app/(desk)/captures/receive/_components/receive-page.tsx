'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { receivePage } from '@/app/(desk)/captures/actions';
import { Button } from '@/components/ui/button';
import { byteWords } from '@/components/ui/file-size';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { usePressAction } from '@/components/ui/use-press-action';
import { READY, type SentPage, sentPage } from '@/lib/domain/source/bookmarklet';

/** Waits for the page that opened this one to hand itself over; the person then keeps it or not. */
export function ReceivePage() {
  const [page, setPage] = useState<SentPage | null>(null);
  const router = useRouter();
  const keep = usePressAction(receivePage);
  useEffect(() => {
    const { opener } = window;
    if (!opener) return;
    const receive = ({ data, origin, source }: MessageEvent) => {
      const sent = source === opener && sentPage(data, origin);
      if (sent) setPage(sent);
    };
    window.addEventListener('message', receive);
    opener.postMessage(READY, '*');
    return () => window.removeEventListener('message', receive);
  }, []);
  if (!page) return <NothingYet />;
  return (
    <div className="flex flex-col items-start gap-4">
      <LiveText>The page is here.</LiveText>
      <p className="rounded-md bg-sunk px-4 py-3 [overflow-wrap:anywhere]">
        <bdi dir="ltr">{page.url}</bdi>
        <br />
        <span className="text-muted">{byteWords(new Blob([page.html]).size)}</span>
      </p>
      <Button
        variant="primary"
        autoFocus
        isPending={keep.isPending}
        onPress={() =>
          keep.press(page, { onDone: (data) => data && router.push(`/sources/${data.sourceId}`) })
        }
      >
        Keep the copy
      </Button>
      <p className="text-[0.875rem] text-muted">
        Where the desk has no source with this address, one is added from what the page says of
        itself.
      </p>
    </div>
  );
}

function NothingYet() {
  return (
    <div className="flex flex-col gap-2">
      <p>No page has come yet.</p>
      <p className="text-muted">
        Open the page you want to keep, and press the bookmark that{' '}
        <Link href="/settings#browser">the settings</Link> offer. Some sites let no other page reach
        them: save those with your browser and make a copy of the file.
      </p>
    </div>
  );
}
