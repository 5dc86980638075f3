import type { ReactNode } from 'react';

/** A link that needs no script, as all of the reference does. */
export const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    href={href}
    className="inline-block rounded-sm py-0.5 text-accent underline decoration-1 underline-offset-[0.2em]"
  >
    {children}
  </a>
);
