'use client';

import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';

type RecoveryCodesProps = {
  /** What is done with, said here and not in a message that would lie over the codes. */
  done: string;
  codes: readonly string[];
  onDone: () => void;
};

/** Shown this once; only their hashes are kept. */
export function RecoveryCodes({ done, codes, onDone }: RecoveryCodesProps) {
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="status" className="font-semibold">
        {done}
      </p>
      <p>
        Keep these recovery codes where you find them without your phone, on paper for instance.
        They are shown only now. Each signs you in once, in place of a code.
      </p>
      <ol aria-label="Recovery codes" className="w-full rounded-md border border-line bg-sunk p-3">
        {codes.map((code) => (
          <li key={code} className="break-all" dir="ltr">
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button
          icon="link"
          onPress={() => copyText(codes.join('\n'), 'Recovery codes copied.')}
          autoFocus
        >
          Copy
        </Button>
        <Button variant="primary" onPress={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
