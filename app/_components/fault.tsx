'use client';

import { Button } from '@/components/ui/button';

type FaultProps = { error: Error & { digest?: string }; retry: () => void };

/** What a page shows in its own place when it could not be made. */
export function Fault({ error, retry }: FaultProps) {
  return (
    <div role="alert" className="flex max-w-prose flex-col items-start gap-4">
      <h1 className="font-semibold font-serif text-[1.75rem]">This page could not be shown</h1>
      <p>
        Something went wrong here, and nothing was changed by it. Try again; if it stays like this,
        tell whoever runs the desk
        {error.digest ? (
          <>
            {' '}
            and give them the reference <code className="text-[0.875rem]">{error.digest}</code>.
          </>
        ) : (
          '.'
        )}
      </p>
      <Button variant="primary" onPress={retry}>
        Try again
      </Button>
    </div>
  );
}
