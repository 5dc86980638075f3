'use client';

import { type ComponentType, lazy, Suspense } from 'react';
import type { FiguresSideBySideProps } from '@/components/claim/figures-side-by-side';

/**
 * Knowing all the ways to write figures takes 20 kB, fetched when the first quoted words are shown.
 * It is a help: where it cannot be fetched, the page goes without.
 */
const FiguresSideBySide = lazy<ComponentType<FiguresSideBySideProps>>(() =>
  import('@/components/claim/figures-side-by-side').then(
    (module) => ({ default: module.FiguresSideBySide }),
    () => ({ default: () => null }),
  ),
);

/** The figures of a claim beside those of a source's own words; nothing until these can be read. */
export function ComparedQuantities(props: FiguresSideBySideProps) {
  return (
    <Suspense>
      <FiguresSideBySide {...props} />
    </Suspense>
  );
}
