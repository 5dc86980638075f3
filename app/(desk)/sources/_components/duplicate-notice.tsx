'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { LikelyDuplicate } from '@/lib/domain/source/source-list';

export type Existing = Pick<LikelyDuplicate, 'id' | 'title'>;

type Props = {
  duplicate: Existing;
  /** What is said before its title. */
  lead: string;
  /** Takes the existing source; without it, a link leads to it. */
  onUse?: (existing: Existing) => void;
  /** Begin here, when the notice takes the place of what was there. */
  autoFocus?: boolean;
  /** The button that says it is another work. */
  children: ReactNode;
};

const focus = (link: HTMLElement | null) => link?.focus();

/** Offers the source that the desk already has in place of the one being added. */
export function DuplicateNotice({ duplicate, lead, onUse, autoFocus, children }: Props) {
  return (
    <div className="flex flex-col gap-3 rounded-md border border-edge border-s-4 border-s-accent bg-sheet px-4 py-3">
      <p className="flex items-start gap-2">
        <Icon name="source" className="mt-1 size-4 text-accent" />
        <span className="min-w-0">
          {lead} <Link href={`/sources/${duplicate.id}`}>{duplicate.title}</Link>
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {onUse ? (
          <Button variant="primary" autoFocus={autoFocus} onPress={() => onUse(duplicate)}>
            Use this one
          </Button>
        ) : (
          <Link
            href={`/sources/${duplicate.id}`}
            look="primary"
            ref={autoFocus ? focus : undefined}
          >
            Use this one
          </Link>
        )}
        {children}
      </div>
    </div>
  );
}
