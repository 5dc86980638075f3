'use client';

import { CoverageBar } from '@/components/article/coverage-bar';
import { Link } from '@/components/ui/link';
import type { ShownGalley } from '@/lib/domain/claim/galley/shown-galley';

type Props = {
  galley: ShownGalley;
  base: string;
  isSuggestedOnly: boolean;
  /** Where a language model's proposals are; null where the desk has none. */
  proposals: string | null;
};

/** How far the galley is, and which of its sentences are gone through. */
export function GalleyHeader({
  galley: { coverage, suggested },
  base,
  isSuggestedOnly,
  proposals,
}: Props) {
  const ways = [
    { href: base, words: `Open sentences (${coverage.open})`, isHere: !isSuggestedOnly },
    {
      href: `${base}?only=suggested`,
      words: `Suggestions (${suggested})`,
      isHere: isSuggestedOnly,
    },
    ...(proposals ? [{ href: proposals, words: 'Language model', isHere: false }] : []),
  ];
  return (
    <header className="flex flex-col gap-3">
      <h2 id="galley" className="font-semibold font-serif text-2xl">
        {coverage.sentences - coverage.open} of {coverage.sentences} sentences covered
      </h2>
      <CoverageBar coverage={coverage} size="tall" />
      <nav aria-label="Sentences to go through" className="flex flex-wrap gap-x-1 gap-y-1">
        {ways.map(({ href, words, isHere }) => (
          <Link
            key={href}
            href={href}
            look={isHere ? 'secondary' : 'quiet'}
            size="small"
            aria-current={isHere ? 'page' : undefined}
          >
            {words}
          </Link>
        ))}
      </nav>
    </header>
  );
}
