import type { ReactNode } from 'react';
import type { ArticleChange } from '@/lib/domain/report/report';
import { dateWords } from '@/lib/domain/report/words';

type ArticleChangedProps = {
  change: ArticleChange;
  /** Number of the revision that was checked. */
  checked: number;
  /** What it means to whom it is shown. */
  children: ReactNode;
};

/** Said of a published report whose article has another text by now. */
export function ArticleChanged({ change, checked, children }: ArticleChangedProps) {
  return (
    <p role="note" className="mb-6 rounded-md border border-edge bg-sunk px-4 py-3 print:hidden">
      The article changed on <time dateTime={change.at}>{dateWords(change.at)}</time> after this
      check was published (revision {checked} → {change.revision}). {children}
    </p>
  );
}
