'use client';

import { CoverageBar } from '@/components/article/coverage-bar';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Link } from '@/components/ui/link';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import type { ShownGalley } from '@/lib/domain/claim/galley/shown-galley';
import { counted } from '@/lib/domain/report/words';

type Props = { galley: ShownGalley; href: string; actor: Actor };

/** How much of the article is covered, and the way to what is left of it. */
export function GalleySummary({ galley: { coverage, suggested }, href, actor }: Props) {
  const isMine = can(actor, 'sentence.mark');
  return (
    <section aria-labelledby="coverage" className="flex flex-col gap-3">
      <h2 id="coverage" className="font-semibold font-serif text-xl">
        {coverage.sentences - coverage.open} of {coverage.sentences} sentences covered
      </h2>
      <CoverageBar coverage={coverage} />
      <div className="flex flex-wrap items-center gap-2">
        {isMine && suggested > 0 && (
          <Link href={`${href}?only=suggested`} look="secondary">
            Review {counted(suggested, 'suggestion')}
          </Link>
        )}
        {coverage.open > 0 && (
          <Link href={href} look="secondary">
            {isMine ? 'Go through' : 'See'} {counted(coverage.open, 'open sentence')}
            <KeyboardKey keys="S" />
          </Link>
        )}
      </div>
    </section>
  );
}
