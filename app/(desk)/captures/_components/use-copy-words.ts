'use client';

import { useEffect, useState } from 'react';
import { CaptureText } from '@/lib/domain/source/capture';

/** The words of a copy, asked for once it is shown; null until they are there. */
export function useCopyWords(captureId: string): CaptureText | 'failed' | null {
  const [words, setWords] = useState<CaptureText | 'failed' | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    async function ask() {
      const answer = await fetch(`/captures/${captureId}/words`, { signal: gone.signal });
      if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
      setWords(CaptureText.parse(await answer.json()));
    }
    ask().catch(() => !gone.signal.aborted && setWords('failed'));
    return () => gone.abort();
  }, [captureId]);
  return words;
}
