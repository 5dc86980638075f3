'use client';

import { useDeferredValue, useState } from 'react';
import { ComparedQuantities } from '@/components/claim/compared-quantities';
import { useStartText } from '@/components/ui/form-values';
import { TextArea } from '@/components/ui/text-area';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';

export type QuoteFieldProps = { start: string; claimWording: TextInLanguage };

/** The source's own words, and their figures beside those of the claim while they are typed. */
export function QuoteField({ start, claimWording }: QuoteFieldProps) {
  const [quote, setQuote] = useState(useStartText('quote', start) ?? '');
  const passage = useDeferredValue(quote);
  return (
    <>
      <TextArea
        label="Its own words"
        name="quote"
        defaultValue={start}
        onChange={setQuote}
        hint="Exactly as they stand there, no more than bears on the claim."
        isProse
      />
      <ComparedQuantities claim={claimWording} passage={passage} isLive />
    </>
  );
}
