'use client';

import { useMemo } from 'react';
import { QuantityComparison } from '@/components/claim/quantity-comparison';
import { LiveText } from '@/components/ui/live-text';
import { compareTexts, type TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import { comparisonWords } from '@/lib/domain/claim/quantity/comparison-words';

export type FiguresSideBySideProps = {
  claim: TextInLanguage;
  /** The source's own words. */
  passage: string;
  /** That of the source, where it is known. */
  passageLanguage?: string | null;
  /** Whether changes are said aloud: while the words are being typed. */
  isLive?: boolean;
};

/** Reads the figures of a claim and of a passage and sets them side by side; nothing where none fit. */
export function FiguresSideBySide({
  claim: { text, language },
  passage,
  passageLanguage = null,
  isLive = false,
}: FiguresSideBySideProps) {
  const comparisons = useMemo(
    () => compareTexts({ text, language }, { text: passage, language: passageLanguage }),
    [text, language, passage, passageLanguage],
  );
  return (
    <>
      {isLive && <LiveText>{comparisons.map(comparisonWords).join(' ')}</LiveText>}
      <QuantityComparison comparisons={comparisons} />
    </>
  );
}
